import { densestWindow } from './densestWindow.ts';
import { legibilityOf } from './legibility.ts';
import type { OcrEngine, OcrRequest } from './OcrEngine.ts';
import { turnedRaster } from './turnedRaster.ts';
import type { QuarterTurn } from './uprightTurn.ts';

/** Another way up must read this much better than the present one before a page is turned. */
const clearLead = 1.3;
const turns = [0, 90, 180, 270] as const satisfies readonly QuarterTurn[];

/**
 * How far a page must be turned clockwise to be read, found by reading its densest piece all four ways up. Costs about
 * as much as half a page.
 */
export async function findOrientation(ocr: OcrEngine, request: OcrRequest): Promise<QuarterTurn> {
  const piece = densestWindow(request.raster);
  const read = await Promise.all(
    turns.map(async (turn) => {
      const words = await ocr.recognise({ ...request, raster: turnedRaster(piece, turn), gaps: [] });
      return { turn, sure: legibilityOf(words).sure };
    }),
  );
  const asIs = read.find(({ turn }) => turn === 0)?.sure ?? 0;
  const best = read.reduce((a, b) => (b.sure > a.sure ? b : a));
  return best.sure > asIs * clearLead ? best.turn : 0;
}
