import { describe, expect, it } from 'vitest';
import { boxOnSheet, layOutPages, pageGap, pageInView, pagesBetween } from './documentLayout.ts';

const layout = layOutPages([
  { number: 1, width: 595, height: 842, turn: 0 },
  { number: 2, width: 595, height: 842, turn: 90 },
  { number: 3, width: 226, height: 400, turn: 0 },
]);

describe('layOutPages', () => {
  it('stacks pages and centres narrow ones on the widest', () => {
    expect(layout.width).toBe(842);
    expect(layout.height).toBe(842 + 595 + 400 + 2 * pageGap);
    expect(layout.pages.map(({ left, top }) => [left, top])).toEqual([
      [123.5, 0],
      [0, 842 + pageGap],
      [308, 842 + 595 + 2 * pageGap],
    ]);
  });

  it('moves a box with its page, and knows no page that is not there', () => {
    expect(boxOnSheet(layout, 3, { left: 10, top: 20, right: 30, bottom: 40 })).toEqual({
      left: 318,
      right: 338,
      top: 842 + 595 + 2 * pageGap + 20,
      bottom: 842 + 595 + 2 * pageGap + 40,
    });
    expect(boxOnSheet(layout, 2, { left: 10, top: 20, right: 30, bottom: 40 })).toEqual({
      left: 842 - 40,
      right: 842 - 20,
      top: 842 + pageGap + 10,
      bottom: 842 + pageGap + 30,
    });
    expect(boxOnSheet(layout, 4, { left: 0, top: 0, right: 1, bottom: 1 })).toBeNull();
  });

  it('names the pages in sight and the one that fills most of it', () => {
    expect(pagesBetween(layout, 800, 900)).toEqual([1, 2]);
    expect(pageInView(layout, 700, 900)).toBe(1);
    expect(pageInView(layout, 800, 1200)).toBe(2);
    expect(pageInView(layOutPages([]), 0, 10)).toBeNull();
  });
});
