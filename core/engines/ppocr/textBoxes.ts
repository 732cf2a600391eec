import { lengthOf, type Point, type Quad } from './Quad.ts';
import { smallestRectangle } from './smallestRectangle.ts';

/** How likely each pixel belongs to the shrunk core of a line of text, 0 to 1. */
export interface TextMap {
  readonly width: number;
  readonly height: number;
  readonly likelihood: Float32Array;
}

/** PP-OCR's own thresholds for pixels and for boxes. */
const pixelThreshold = 0.3;
const boxThreshold = 0.5;
/** The network marks a line shrunk; boxes grow by area × this / perimeter. */
const growth = 1.5;
const leastSide = 3;

/** Boxes of lines of text, in pixels of the map: differentiable binarisation (Liao et al. 2020), with rotated boxes. */
export function textBoxes(map: TextMap): readonly Quad[] {
  const boxes: Quad[] = [];
  for (const blob of blobsOf(map)) {
    const box = smallestRectangle(blob.outline);
    if (box === null || Math.min(lengthOf(box.along), lengthOf(box.down)) < leastSide) continue;
    if (meanInside(map, box) < boxThreshold) continue;
    boxes.push(grown(box));
  }
  return boxes;
}

interface Blob {
  /** Corners of the outermost pixels of each row. */
  readonly outline: readonly Point[];
}

/** Pixels above the threshold that touch, corners included. */
function blobsOf({ width, height, likelihood }: TextMap): readonly Blob[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const blobs: Blob[] = [];
  const visit = (at: number): void => {
    if (seen[at] === 1 || (likelihood[at] ?? 0) <= pixelThreshold) return;
    seen[at] = 1;
    stack.push(at);
  };
  for (let start = 0; start < likelihood.length; start += 1) {
    visit(start);
    if (stack.length === 0) continue;
    const rows = new Map<number, { left: number; right: number }>();
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = Math.floor(at / width);
      const x = at - y * width;
      const row = rows.get(y);
      if (!row) rows.set(y, { left: x, right: x });
      else if (x < row.left) row.left = x;
      else if (x > row.right) row.right = x;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) visit(ny * width + nx);
      }
    }
    blobs.push({ outline: outlineOf(rows) });
  }
  return blobs;
}

function outlineOf(rows: ReadonlyMap<number, { left: number; right: number }>): readonly Point[] {
  const outline: Point[] = [];
  for (const [y, { left, right }] of rows) {
    outline.push({ x: left, y }, { x: right + 1, y }, { x: left, y: y + 1 }, { x: right + 1, y: y + 1 });
  }
  return outline;
}

function meanInside({ width, height, likelihood }: TextMap, { origin, along, down }: Quad): number {
  const corners = [origin, plus(origin, along), plus(origin, down), plus(plus(origin, along), down)];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const alongSquare = along.x ** 2 + along.y ** 2;
  const downSquare = down.x ** 2 + down.y ** 2;
  let sum = 0;
  let count = 0;
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < Math.min(height, Math.max(...ys)); y += 1) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < Math.min(width, Math.max(...xs)); x += 1) {
      const [dx, dy] = [x + 0.5 - origin.x, y + 0.5 - origin.y];
      const u = dx * along.x + dy * along.y;
      const v = dx * down.x + dy * down.y;
      if (u < 0 || v < 0 || u > alongSquare || v > downSquare) continue;
      sum += likelihood[y * width + x] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The rectangle with every side moved outwards by the same distance. */
function grown({ origin, along, down }: Quad): Quad {
  const [length, height] = [lengthOf(along), lengthOf(down)];
  const distance = (length * height * growth) / (2 * (length + height));
  const [u, v] = [scaled(along, distance / length), scaled(down, distance / height)];
  return {
    origin: { x: origin.x - u.x - v.x, y: origin.y - u.y - v.y },
    along: plus(along, scaled(u, 2)),
    down: plus(down, scaled(v, 2)),
  };
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}

function scaled({ x, y }: Point, factor: number): Point {
  return { x: x * factor, y: y * factor };
}
