import { createCanvas, loadImage } from '@napi-rs/canvas';

/** A screen with less than this share of its pixels unlike its commonest colour shows nothing. */
const least = 0.005;

/** True where a picture is of one colour, save for specks. */
export async function isBlank(picture: Buffer): Promise<boolean> {
  const image = await loadImage(picture);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / pixels.length < least;
}
