import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { Random } from './Random.ts';
import { cssFont, typefaces } from './typefaces.ts';

/** Ways a page gets worse on its way to us, roughly from harmless to bad; `photo` joins several. */
export const rungs = [
  'clean',
  'skew-3',
  'skew-10',
  'blur',
  'jpeg-20',
  'low-contrast',
  'noise',
  'stamp',
  'folds',
  'shadow',
  'photo',
] as const;
export type Rung = (typeof rungs)[number];

function blank(width: number, height: number, colour: string): Canvas {
  const canvas = createCanvas(Math.round(width), Math.round(height));
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Turned about its middle on a larger sheet of `bed`, so that nothing is cut off. */
function turned(page: Canvas, degrees: number, bed: string): Canvas {
  const radians = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  const canvas = blank(page.width * cos + page.height * sin, page.width * sin + page.height * cos, bed);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(radians);
  context.drawImage(page, -page.width / 2, -page.height / 2);
  return canvas;
}

/** Out of focus: shown at `share` of its size and enlarged again. */
function blurred(page: Canvas, share: number): Canvas {
  const small = createCanvas(Math.round(page.width * share), Math.round(page.height * share));
  const reduced = small.getContext('2d');
  reduced.imageSmoothingQuality = 'high';
  reduced.drawImage(page, 0, 0, small.width, small.height);
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Every colour c becomes `dark` + c × (`light` − `dark`) / 255, with grain of ± `grain` grey levels. */
function toned(page: Canvas, dark: number, light: number, grain: number, random: Random): Canvas {
  const context = page.getContext('2d');
  const image = context.getImageData(0, 0, page.width, page.height);
  const { data } = image;
  const scale = (light - dark) / 255;
  for (let at = 0; at < data.length; at += 4) {
    const noise = grain === 0 ? 0 : (random.next() - 0.5) * 2 * grain;
    for (let channel = 0; channel < 3; channel += 1)
      data[at + channel] = dark + (data[at + channel] ?? 0) * scale + noise;
  }
  context.putImageData(image, 0, 0);
  return page;
}

/** A rubber stamp somewhere on the lower half: a frame and a word, half transparent, askew. */
function stamped(page: Canvas, random: Random): Canvas {
  const [face] = typefaces;
  if (face === undefined) return page;
  const context = page.getContext('2d');
  const size = page.width / 18;
  context.save();
  context.translate(page.width * random.between(0.3, 0.7), page.height * random.between(0.4, 0.8));
  context.rotate(random.between(-0.35, 0.35));
  context.globalAlpha = 0.5;
  context.strokeStyle = random.pick(['#b02020', '#2040a0', '#206030']);
  context.fillStyle = context.strokeStyle;
  context.lineWidth = size / 9;
  context.font = cssFont(face, true, size);
  const word = random.pick(['RECEIVED', 'PAID', 'GEBUCHT', 'CHECKED', 'COPY']);
  const width = context.measureText(word).width;
  context.strokeRect(-width / 2 - size / 2, -size, width + size, size * 1.6);
  context.fillText(word, -width / 2, size * 0.2);
  context.restore();
  return page;
}

/** Soft dark lines where the sheet was folded in three. */
function folded(page: Canvas, random: Random): Canvas {
  const context = page.getContext('2d');
  for (const share of [1 / 3, 2 / 3]) {
    const middle = page.height * (share + random.between(-0.02, 0.02));
    const band = page.height * 0.012;
    const fold = context.createLinearGradient(0, middle - band, 0, middle + band);
    fold.addColorStop(0, 'rgba(0,0,0,0)');
    fold.addColorStop(0.5, `rgba(0,0,0,${random.between(0.2, 0.4).toFixed(2)})`);
    fold.addColorStop(1, 'rgba(0,0,0,0)');
    context.fillStyle = fold;
    context.fillRect(0, middle - band, page.width, band * 2);
  }
  return page;
}

/** Light from one corner, dark towards the other. */
function shaded(page: Canvas, strength: number): Canvas {
  const context = page.getContext('2d');
  const light = context.createLinearGradient(0, 0, page.width, page.height);
  light.addColorStop(0, 'rgba(20,14,4,0)');
  light.addColorStop(0.5, `rgba(20,14,4,${strength / 3})`);
  light.addColorStop(1, `rgba(20,14,4,${strength})`);
  context.fillStyle = light;
  context.fillRect(0, 0, page.width, page.height);
  return page;
}

/**
 * The page seen from below its middle: rows get narrower towards the top, on a brown desk. Row by row over the pixels:
 * drawing a canvas onto another copies all of it each time, minutes a page at 300 dpi.
 */
function inPerspective(page: Canvas, narrowing: number): Canvas {
  const { width, height } = page;
  const border = Math.round(width * 0.05);
  const breadth = width + 2 * border;
  const canvas = blank(breadth, height + 2 * border, '#7a6650');
  const context = canvas.getContext('2d');
  const source = page.getContext('2d').getImageData(0, 0, width, height).data;
  const image = context.getImageData(0, 0, breadth, canvas.height);
  const { data } = image;
  for (let row = 0; row < height; row += 1) {
    const seen = width * (1 - narrowing * (1 - row / height));
    const start = border + (width - seen) / 2;
    const to = (row + border) * breadth;
    for (let x = Math.ceil(start); x < start + seen; x += 1)
      mixPixel(source, row * width, width, ((x - start) * width) / seen, data, to + x);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** The colour between two neighbours of a row, `at` pixels from its left. */
function mixPixel(
  source: Uint8ClampedArray,
  row: number,
  width: number,
  at: number,
  target: Uint8ClampedArray,
  pixel: number,
): void {
  const left = Math.min(width - 1, Math.floor(at));
  const right = Math.min(width - 1, left + 1);
  const share = at - left;
  for (let channel = 0; channel < 3; channel += 1) {
    const before = source[(row + left) * 4 + channel] ?? 0;
    const after = source[(row + right) * 4 + channel] ?? 0;
    target[pixel * 4 + channel] = before + (after - before) * share;
  }
}

async function jpeg(canvas: Canvas, quality = 82): Promise<Uint8Array> {
  return canvas.encode('jpeg', quality);
}

/** The picture at a rung as JPEG; the same page, rung and seed give the same bytes. */
export async function degraded(page: Canvas, rung: Rung, seed: number): Promise<Uint8Array> {
  const random = new Random(seed, `degrade ${rung}`);
  const side = random.chance(0.5) ? 1 : -1;
  switch (rung) {
    case 'clean':
      return jpeg(page);
    case 'skew-3':
      return jpeg(turned(page, 3 * side, '#f4f4f2'));
    case 'skew-10':
      return jpeg(turned(page, 10 * side, '#f4f4f2'));
    case 'blur':
      return jpeg(blurred(page, 0.6));
    case 'jpeg-20':
      return jpeg(page, 20);
    case 'low-contrast':
      return jpeg(toned(page, 120, 205, 3, random));
    case 'noise':
      return jpeg(toned(page, 0, 245, 45, random));
    case 'stamp':
      return jpeg(stamped(page, random));
    case 'folds':
      return jpeg(folded(page, random));
    case 'shadow':
      return jpeg(shaded(page, 0.6));
    case 'photo': {
      const seen = inPerspective(shaded(folded(page, random), 0.4), 0.05);
      return jpeg(toned(turned(seen, random.between(1, 4) * side, '#7a6650'), 10, 250, 8, random), 75);
    }
    default:
      return assertNever(rung);
  }
}
