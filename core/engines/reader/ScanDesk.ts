import type { Canvas } from '@napi-rs/canvas';
import type { PageReading } from '../../contract/reading.ts';
import { chooseOcrEngine } from '../../reading/chooseOcrEngine.ts';
import type { PageImage } from '../../reading/DocumentReader.ts';
import { lineGaps } from '../../reading/lineGaps.ts';
import { pageGeometry } from '../../reading/pageGeometry.ts';
import { quarterTurn, type QuarterTurn } from '../../reading/uprightTurn.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { encodePageImage, greyOf, release, turned } from '../image/canvas.ts';
import type { Fineness, Picture } from '../image/Picture.ts';
import type { PageSource } from './PageSource.ts';
import { viewingFineness } from './preparePage.ts';
import type { OcrWish, ReaderAnswer } from './protocol.ts';

/** What recognition is fed: more dots make tesseract slower and no better, fewer lose small print. */
const recognitionFineness: Fineness = { dotsPerInch: 300, longestSide: 3600 };
/** Coarse pictures smaller than this along their longest side are enlarged to it, by twice at most. */
const leastLongestSide = 1024;
const coarseDotsPerInch = 180;
/** Pictures finer than this are reduced. */
const fineDotsPerInch = 330;

interface Laid {
  readonly reading: PageReading;
  /** The page as drawn, in colour, and what straightens it, in degrees clockwise. */
  readonly drawn: Picture;
  readonly degrees: number;
}

/** Holds the one page that is being prepared for recognition, in colour. */
export class ScanDesk {
  private laid: Laid | null = null;

  /** Draws a page, turns and deskews it. A blank page needs no recognition and comes back read. */
  async lay(source: PageSource, number: number, turn: QuarterTurn, wish: OcrWish): Promise<ReaderAnswer> {
    const asStored = (await source.text(number))?.rotation ?? 0;
    this.clear();
    const picture = await source.draw(number, asStored, recognitionFineness);
    const { dotsPerInch } = picture;
    const grey = greyOf(picture.canvas);
    const geometry = pageGeometry(grey, dotsPerInch);
    const { skew } = turn % 180 === 0 ? geometry : geometry.sideways();
    const scale = recognitionScale(picture.canvas, dotsPerInch);
    const asIs = turn === 0 && skew === 0 && scale === 1;
    const canvas = asIs ? picture.canvas : turned(picture.canvas, turn - skew, scale);
    const straightDots = dotsPerInch * scale;
    const reading: PageReading = {
      number,
      width: (canvas.width * 72) / straightDots,
      height: (canvas.height * 72) / straightDots,
      rotation: quarterTurn(asStored + turn),
      skew,
      source: geometry.blank ? 'blank' : 'ocr',
      words: [],
    };
    this.laid = { reading, drawn: picture, degrees: turn - skew };
    const raster = asIs || geometry.blank ? grey : greyOf(canvas);
    if (!asIs) release(canvas);
    if (geometry.blank) return { kind: 'read', reading, image: await this.take() };
    const gaps = [...lineGaps(raster, straightDots)];
    const { languages, ocrEngine = 'auto' } = wish;
    const choice = chooseOcrEngine(ocrEngine, { width: reading.width, nativeDotsPerInch: dotsPerInch, languages });
    const sidewaysLead = choice.engine === 'tesseract' ? geometry.sideways().lead : 0;
    return { kind: 'scan', reading, raster, dotsPerInch: straightDots, choice, sidewaysLead, gaps };
  }

  /** For people: straightened from the page as drawn in one step, as sharp as that allows. */
  private async picture(): Promise<PageImage> {
    if (!this.laid) throw new VouchFailure('STAGE_FAILED', 'No page is being prepared.');
    const { drawn, degrees, reading } = this.laid;
    const longest = Math.max(reading.width, reading.height);
    const wanted = Math.min(viewingFineness.dotsPerInch, (viewingFineness.longestSide * 72) / longest);
    const scale = Math.min(1, wanted / drawn.dotsPerInch);
    if (scale === 1 && degrees === 0) return encodePageImage(drawn.canvas);
    const straightened = turned(drawn.canvas, degrees, scale);
    const image = await encodePageImage(straightened);
    release(straightened);
    return image;
  }

  /** The picture, for the last time: the page as drawn is given back while it is being recognised. */
  async take(): Promise<PageImage> {
    const image = await this.picture();
    this.clear();
    return image;
  }

  clear(): void {
    if (this.laid !== null && this.laid.drawn.isKept !== true) release(this.laid.drawn.canvas);
    this.laid = null;
  }
}

function recognitionScale({ width, height }: Canvas, dotsPerInch: number): number {
  const { dotsPerInch: wanted, longestSide } = recognitionFineness;
  const most = longestSide / Math.max(width, height);
  if (most < 1.02 && most > 0.98) return 1;
  if (dotsPerInch > fineDotsPerInch) return Math.min(most, wanted / dotsPerInch);
  const enlarged = Math.min(2, Math.max(1, leastLongestSide / Math.max(width, height)));
  return Math.min(most, dotsPerInch < coarseDotsPerInch ? enlarged : 1);
}
