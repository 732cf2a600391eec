import type { PageImage, ReadOptions, ReadPage } from '../../reading/DocumentReader.ts';
import { findOrientation } from '../../reading/findOrientation.ts';
import { legibilityOf } from '../../reading/legibility.ts';
import type { OcrEngine, OcrWord } from '../../reading/OcrEngine.ts';
import { inReadingOrder } from '../../reading/readingOrder.ts';
import type { QuarterTurn } from '../../reading/uprightTurn.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { Scan } from './protocol.ts';

/** A page ready for recognition, with its upright picture, which may still be in the making. */
export interface PreparedScan extends Scan {
  readonly image: Promise<PageImage>;
}

/** A scan to be recognised, or a blank page. */
export type PreparedPage = (ReadPage & { readonly kind: 'read' }) | PreparedScan;

/** Prepares the page again, turned clockwise by quarter turns. */
export type PrepareTurned = (turn: QuarterTurn) => Promise<PreparedPage>;

/** Read worse than this, a page may lie the wrong way. Upright print reaches .8 to .95, upside down .2 to .45. */
const doubtfulMean = 0.6;

/**
 * Recognises the words of a scan and puts them on the page, in points. The way up is looked for first where the geometry
 * suggests a page on its side, and afterwards where the page read badly; a page that reads well costs nothing extra.
 */
export async function recogniseScan(
  scan: PreparedScan,
  prepareTurned: PrepareTurned,
  ocr: OcrEngine,
  options: ReadOptions,
): Promise<ReadPage> {
  const suspect = scan.sidewaysLead > 1;
  const first = suspect ? await turnedRight(scan, prepareTurned, ocr, options) : scan;
  const words = await ocr.recognise({ ...first, ...options });
  if (suspect || legibilityOf(words).mean >= doubtfulMean) return pageOf(first, words);
  const second = await turnedRight(first, prepareTurned, ocr, options);
  if (second === first) return pageOf(first, words);
  const again = await ocr.recognise({ ...second, ...options });
  return legibilityOf(again).sure > legibilityOf(words).sure ? pageOf(second, again) : pageOf(first, words);
}

async function turnedRight(
  scan: PreparedScan,
  prepareTurned: PrepareTurned,
  ocr: OcrEngine,
  options: ReadOptions,
): Promise<PreparedScan> {
  const turn = await findOrientation(ocr, { ...scan, ...options });
  if (turn === 0) return scan;
  const prepared = await prepareTurned(turn);
  if (prepared.kind === 'read') throw new VouchFailure('STAGE_FAILED', 'A page with ink came back without.');
  return prepared;
}

async function pageOf({ reading, image, dotsPerInch }: PreparedScan, words: readonly OcrWord[]): Promise<ReadPage> {
  const placed = words.map((word) => inPoints(word, dotsPerInch));
  return { reading: { ...reading, words: inReadingOrder(placed) }, image: await image };
}

function inPoints({ text, box, confidence }: OcrWord, dotsPerInch: number): OcrWord {
  const points = 72 / dotsPerInch;
  const scaled = {
    left: box.left * points,
    top: box.top * points,
    right: box.right * points,
    bottom: box.bottom * points,
  };
  return { text, confidence, box: scaled };
}
