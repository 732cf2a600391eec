import type { OcrChoice } from '../contract/reading.ts';
import type { OcrLanguage } from '../contract/settings.ts';
import type { CancellationSignal } from '../vocabulary/cancellation.ts';
import type { Box } from '../vocabulary/box.ts';
import type { GreyRaster } from './GreyRaster.ts';
import type { LineGap } from './lineGaps.ts';

/** One word as recognised. The box is in pixels of the raster, from its top left corner. */
export interface OcrWord {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
  /** An amount beside which something is printed that the recogniser knows no letter for: perhaps a currency sign. */
  readonly hasUnreadInk?: boolean | undefined;
}

export interface OcrRequest {
  /** Upright and deskewed. */
  readonly raster: GreyRaster;
  /** Dots per inch of the raster; the recogniser sizes its layout analysis by it. */
  readonly dotsPerInch: number;
  /** Where the page may be cut so that two workers share it; empty where it may not. */
  readonly gaps: readonly LineGap[];
  readonly languages: readonly OcrLanguage[];
  /** One page at a time, undivided and seen more coarsely: slower and less sure, but with little memory. */
  readonly isLight?: boolean;
  readonly signal: CancellationSignal;
}

/** The engines a page may be read by. */
export type OcrEngines = Readonly<Record<OcrChoice['engine'], OcrEngine>>;

/** Recognises the words of upright rasters; provided by `engines/tesseract` and `engines/ppocr`. */
export interface OcrEngine {
  /** @throws VouchFailure WORKER_DIED, STAGE_TIMEOUT, CANCELLED */
  recognise(request: OcrRequest): Promise<readonly OcrWord[]>;
  close(): Promise<void>;
}
