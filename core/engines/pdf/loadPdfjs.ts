import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NativeImageDecoder } from './NativeImageDecoder.ts';
import type { PicturePort } from './PicturePort.ts';

/** pdf.js's two halves: the display, which callers speak to, and how the parser is joined to a port. */
export interface LoadedPdfjs {
  readonly display: typeof Pdfjs;
  readonly joinParser: (port: PicturePort) => void;
}

let loaded: Promise<LoadedPdfjs> | null = null;

/**
 * The legacy build of pdf.js with its parser in the same thread (call it from a worker thread, parsing blocks).
 * Start-up costs about a third of a second, once.
 */
export function loadPdfjs(): Promise<LoadedPdfjs> {
  loaded ??= importPdfjs();
  return loaded;
}

/**
 * pdf.js decides while it is being imported whether pictures can be decoded outside of it, and takes a thread of Electron's utility process for a browser unless `process.type` says
 * otherwise then.
 */
async function importPdfjs(): Promise<LoadedPdfjs> {
  const before = Object.getOwnPropertyDescriptor(process, 'type');
  const inElectron = process.versions['electron'] !== undefined;
  if (inElectron) Object.defineProperty(process, 'type', { value: 'browser', configurable: true, writable: true });
  try {
    Object.defineProperty(globalThis, 'ImageDecoder', { value: NativeImageDecoder, configurable: true });
    const display = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return { display, joinParser: (port) => WorkerMessageHandler.initializeFromPort(port) };
  } finally {
    if (inElectron && before) Object.defineProperty(process, 'type', before);
  }
}

/** Where pdf.js finds what it needs to draw: fonts, character maps and decoders, as folders ending in a separator. */
export function pdfjsFolders(): { standardFontDataUrl: string; cMapUrl: string; wasmUrl: string; iccUrl: string } {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => path.join(root, name) + path.sep;
  return {
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  };
}
