import { parentPort } from 'node:worker_threads';
import { failureOf } from '../../vocabulary/failure.ts';
import { PpocrReader } from './PpocrReader.ts';
import type { PpocrAnswer, PpocrRequest } from './protocol.ts';

/** A recogniser thread: one detection and one recognition session, one page at a time. */
let reader: Promise<PpocrReader> | null = null;

async function answer(request: PpocrRequest): Promise<PpocrAnswer> {
  reader ??= PpocrReader.open();
  const open = await reader;
  if (request === null) return { kind: 'ready' };
  return { kind: 'read', words: [...(await open.read(request.raster, request.scale))] };
}

function post(message: PpocrAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (request: PpocrRequest) => {
  answer(request).then(post, (error: unknown) => post({ kind: 'failed', failure: failureOf(error) }));
});
