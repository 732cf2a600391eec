/** Inside a dialog, or on the edge of one, where the focus waits for the first Tab when nothing in the dialog asked for it. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], .bp6-overlay-scroll-container') !== null;
}
