import type { Canvas } from '@napi-rs/canvas';
import { decodeQR } from 'qr/decode.js';
import type { PageCode } from '../../contract/documentMake.ts';
import { hasFinderPatterns } from '../../reading/hasFinderPatterns.ts';

const longestText = 2000;
/** A code is found in some twenty milliseconds or not at all; the clock must not decide. */
const effort = { effort: 2, timeLimit: 2000 } as const;

/** The QR code on a drawn page, with its place in points; the first where there are several, none where none can be read. */
export function qrCodesOn(canvas: Canvas, dotsPerInch: number): readonly PageCode[] {
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  if (!hasFinderPatterns(pixels)) return [];
  const points = (pixel: number): number => (pixel * 72) / dotsPerInch;
  let box = { left: 0, top: 0, right: 1, bottom: 1 };
  try {
    const text = decodeQR(pixels, {
      ...effort,
      pointsOnDetect: ({ boundingBox: { x, y, width, height } }) => {
        box = { left: points(x), top: points(y), right: points(x + width), bottom: points(y + height) };
      },
    });
    return text === '' ? [] : [{ text: text.slice(0, longestText), box }];
  } catch {
    return [];
  }
}
