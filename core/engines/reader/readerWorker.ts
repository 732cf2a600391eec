import { parentPort } from 'node:worker_threads';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { failureOf, VouchFailure } from '../../vocabulary/failure.ts';
import { loadPdfjs } from '../pdf/loadPdfjs.ts';
import { collectGarbage } from '../recognition/collectGarbage.ts';
import { openSource } from './openSource.ts';
import type { PageSource } from './PageSource.ts';
import { readTextLayer } from './preparePage.ts';
import type { ReaderAnswer, ReaderRequest } from './protocol.ts';
import { ScanDesk } from './ScanDesk.ts';

/**
 * A reader thread: parses, draws and straightens pages, so that the engine's own thread never waits for a file. Requests come one at a time; a file that hangs or crashes this thread costs the page it was asked for.
 */
const sources = new Map<number, PageSource>();
const desk = new ScanDesk();

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  switch (request.ask) {
    case 'warm':
      await loadPdfjs();
      return { kind: 'done' };
    case 'open': {
      const source = await openSource(request.bytes, request.mediaType);
      sources.set(request.handle, source);
      const { pageCount, attachments, attachmentsLeftOut, packaging, program } = source;
      return {
        kind: 'opened',
        pageCount,
        attachments: [...attachments],
        attachmentsLeftOut: [...attachmentsLeftOut],
        packaging,
        program,
      };
    }
    case 'text':
      return readTextLayer(sourceOf(request.handle), request.number);
    case 'scan':
      return desk.lay(sourceOf(request.handle), request.number, request.turn, request.wish);
    case 'image':
      return { kind: 'picture', image: await desk.take() };
    case 'close':
      await sources.get(request.handle)?.close();
      sources.delete(request.handle);
      desk.clear();
      return { kind: 'done' };
    default:
      return assertNever(request);
  }
}

function sourceOf(handle: number): PageSource {
  const source = sources.get(handle);
  if (!source) throw new VouchFailure('NOT_FOUND', 'The document is no longer open.');
  return source;
}

function post(message: ReaderAnswer): void {
  const transfer = message.kind === 'scan' ? [message.raster.pixels.buffer] : [];
  parentPort?.postMessage(
    message,
    transfer.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

/** After the last picture of a page, while that page is being recognised: nobody waits for it then. */
function tidyUp(request: ReaderRequest, message: ReaderAnswer): void {
  if (request.ask === 'image' || (request.ask === 'scan' && message.kind !== 'scan')) collectGarbage();
}

async function serve(request: ReaderRequest): Promise<void> {
  const message = await answer(request).catch((error: unknown): ReaderAnswer => ({
    kind: 'failed',
    failure: failureOf(error),
  }));
  post(message);
  tidyUp(request, message);
}

parentPort?.on('message', (request: ReaderRequest) => void serve(request));
