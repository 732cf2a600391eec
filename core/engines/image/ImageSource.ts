import type { Canvas } from '@napi-rs/canvas';
import { jpegHeader } from '../../intake/jpegHeader.ts';
import { pngHeader } from '../../intake/pngHeader.ts';
import { mostPixels } from '../../intake/sniffMediaType.ts';
import { webpHeader } from '../../intake/webpHeader.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { plausibleResolution } from './plausibleResolution.ts';
import { decodedCanvas, release, turned } from './canvas.ts';
import type { Picture } from './Picture.ts';

const headerOf = { 'image/png': pngHeader, 'image/jpeg': jpegHeader, 'image/webp': webpHeader };
export type SinglePictureType = keyof typeof headerOf;

/** A PNG, JPEG or WebP: one page. Orientation from EXIF is applied in decoding. */
export class ImageSource {
  readonly pageCount = 1;
  readonly attachments = [];
  readonly attachmentsLeftOut = [];
  private readonly canvas: Canvas;
  private readonly dotsPerInch: number;

  private constructor(canvas: Canvas, dotsPerInch: number) {
    this.canvas = canvas;
    this.dotsPerInch = dotsPerInch;
  }

  /** @throws VouchFailure FILE_DAMAGED, PAGE_TOO_LARGE */
  static async open(bytes: Uint8Array, mediaType: SinglePictureType): Promise<ImageSource> {
    const header = headerOf[mediaType](bytes);
    if (header !== null && header.width * header.height > mostPixels) throw tooLarge();
    const canvas = await decode(bytes);
    return new ImageSource(canvas, plausibleResolution(canvas, header?.dotsPerInch ?? null));
  }

  text(): Promise<null> {
    return Promise.resolve(null);
  }

  draw(_number: number, rotation: number): Promise<Picture> {
    const isKept = rotation === 0;
    const canvas = isKept ? this.canvas : turned(this.canvas, rotation);
    return Promise.resolve({ canvas, dotsPerInch: this.dotsPerInch, isKept });
  }

  close(): Promise<void> {
    release(this.canvas);
    return Promise.resolve();
  }
}

async function decode(bytes: Uint8Array): Promise<Canvas> {
  try {
    // Transparent paper is white paper.
    return await decodedCanvas(bytes, 'white');
  } catch (error) {
    throw damagedPicture(error);
  }
}

export function damagedPicture(cause: unknown): VouchFailure {
  const message = 'This picture is damaged and cannot be decoded.';
  return new VouchFailure('FILE_DAMAGED', message, 'Scan it again, or ask the sender for it.', { cause });
}

export function tooLarge(): VouchFailure {
  const message = 'This picture has more than 100 megapixels.';
  return new VouchFailure('PAGE_TOO_LARGE', message, 'Scan it at 300 dpi or save a smaller copy.');
}
