import { z } from 'zod';
import { assertNever } from './assertNever.ts';
import type { Box } from './box.ts';

/** Degrees clockwise. */
export const quarterTurnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type QuarterTurn = z.infer<typeof quarterTurnSchema>;

/** Width and height of a page, in any unit. */
interface Extent {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turn that leads from one rotation to another. */
export function turnBetween(from: QuarterTurn, to: QuarterTurn): QuarterTurn {
  return quarterTurnSchema.parse((to - from + 360) % 360);
}

/** What takes a turn back. */
export function turnBack(turn: QuarterTurn): QuarterTurn {
  return turnBetween(turn, 0);
}

/** How large a page is once turned. */
export function turnedExtent({ width, height }: Extent, turn: QuarterTurn): Extent {
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** Where a point of a page lies once the page, `page` large before, is turned. */
export function turnedPoint({ x, y }: Point, page: Extent, turn: QuarterTurn): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: page.height - y, y: x };
    case 180:
      return { x: page.width - x, y: page.height - y };
    case 270:
      return { x: y, y: page.width - x };
    default:
      return assertNever(turn);
  }
}

/** Where a box of a page lies once the page, `page` large before, is turned. */
export function turnedBox(box: Box, page: Extent, turn: QuarterTurn): Box {
  if (turn === 0) return box;
  const one = turnedPoint({ x: box.left, y: box.top }, page, turn);
  const other = turnedPoint({ x: box.right, y: box.bottom }, page, turn);
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}
