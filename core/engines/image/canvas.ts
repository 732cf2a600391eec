import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { PageImage } from '../../reading/DocumentReader.ts';
import { pageHashOf } from './pageHashOf.ts';
import type { GreyRaster } from '../../reading/GreyRaster.ts';

/** JPEG: 18 ms for an A4 page at 144 dpi, where PNG takes 70 and WebP 100. Quality 85 keeps small print clean. */
const pageImageQuality = 85;

/** The canvas must neither be drawn on nor released meanwhile: its pixels are packed in a thread of their own. */
export async function encodePageImage(canvas: Canvas): Promise<PageImage> {
  const packing = canvas.encode('jpeg', pageImageQuality);
  const hash = pageHashOf(canvas);
  return { bytes: new Uint8Array(await packing), mediaType: 'image/jpeg', hash };
}

/**
 * A copy turned clockwise by `degrees` and scaled, on white, large enough to hold all of it: nothing is cut off.
 * Quarter turns are exact.
 */
export function turned(canvas: Canvas, degrees: number, scale = 1): Canvas {
  const radians = (degrees * Math.PI) / 180;
  const sin = Math.abs(Math.sin(radians));
  const cos = Math.abs(Math.cos(radians));
  const width = Math.max(1, Math.round((canvas.width * cos + canvas.height * sin) * scale));
  const height = Math.max(1, Math.round((canvas.width * sin + canvas.height * cos) * scale));
  const result = createCanvas(width, height);
  const context = result.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = scale < 1 ? 'medium' : 'high';
  context.translate(width / 2, height / 2);
  context.rotate(radians);
  context.scale(scale, scale);
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return result;
}

/**
 * Gives a canvas's pixels back at once; it must not be drawn on or from afterwards. A page in colour takes 35 MB outside
 * of the heap, where the garbage collector does not see how urgent it is.
 */
export function release(canvas: Canvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

/**
 * The picture of an encoded file, on `paper` where that is given, in its own size. What was decoded is given back at once:
 * it is as large as the canvas, and the garbage collector does not see it.
 *
 * @throws Error as the decoder does where the bytes are none of its pictures
 */
export async function decodedCanvas(bytes: Uint8Array, paper?: string): Promise<Canvas> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (paper !== undefined) {
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0);
  image.src = new Uint8Array();
  return canvas;
}

/** Rows turned to grey at a time: the copy of a whole page in colour would be 35 MB for the garbage collector to find. */
const stripe = 256;

/** Luminance (ITU-R BT.601, in 256ths) of an opaque canvas. */
export function greyOf(canvas: Canvas): GreyRaster {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const pixels = new Uint8Array(width * height);
  for (let top = 0; top < height; top += stripe) {
    const rows = Math.min(stripe, height - top);
    const { buffer } = context.getImageData(0, top, width, rows).data;
    writeGrey(new Uint32Array(buffer), pixels.subarray(top * width, (top + rows) * width));
  }
  return { width, height, pixels };
}

/** A word a pixel is twice as quick as a byte a colour; red lies lowest on every machine Vouch runs on. */
function writeGrey(colours: Uint32Array, pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = colours[at] ?? 0;
    pixels[at] = ((colour & 255) * 77 + ((colour >>> 8) & 255) * 150 + ((colour >>> 16) & 255) * 29) >>> 8;
  }
}
