import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quarterTurnSchema, turnBack, turnBetween, turnedBox, turnedExtent, turnedPoint } from './quarterTurn.ts';

const turns = fc.constantFrom(...quarterTurnSchema.options.map(({ value }) => value));
const pages = fc.record({ width: fc.integer({ min: 10, max: 900 }), height: fc.integer({ min: 10, max: 900 }) });
const boxes = fc.record({
  left: fc.integer({ min: 0, max: 400 }),
  top: fc.integer({ min: 0, max: 400 }),
  right: fc.integer({ min: 401, max: 900 }),
  bottom: fc.integer({ min: 401, max: 900 }),
});

describe('quarter turns', () => {
  test('bring the top left corner to the top right, bottom right, bottom left', () => {
    const page = { width: 100, height: 200 };
    expect(turnedPoint({ x: 1, y: 2 }, page, 90)).toEqual({ x: 198, y: 1 });
    expect(turnedPoint({ x: 1, y: 2 }, page, 180)).toEqual({ x: 99, y: 198 });
    expect(turnedPoint({ x: 1, y: 2 }, page, 270)).toEqual({ x: 2, y: 99 });
  });

  test('a box turned and turned back is the same box', () => {
    fc.assert(
      fc.property(boxes, pages, turns, (box, page, turn) => {
        const there = turnedBox(box, page, turn);
        expect(turnedBox(there, turnedExtent(page, turn), turnBack(turn))).toEqual(box);
      }),
    );
  });

  test('two turns are their sum', () => {
    fc.assert(
      fc.property(boxes, pages, turns, turns, (box, page, first, second) => {
        const twice = turnedBox(turnedBox(box, page, first), turnedExtent(page, first), second);
        expect(twice).toEqual(turnedBox(box, page, turnBetween(turnBack(first), second)));
      }),
    );
  });
});
