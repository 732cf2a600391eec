import { createCanvas } from '@napi-rs/canvas';
import type { PagePicture } from '../engines/release/picturesDocument.ts';

/** A small page as a picture, as the vault keeps them. */
export async function canvasPicture(mediaType: 'image/jpeg' | 'image/png'): Promise<PagePicture> {
  const canvas = createCanvas(200, 280);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 200, 280);
  context.fillStyle = '#036';
  context.fillText('Invoice R-1', 20, 40);
  const bytes = await (mediaType === 'image/png' ? canvas.encode('png') : canvas.encode('jpeg', 90));
  return { bytes: new Uint8Array(bytes), mediaType, width: 595, height: 842 };
}
