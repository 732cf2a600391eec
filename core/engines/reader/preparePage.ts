import type { PageReading } from '../../contract/reading.ts';
import { inReadingOrder } from '../../reading/readingOrder.ts';
import { judgeTextLayer } from '../../reading/textLayerQuality.ts';
import { wordsOfRuns, type PlacedWord } from '../../reading/wordsOfRuns.ts';
import { qrCodesOn } from '../image/qrCodes.ts';
import { encodePageImage, release } from '../image/canvas.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { Fineness } from '../image/Picture.ts';
import type { PdfText } from '../pdf/PdfSource.ts';
import type { PageSource } from './PageSource.ts';
import type { ReaderAnswer } from './protocol.ts';

/** The picture a person looks at: small print stays legible at twice its size on screen. */
export const viewingFineness: Fineness = { dotsPerInch: 144, longestSide: 2600 };

/** What another program's recognition is trusted with: it leaves no word of its own doubts. */
const recognisedConfidence = 0.9;

/** The page from its text layer; `unprinted` where the layer cannot stand for what is printed. */
export async function readTextLayer(
  source: PageSource,
  number: number,
): Promise<Extract<ReaderAnswer, { kind: 'read' | 'unprinted' }>> {
  const text = await source.text(number);
  if (text === null || text.runs.length === 0) return { kind: 'unprinted' };
  const { width, height, rotation } = text;
  const words = visibleWords(text);
  const picture = await source.draw(number, rotation, viewingFineness);
  const verdict = judgeTextLayer({ words, images: picture.images ?? [], width, height });
  const isUsable = verdict === 'printed' || verdict === 'recognised';
  const packing = isUsable ? encodePageImage(picture.canvas) : null;
  const codes = isUsable ? qrCodesOn(picture.canvas, picture.dotsPerInch) : [];
  const image = await packing;
  if (picture.isKept !== true) release(picture.canvas);
  if (image === null) {
    const isTyped = verdict === 'partial-scan' && (await source.typesOverPicture?.(number)) === true;
    return isTyped
      ? { kind: 'unprinted', overlay: { pictures: [], typed: words.map(({ box }) => box), codes: [] } }
      : { kind: 'unprinted' };
  }
  const confidence = verdict === 'printed' ? 1 : recognisedConfidence;
  const reading: PageReading = {
    number,
    width,
    height,
    rotation,
    skew: 0,
    source: 'text-layer',
    words: inReadingOrder(words.map(({ text, box }) => ({ text, box, confidence }))),
  };
  const pictures = verdict === 'printed' ? (picture.images ?? []).filter(isLarge) : [];
  return { kind: 'read', reading, image, overlay: { pictures: pictures.slice(0, mostPictures), typed: [], codes } };
}

const mostPictures = 100;

/** Points are dots and rules: nothing is hidden or patched by them. */
function isLarge({ left, top, right, bottom }: Box): boolean {
  return right - left >= 6 && bottom - top >= 6;
}

/** Words whose middle lies on the page; what hangs over its edge is cut to it. */
function visibleWords({ runs, width, height }: PdfText): readonly PlacedWord[] {
  return wordsOfRuns(runs).flatMap((word) => {
    const { left, top, right, bottom } = word.box;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    if (x < 0 || y < 0 || x > width || y > height) return [];
    const box = {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(width, right),
      bottom: Math.min(height, bottom),
    };
    return box.left < box.right && box.top < box.bottom ? [{ ...word, box }] : [];
  });
}
