import { parentPort } from 'node:worker_threads';
import type { GreyRaster } from '../../reading/GreyRaster.ts';
import { assertNever } from '../../vocabulary/assertNever.ts';
import { failureOf, VouchFailure } from '../../vocabulary/failure.ts';
import type { Band } from '../recognition/bandsOf.ts';
import { measuredLine } from './MeasuredLine.ts';
import { PpocrReader } from './PpocrReader.ts';
import type { LineRead, LineToRead, PpocrAnswer, PpocrRequest } from './protocol.ts';
import { lengthOf, type Quad } from './Quad.ts';
import { wordsOfLine } from './wordsOfLine.ts';

/** Fewer characters do not tell how wide a font is set. */
const leastCharacters = 4;

/** A recogniser thread: one detection and one recognition session, one page at a time. */
let reader: Promise<PpocrReader> | null = null;
let page: GreyRaster | null = null;

async function answer(request: PpocrRequest): Promise<PpocrAnswer> {
  reader ??= PpocrReader.open();
  const open = await reader;
  switch (request.ask) {
    case 'open':
      return { kind: 'done' };
    case 'page':
      page = request.raster;
      return {
        kind: 'found',
        boxes: request.band === null ? [] : await found(open, page, request.scale, request.band),
      };
    case 'lines': {
      if (page === null) throw new VouchFailure('STAGE_FAILED', 'The recogniser holds no page.');
      const lines: LineRead[] = [];
      for (const line of request.lines) lines.push(await read(open, page, line));
      return { kind: 'read', lines };
    }
    case 'end':
      page = null;
      return { kind: 'done' };
    default:
      return assertNever(request);
  }
}

async function found(open: PpocrReader, raster: GreyRaster, scale: number, { top, bottom }: Band): Promise<Quad[]> {
  const pixels = raster.pixels.subarray(top * raster.width, bottom * raster.width);
  const boxes = await open.detect({ width: raster.width, height: bottom - top, pixels }, scale);
  return boxes.map((box) => ({ ...box, origin: { x: box.origin.x, y: box.origin.y + top } }));
}

async function read(open: PpocrReader, raster: GreyRaster, { box, part }: LineToRead): Promise<LineRead> {
  const { characters, strip } = await open.line(raster, box, part);
  const line = measuredLine(characters, strip);
  const words = [...wordsOfLine(line, strip)];
  const isTelling = characters.length >= leastCharacters;
  return { words, advance: isTelling ? (line.usual / strip.shown) * lengthOf(strip.quad.along) : null };
}

function post(message: PpocrAnswer): void {
  parentPort?.postMessage(message);
}

parentPort?.on('message', (request: PpocrRequest) => {
  answer(request).then(post, (error: unknown) => post({ kind: 'failed', failure: failureOf(error) }));
});
