/** Names in the browser's own timeline (User Timing), which stays in the window; the bench reads them. */
const focused = 'vouch:field-focused';
const zoomed = 'vouch:focus-to-zoom';

/** A field was given the focus. */
export function noteFocused(): void {
  performance.clearMarks(focused);
  performance.mark(focused);
}

/** The page was told to show the field's box; the measure ends with the frame that does. */
export function noteZoomed(): void {
  requestAnimationFrame(() => {
    // The task after a frame's callbacks runs once the frame was handed over.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (performance.getEntriesByName(focused).length > 0) performance.measure(zoomed, focused);
      performance.clearMarks(focused);
    };
    port2.postMessage(null);
  });
}
