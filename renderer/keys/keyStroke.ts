/** What of a keyboard event decides which binding it means. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * True where the press is this stroke: "J", "Ctrl+K", "Shift+Enter", "ArrowDown", "?". "Ctrl" is Cmd on a Mac. Letters
 * ignore case, so "J" needs no Shift and "Shift+J" does; for signs such as "?" the Shift that types them does not count.
 */
export function matchesStroke(stroke: string, press: KeyPress, isMac: boolean): boolean {
  const parts = stroke.split(/\+(?!$)/);
  const key = (parts.pop() ?? '').replace(/^Space$/, ' ');
  const command = isMac ? press.metaKey : press.ctrlKey;
  const foreign = isMac ? press.ctrlKey : press.metaKey;
  if (foreign || command !== parts.includes('Ctrl') || press.altKey !== parts.includes('Alt')) return false;
  const isSign = key.length === 1 && key !== ' ' && !/[\p{L}\p{N}]/u.test(key);
  if (!isSign && press.shiftKey !== parts.includes('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase();
}

const signs = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
]);
const macSigns = new Map([
  ['Ctrl', '⌘'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
]);

/** A stroke as keycaps show it: ["Ctrl", "K"]; on a Mac ["⌘", "K"]. */
export function keycaps(stroke: string, isMac: boolean): readonly string[] {
  return stroke.split(/\+(?!$)/).map((part) => (isMac ? macSigns.get(part) : undefined) ?? signs.get(part) ?? part);
}
