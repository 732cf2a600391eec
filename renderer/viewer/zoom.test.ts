import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreOn,
  clampScale,
  clampView,
  contentSize,
  fittingScale,
  realSize,
  sheetPadding,
  shows,
  spotOnSheet,
  stepScale,
  viewOfBox,
  zoomAt,
} from './zoom.ts';

const sheet = { width: 595, height: 842 };
const viewport = { width: 700, height: 600 };
const scales = fc.double({ min: 0.2, max: 8, noNaN: true });
const within = (size: { width: number; height: number }) =>
  fc.record({
    x: fc.double({ min: 0, max: size.width, noNaN: true }),
    y: fc.double({ min: 0, max: size.height, noNaN: true }),
  });

describe('zoomAt', () => {
  it('keeps the spot under the cursor wherever scrolling is not at its end', () => {
    fc.assert(
      fc.property(scales, scales, within(viewport), within(sheet), (from, to, at, spot) => {
        const start = centreOn({ left: spot.x, right: spot.x, top: spot.y, bottom: spot.y }, from, sheet, viewport);
        const before = spotOnSheet(start, at, sheet, viewport);
        const end = zoomAt(start, to, at, sheet, viewport);
        const after = spotOnSheet(end, at, sheet, viewport);
        const content = contentSize(sheet, viewport, end.scale);
        const isFreeX = end.left > 0 && end.left < content.width - viewport.width;
        const isFreeY = end.top > 0 && end.top < content.height - viewport.height;
        expect(after.x).toBeCloseTo(isFreeX ? before.x : after.x, 6);
        expect(after.y).toBeCloseTo(isFreeY ? before.y : after.y, 6);
      }),
    );
  });

  it('never scrolls beyond the content', () => {
    fc.assert(
      fc.property(scales, scales, within(viewport), (from, to, at) => {
        const view = zoomAt({ scale: from, left: 1e6, top: 1e6 }, to, at, sheet, viewport);
        expect(view).toEqual(clampView(view, sheet, viewport));
        expect(view.left).toBeGreaterThanOrEqual(0);
        expect(view.top).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('scales', () => {
  it('fit: the page with its padding takes exactly the narrower side', () => {
    const scale = fittingScale(sheet, viewport, 'page');
    expect(sheet.height * scale + 2 * sheetPadding).toBeCloseTo(viewport.height, 6);
    expect(sheet.width * fittingScale(sheet, viewport, 'width') + 2 * sheetPadding).toBeCloseTo(viewport.width, 6);
  });

  it('steps up and down through 100 %, and stays within the limits', () => {
    expect(stepScale(realSize * 0.9, 1)).toBeCloseTo(realSize);
    expect(stepScale(realSize * 1.1, -1)).toBeCloseTo(realSize);
    expect(stepScale(realSize, 1)).toBeCloseTo(realSize * 1.25);
    expect(stepScale(clampScale(1e9), 1)).toBe(clampScale(1e9));
    expect(stepScale(clampScale(0), -1)).toBe(clampScale(0));
    expect(clampScale(Number.NaN)).toBe(realSize);
  });
});

describe('viewOfBox', () => {
  const box = { left: 400, top: 700, right: 460, bottom: 712 };

  it('shows the box, large enough to read', () => {
    const view = viewOfBox({ scale: 0.5, left: 0, top: 0 }, box, sheet, viewport);
    expect(shows(view, box, sheet, viewport)).toBe(true);
    expect(view.scale).toBeGreaterThan(realSize);
  });

  it('does not move for a second box that is already seen', () => {
    const view = viewOfBox({ scale: 0.5, left: 0, top: 0 }, box, sheet, viewport);
    const below = { ...box, top: 716, bottom: 728 };
    expect(viewOfBox(view, below, sheet, viewport)).toBe(view);
  });

  it('zooms out for a box larger than the viewport', () => {
    const view = viewOfBox(
      { scale: 4, left: 0, top: 0 },
      { left: 20, top: 100, right: 580, bottom: 500 },
      sheet,
      viewport,
    );
    expect(view.scale).toBeLessThan(4);
    expect(shows(view, { left: 20, top: 100, right: 580, bottom: 500 }, sheet, viewport)).toBe(true);
  });

  it('ends with the box in sight for any box and start', () => {
    const boxes = fc
      .record({
        left: fc.double({ min: 30, max: 500, noNaN: true }),
        top: fc.double({ min: 30, max: 780, noNaN: true }),
        width: fc.double({ min: 1, max: 60, noNaN: true }),
        height: fc.double({ min: 1, max: 30, noNaN: true }),
      })
      .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
    fc.assert(
      fc.property(boxes, scales, (any, scale) => {
        const start = clampView({ scale, left: 200, top: 300 }, sheet, viewport);
        expect(shows(viewOfBox(start, any, sheet, viewport), any, sheet, viewport)).toBe(true);
      }),
    );
  });
});
