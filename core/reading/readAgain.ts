import type { Box } from '../vocabulary/box.ts';
import { blankRaster, type GreyRaster } from './GreyRaster.ts';
import type { OcrEngine, OcrRequest, OcrWord } from './OcrEngine.ts';

/** What is shown above a word and between places, in heights of the word. */
const above = 0.4;
const apart = 1;

interface Place {
  /** Where it lies on the page, in whole pixels. */
  readonly box: Box;
  /** Where its top lies on the sheet. */
  readonly top: number;
}

/**
 * Reads some places of a page with another recogniser: all of them cut out, with what lies up to `beside` heights to their left
 * and right, and put below one another on one small sheet. The words come back where they lie on the page.
 */
export async function readAgain(
  engine: OcrEngine,
  request: OcrRequest,
  boxes: readonly Box[],
  beside: number,
): Promise<readonly OcrWord[]> {
  const { raster } = request;
  const places: Place[] = [];
  let height = 0;
  for (const box of boxes) {
    const around = surroundings(box, raster, beside);
    height += Math.round((box.bottom - box.top) * apart);
    places.push({ box: around, top: height });
    height += around.bottom - around.top + Math.round((box.bottom - box.top) * apart);
  }
  const width = Math.max(...places.map(({ box }) => box.right - box.left));
  const sheet = blankRaster(width, height);
  for (const place of places) copy(raster, place, sheet);
  const words = await engine.recognise({ ...request, raster: sheet, gaps: [] });
  return words.flatMap((word) => onPage(word, places));
}

function surroundings(box: Box, { width, height }: GreyRaster, beside: number): Box {
  const rows = box.bottom - box.top;
  return {
    left: Math.max(0, Math.floor(box.left - rows * beside)),
    top: Math.max(0, Math.floor(box.top - rows * above)),
    right: Math.min(width, Math.ceil(box.right + rows * beside)),
    bottom: Math.min(height, Math.ceil(box.bottom + rows * above)),
  };
}

function copy(from: GreyRaster, { box, top }: Place, to: GreyRaster): void {
  for (let y = box.top; y < box.bottom; y += 1) {
    const row = from.pixels.subarray(y * from.width + box.left, y * from.width + box.right);
    to.pixels.set(row, (top + y - box.top) * to.width);
  }
}

function onPage(word: OcrWord, places: readonly Place[]): readonly OcrWord[] {
  const middle = (word.box.top + word.box.bottom) / 2;
  const place = places.find(({ box, top }) => middle >= top && middle <= top + box.bottom - box.top);
  if (place === undefined) return [];
  const { left, top, right, bottom } = word.box;
  const [x, y] = [place.box.left, place.box.top - place.top];
  return [{ ...word, box: { left: left + x, top: top + y, right: right + x, bottom: bottom + y } }];
}
