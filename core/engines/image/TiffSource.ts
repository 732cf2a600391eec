import { createCanvas, ImageData } from '@napi-rs/canvas';
import UTIF, { type IFD } from 'utif2';
import { tiffPages, type TiffPage } from '../../intake/tiffHeader.ts';
import { mostPixels } from '../../intake/sniffMediaType.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { turned } from './canvas.ts';
import { damagedPicture, tooLarge } from './ImageSource.ts';
import type { Picture } from './Picture.ts';
import { plausibleResolution } from './plausibleResolution.ts';

/** What TIFF's orientation tag (274) asks for, in degrees clockwise; mirrored values do not occur in scans. */
const turnOfOrientation: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** A TIFF, each of its pictures a page. Pages are decoded one by one, when asked for. */
export class TiffSource {
  readonly attachments = [];
  readonly attachmentsLeftOut = [];
  private readonly buffer: ArrayBuffer;
  private readonly directories: readonly IFD[];
  private readonly headers: readonly TiffPage[];

  /** @throws VouchFailure FILE_DAMAGED, NO_PAGES */
  constructor(bytes: Uint8Array) {
    this.buffer = new Uint8Array(bytes).buffer;
    this.headers = tiffPages(bytes);
    try {
      this.directories = UTIF.decode(this.buffer);
    } catch (error) {
      throw damagedPicture(error);
    }
    if (this.pageCount < 1) throw new VouchFailure('NO_PAGES', 'This TIFF holds no pictures.', 'Scan it again.');
  }

  get pageCount(): number {
    return Math.min(this.directories.length, this.headers.length);
  }

  text(): Promise<null> {
    return Promise.resolve(null);
  }

  draw(number: number, rotation: number): Promise<Picture> {
    return new Promise((resolve) => resolve(this.page(number, rotation)));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private page(number: number, rotation: number): Picture {
    const directory = this.directories[number - 1];
    const header = this.headers[number - 1];
    if (!directory || !header) throw new VouchFailure('NOT_FOUND', `There is no page ${number}.`);
    if (header.width * header.height > mostPixels) throw tooLarge();
    if (!header.complete) throw damagedPicture(`page ${number} breaks off`);
    const canvas = this.decode(directory);
    const orientation = directory['t274'];
    const stored = turnOfOrientation[Array.isArray(orientation) ? Number(orientation[0]) : 1] ?? 0;
    const turn = (stored + rotation) % 360;
    const dotsPerInch = plausibleResolution(canvas, header.dotsPerInch);
    return { canvas: turn === 0 ? canvas : turned(canvas, turn), dotsPerInch };
  }

  private decode(directory: IFD) {
    try {
      UTIF.decodeImage(this.buffer, directory);
      const { width, height } = directory;
      const colours = new Uint8ClampedArray(UTIF.toRGBA8(directory));
      const canvas = createCanvas(width, height);
      canvas.getContext('2d').putImageData(new ImageData(colours, width, height), 0, 0);
      // Kept by the decoder beside each page it has decoded: a scan of a hundred pages would be in memory as a whole.
      directory.data = new Uint8Array(0);
      return canvas;
    } catch (error) {
      throw damagedPicture(error);
    }
  }
}
