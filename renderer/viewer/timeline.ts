/** Names in the browser's own timeline (User Timing), which stays in the window; the bench reads them. */
const waits = { focused: 'vouch:focus-to-zoom', left: 'vouch:next-document' } as const;
export type Wait = keyof typeof waits;

/** Something began that the analyst waits for. */
export function began(wait: Wait): void {
  performance.clearMarks(waits[wait]);
  performance.mark(waits[wait]);
}

/** It is in the page now; the wait ends with the frame that shows it. Does nothing where nobody waits. */
export function shown(wait: Wait): void {
  if (performance.getEntriesByName(waits[wait], 'mark').length === 0) return;
  requestAnimationFrame(() => {
    // The task after a frame's callbacks runs once the frame was handed over.
    const { port1, port2 } = new MessageChannel();
    const end = () => {
      port1.close();
      if (performance.getEntriesByName(waits[wait], 'mark').length === 0) return;
      performance.measure(waits[wait], waits[wait]);
      performance.clearMarks(waits[wait]);
    };
    port1.addEventListener('message', end, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
