import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { hashSide, pageHash } from '../../reading/pageHash.ts';

/** A drawn page's perceptual hash; null for pages with next to no print. */
export function pageHashOf(canvas: Canvas): string | null {
  const small = createCanvas(hashSide, hashSide);
  const context = small.getContext('2d');
  context.imageSmoothingEnabled = true;
  // Averages over what a pixel covers; "low" would pick one of sixteen hundred.
  context.imageSmoothingQuality = 'medium';
  context.drawImage(canvas, 0, 0, hashSide, hashSide);
  const { data } = context.getImageData(0, 0, hashSide, hashSide);
  const luminance = (at: number): number =>
    0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  return pageHash(Uint8Array.from({ length: hashSide * hashSide }, (_, at) => luminance(at * 4)));
}
