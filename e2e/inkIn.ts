import type { Page } from '@playwright/test';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { z } from 'zod';

const rectangleSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Rectangle = Readonly<z.infer<typeof rectangleSchema>>;

/** How a box and the print on the page below it lie to each other. */
export interface Ink {
  /** Share of the box's width and height between the outermost dark pixels inside it, 0 to 1. */
  width: number;
  height: number;
  /** Share of dark pixels along a line just outside the box, 0 to 1. */
  around: number;
}

/** Points the drawn frame stands off its box. */
const standOff = 1.5;
/** A pixel less than this share as bright as the paper is ink. */
const inkShare = 0.62;

/** The box of a field where it now is on the screen, in pixels of the window. */
export async function boxOnScreen(page: Page, key: string): Promise<Rectangle> {
  const frame = `.viewer-box[data-field="${key}"] .viewer-box-frame`;
  await page.locator(frame).waitFor();
  const found = await page.evaluate(`{
    const frame = document.querySelector('${frame}');
    const { x, y, width, height } = frame.getBoundingClientRect();
    // Of a turned page too: the length of what one point became.
    const { a, b } = frame.getScreenCTM();
    ({ x, y, width, height, scale: Math.hypot(a, b) });
  }`);
  const { x, y, width, height, scale } = rectangleSchema.extend({ scale: z.number() }).parse(found);
  const off = standOff * scale;
  return { x: x + off, y: y + off, width: width - 2 * off, height: height - 2 * off };
}

/** Looks at the pixels of the page's picture as the window shows it, with everything drawn over it hidden. */
export async function inkIn(page: Page, box: Rectangle): Promise<Ink> {
  const show = (visibility: string) =>
    page.evaluate(`{
      const drawn = document.querySelectorAll('.viewer-overlay, .viewer-card');
      for (const each of drawn) each.style.visibility = '${visibility}';
    }`);
  await show('hidden');
  const margin = 4;
  const clip = { x: Math.floor(box.x) - margin, y: Math.floor(box.y) - margin, width: 0, height: 0 };
  clip.width = Math.ceil(box.x + box.width) + margin - clip.x;
  clip.height = Math.ceil(box.y + box.height) + margin - clip.y;
  const shot = await page.screenshot({ clip });
  await show('');
  return measure(await grey(shot), margin);
}

interface Grey {
  width: number;
  height: number;
  at: (x: number, y: number) => number;
}

async function grey(png: Buffer): Promise<Grey> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  const at = (x: number, y: number) => {
    const from = (y * width + x) * 4;
    return 0.3 * (data[from] ?? 0) + 0.59 * (data[from + 1] ?? 0) + 0.11 * (data[from + 2] ?? 0);
  };
  return { width, height, at };
}

function measure(picture: Grey, margin: number): Ink {
  const paper = brightest(picture);
  const isInk = (x: number, y: number) => picture.at(x, y) < paper * inkShare;
  const columns = range(margin, picture.width - margin);
  const rows = range(margin, picture.height - margin);
  const inkColumns = columns.filter((x) => rows.some((y) => isInk(x, y)));
  const inkRows = rows.filter((y) => columns.some((x) => isInk(x, y)));
  const ring = ringOf(picture, 1);
  return {
    width: extent(inkColumns) / columns.length,
    height: extent(inkRows) / rows.length,
    around: ring.filter(([x, y]) => isInk(x, y)).length / ring.length,
  };
}

/** Print covers less than a tenth of a field's surroundings: the upper quartile of brightness is paper. */
function brightest({ width, height, at }: Grey): number {
  const all = range(0, height).flatMap((y) => range(0, width).map((x) => at(x, y)));
  return all.toSorted((one, other) => other - one)[Math.floor(all.length / 4)] ?? 255;
}

function ringOf({ width, height }: Grey, inset: number): [number, number][] {
  const across = range(inset, width - inset);
  const down = range(inset, height - inset);
  return [
    ...across.flatMap((x): [number, number][] => [
      [x, inset],
      [x, height - 1 - inset],
    ]),
    ...down.flatMap((y): [number, number][] => [
      [inset, y],
      [width - 1 - inset, y],
    ]),
  ];
}

function extent(indexes: readonly number[]): number {
  const [first] = indexes;
  const last = indexes.at(-1);
  return first === undefined || last === undefined ? 0 : last - first + 1;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Waits until a box no longer moves: the page glides to the field at work. */
export async function settledBox(page: Page, key: string): Promise<Rectangle> {
  let before = await boxOnScreen(page, key);
  for (let round = 0; round < 50; round += 1) {
    await page.waitForTimeout(120);
    const now = await boxOnScreen(page, key);
    if (now.x === before.x && now.y === before.y && now.width === before.width) return now;
    before = now;
  }
  throw new Error(`The box of ${key} does not come to rest`);
}

/** Waits until the picture of the first page is decoded. */
export async function whenDrawn(page: Page): Promise<void> {
  await page.locator('.viewer-image').first().waitFor();
  await page.evaluate("document.querySelector('.viewer-image').decode()");
}
