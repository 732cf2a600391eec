import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropAround } from './crop.ts';

const page = { width: 595, height: 842 };

describe('cropAround', () => {
  it('holds the box, keeps the aspect and stays on the page', () => {
    const boxes = fc
      .record({
        left: fc.double({ min: 0, max: 590, noNaN: true }),
        top: fc.double({ min: 0, max: 835, noNaN: true }),
        width: fc.double({ min: 0.5, max: 300, noNaN: true }),
        height: fc.double({ min: 0.5, max: 60, noNaN: true }),
      })
      .map(({ left, top, width, height }) => ({
        left,
        top,
        right: Math.min(page.width, left + width),
        bottom: Math.min(page.height, top + height),
      }));
    fc.assert(
      fc.property(boxes, fc.double({ min: 2, max: 8, noNaN: true }), (box, aspect) => {
        const crop = cropAround(box, page, aspect);
        expect(crop.left).toBeGreaterThanOrEqual(0);
        expect(crop.top).toBeGreaterThanOrEqual(0);
        expect(crop.right).toBeLessThanOrEqual(page.width + 1e-9);
        expect(crop.bottom).toBeLessThanOrEqual(page.height + 1e-9);
        expect(crop.left).toBeLessThanOrEqual(box.left + 1e-9);
        expect(crop.right).toBeGreaterThanOrEqual(box.right - 1e-9);
        expect(crop.top).toBeLessThanOrEqual(box.top + 1e-9);
        expect(crop.bottom).toBeGreaterThanOrEqual(box.bottom - 1e-9);
      }),
    );
  });

  it('has the asked proportions where the page allows', () => {
    const crop = cropAround({ left: 300, top: 400, right: 360, bottom: 412 }, page, 4);
    expect((crop.right - crop.left) / (crop.bottom - crop.top)).toBeCloseTo(4);
  });
});
