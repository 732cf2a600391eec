import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divides, isSound, rangeText, toggleBoundary, toggleLeftOut, type DrawnPart } from './drawnParts.ts';

const whole = (count: number): DrawnPart[] => [
  {
    documentType: 'invoice',
    pages: Array.from({ length: count }, (_, index) => ({ number: index + 1, role: 'content' as const })),
  },
];
const ranges = (parts: readonly DrawnPart[]) => parts.map(rangeText);

describe('drawing parts by hand', () => {
  it('begins a document at a page, and joins it again', () => {
    const two = toggleBoundary(whole(5), 3);
    expect(ranges(two)).toEqual(['1–2', '3–5']);
    expect(ranges(toggleBoundary(two, 5))).toEqual(['1–2', '3–4', '5']);
    expect(toggleBoundary(two, 3)).toEqual(whole(5));
  });

  it('leaves the first page where it is', () => {
    expect(toggleBoundary(whole(3), 1)).toEqual(whole(3));
  });

  it('leaves a page out and takes it back', () => {
    const out = toggleLeftOut(whole(2), 2, 'terms');
    expect(out[0]?.pages[1]).toEqual({ number: 2, role: 'terms' });
    expect(divides(out)).toBe(true);
    expect(toggleLeftOut(out, 2, 'terms')).toEqual(whole(2));
    expect(isSound(toggleLeftOut(out, 1, 'terms'))).toBe(false);
  });

  it('keeps every page once and in order, whatever is toggled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 1, max: 9 })), (count, toggled) => {
        const parts = toggled.reduce((drawn: readonly DrawnPart[], page) => toggleBoundary(drawn, page), whole(count));
        expect(parts.flatMap((part) => part.pages)).toEqual(whole(count)[0]?.pages);
        expect(parts.every((part) => part.pages.length > 0)).toBe(true);
      }),
    );
  });
});
