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
function blobsOf(map: TextMap): readonly Blob[] {
  const marked = markedPixels(map);
  const blobs: Blob[] = [];
  for (let start = marked.indexOf(1); start >= 0; start = marked.indexOf(1, start)) {
    blobs.push({ outline: outlineOf(takeBlob(marked, map.width + 2, start)) });
  }
  return blobs;
}

/** 1 for pixels above the threshold, with a pixel of nothing around the map, so that no neighbour lies outside. */
function markedPixels({ width, height, likelihood }: TextMap): Uint8Array {
  const marked = new Uint8Array((width + 2) * (height + 2));
  for (let y = 0, from = 0; y < height; y += 1) {
    for (let x = 0, to = (y + 1) * (width + 2) + 1; x < width; x += 1, from += 1, to += 1) {
      if ((likelihood[from] ?? 0) > pixelThreshold) marked[to] = 1;
    }
  }
  return marked;
}

type Rows = Map<number, { left: number; right: number }>;

/** Takes away the pixels that hang together with the one at `start`; where they begin and end in each row of the map. */
function takeBlob(marked: Uint8Array, stride: number, start: number): Rows {
  const rows: Rows = new Map();
  const stack = [start];
  marked[start] = 0;
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const y = Math.floor(at / stride) - 1;
    const x = at - (y + 1) * stride - 1;
    const row = rows.get(y);
    if (!row) rows.set(y, { left: x, right: x });
    else if (x < row.left) row.left = x;
    else if (x > row.right) row.right = x;
    for (let above = at - stride - 1; above <= at + stride - 1; above += stride) {
      for (let near = above; near <= above + 2; near += 1) {
        if (marked[near] !== 1) continue;
        marked[near] = 0;
        stack.push(near);
      }
    }
  }
  return rows;
}

function outlineOf(rows: Rows): readonly Point[] {
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
