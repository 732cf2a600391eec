/** The parser of pdf.js; importing it makes pdf.js run it in the same thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: {
    /** Serves the display at the other end of the port. */
    initializeFromPort(port: EventTarget): void;
  };
}
