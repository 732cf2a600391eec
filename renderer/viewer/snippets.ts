import type { Box } from '../../core/vocabulary/box.ts';
import { type QuarterTurn, turnBack, turnedBox, turnedExtent } from '../../core/vocabulary/quarterTurn.ts';
import type { Size } from './zoom.ts';

/** A part of a page, in points, to be drawn `scale` device pixels a point. */
export interface Snippet {
  readonly url: string;
  readonly page: Size;
  /** On the page once it is turned clockwise by `turn`. */
  readonly area: Box;
  readonly turn: QuarterTurn;
  readonly scale: number;
}

/** Cut pictures by what they show, the one used last at the end: small enough that hundreds may stay. */
const cut = new Map<string, Promise<HTMLCanvasElement>>();
const most = 600;
/** Whole pages are decoded for the time it takes to cut from them, so many at once. */
const atOnce = 3;
let working = 0;
const waiting: (() => void)[] = [];

/**
 * A cut from a page's picture. Pages take 9 MB each once decoded, and a grid shows dozens of them: each is decoded, cut and
 * let go. Rejects where the picture does not come.
 */
export async function cutSnippet(snippet: Snippet): Promise<HTMLCanvasElement> {
  // An element stands in one place only, and several values may be read from the same spot.
  return copyOf(await keptSnippet(snippet));
}

function keptSnippet(snippet: Snippet): Promise<HTMLCanvasElement> {
  const key = JSON.stringify(snippet);
  const known = cut.get(key) ?? inTurn(() => cutNow(snippet));
  cut.delete(key);
  cut.set(key, known);
  known.catch(() => cut.delete(key));
  for (const old of cut.keys()) {
    if (cut.size <= most) break;
    cut.delete(old);
  }
  return known;
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working >= atOnce) await new Promise<void>((go) => waiting.push(go));
  working += 1;
  try {
    return await work();
  } finally {
    working -= 1;
    waiting.shift()?.();
  }
}

async function cutNow({ url, page, area: seen, turn, scale }: Snippet): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const [across, down] = [image.naturalWidth / page.width, image.naturalHeight / page.height];
  const area = turnedBox(seen, turnedExtent(page, turn), turnBack(turn));
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round((seen.right - seen.left) * scale));
  canvas.height = Math.max(1, Math.round((seen.bottom - seen.top) * scale));
  const context = canvas.getContext('2d');
  context?.translate(canvas.width / 2, canvas.height / 2);
  context?.rotate((turn * Math.PI) / 180);
  context?.drawImage(
    image,
    area.left * across,
    area.top * down,
    width * across,
    height * down,
    (-width * scale) / 2,
    (-height * scale) / 2,
    width * scale,
    height * scale,
  );
  return canvas;
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
