import { createCanvas, type Canvas } from '@napi-rs/canvas';

/** Small deterministic generator (mulberry32), so that the samples come out the same every time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Adds the grain of a sensor: uniform noise of ± `strength` grey levels. */
function addGrain(canvas: Canvas, strength: number, random: () => number): void {
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let offset = 0; offset < image.data.length; offset += 4) {
    const noise = (random() - 0.5) * 2 * strength;
    for (let channel = 0; channel < 3; channel += 1) {
      image.data[offset + channel] = (image.data[offset + channel] ?? 0) + noise;
    }
  }
  context.putImageData(image, 0, 0);
}

/** A flatbed scan: turned by `degrees` on a slightly grey bed, with grain. */
export function scanned(page: Canvas, degrees: number, seed: number): Canvas {
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f4f2';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  addGrain(canvas, 9, randomFrom(seed));
  return canvas;
}

/** A photo on a desk: turned, darker towards one corner, a soft fold shadow across the page, grain. */
export function photographed(page: Canvas, degrees: number, seed: number): Canvas {
  const canvas = createCanvas(Math.round(page.width * 1.12), Math.round(page.height * 1.08));
  const context = canvas.getContext('2d');
  context.fillStyle = '#7a6650';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.transform(1, 0.006, -0.01, 1, 0, 0);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  context.resetTransform();
  const light = context.createLinearGradient(0, 0, canvas.width, canvas.height);
  light.addColorStop(0, 'rgba(20,14,4,0.02)');
  light.addColorStop(0.55, 'rgba(20,14,4,0.10)');
  light.addColorStop(1, 'rgba(20,14,4,0.34)');
  context.fillStyle = light;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const fold = context.createLinearGradient(0, canvas.height * 0.48, 0, canvas.height * 0.53);
  fold.addColorStop(0, 'rgba(0,0,0,0)');
  fold.addColorStop(0.5, 'rgba(0,0,0,0.14)');
  fold.addColorStop(1, 'rgba(0,0,0,0)');
  context.fillStyle = fold;
  context.fillRect(0, 0, canvas.width, canvas.height);
  addGrain(canvas, 7, randomFrom(seed));
  return canvas;
}
