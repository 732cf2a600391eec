/** A point of a picture, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle that may lie at an angle: the corner its text begins at, and the vectors along its text and down. */
export interface Quad {
  readonly origin: Point;
  readonly along: Point;
  readonly down: Point;
}

/** Length of a vector. */
export function lengthOf({ x, y }: Point): number {
  return Math.hypot(x, y);
}

/** The point at parts `u` along and `v` down (0 to 1) of a quad. */
export function pointAt({ origin, along, down }: Quad, u: number, v: number): Point {
  return { x: origin.x + along.x * u + down.x * v, y: origin.y + along.y * u + down.y * v };
}
