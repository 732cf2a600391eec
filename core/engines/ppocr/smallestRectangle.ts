import type { Point, Quad } from './Quad.ts';

/**
 * The rectangle of least area around points, found along the edges of their convex hull (Freeman and Shapira 1975: one
 * side lies on an edge). Its text is taken to run from left to right.
 */
export function smallestRectangle(points: readonly Point[]): Quad | null {
  const hull = convexHull(points);
  let best: { area: number; quad: Quad } | null = null;
  hull.forEach((from, index) => {
    const to = hull[(index + 1) % hull.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return;
    const quad = rectangleAlong(hull, (to.x - from.x) / length, (to.y - from.y) / length);
    const area = Math.hypot(quad.along.x, quad.along.y) * Math.hypot(quad.down.x, quad.down.y);
    if (best === null || area < best.area) best = { area, quad };
  });
  return (best as { quad: Quad } | null)?.quad ?? null;
}

/** The rectangle around points whose side runs along the unit vector. */
function rectangleAlong(points: readonly Point[], unitX: number, unitY: number): Quad {
  // Of the four directions of its sides the one nearest to left-to-right is the text's.
  let [ux, uy] = Math.abs(unitX) >= Math.abs(unitY) ? [unitX, unitY] : [unitY, -unitX];
  if (ux < 0) [ux, uy] = [-ux, -uy];
  const [vx, vy] = [-uy, ux];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    const u = x * ux + y * uy;
    const v = x * vx + y * vy;
    left = Math.min(left, u);
    right = Math.max(right, u);
    top = Math.min(top, v);
    bottom = Math.max(bottom, v);
  }
  return {
    origin: { x: left * ux + top * vx, y: left * uy + top * vy },
    along: { x: (right - left) * ux, y: (right - left) * uy },
    down: { x: (bottom - top) * vx, y: (bottom - top) * vy },
  };
}

/** Andrew's monotone chain. */
function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(sorted: readonly Point[]): readonly Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length >= 2 && turnsBack(hull, point)) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

function turnsBack(hull: readonly Point[], next: Point): boolean {
  const a = hull.at(-2);
  const b = hull.at(-1);
  if (!a || !b) return false;
  return (b.x - a.x) * (next.y - a.y) - (b.y - a.y) * (next.x - a.x) <= 0;
}
