import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWindowState, minimumSize, placeWindow, readWindowState, writeWindowState } from './windowState.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const beside = { x: 1440, y: 0, width: 1920, height: 1080 };

const freshFile = () => join(mkdtempSync(join(tmpdir(), 'vouch-window-')), 'deep', 'window-state.json');

describe('placeWindow', () => {
  it('puts a window back where it was, on the second display too', () => {
    const left = { x: 1500, y: 40, width: 1200, height: 800 };
    expect(placeWindow(left, [laptop, beside])).toEqual(left);
  });

  it('does not open on a display that is gone', () => {
    const placed = placeWindow({ x: 1500, y: 40, width: 1200, height: 800 }, [laptop]);
    expect(placed).not.toHaveProperty('x');
  });

  it('always leaves a title bar that can be grabbed, whatever was remembered', () => {
    const any = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(any, (remembered) => {
        const { x, y, width = 0, height = 0 } = placeWindow(remembered, [laptop]);
        expect(width).toBeGreaterThanOrEqual(minimumSize.width);
        expect(height).toBeGreaterThanOrEqual(minimumSize.height);
        if (x === undefined || y === undefined) return;
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThan(900);
        expect(x + width).toBeGreaterThan(0);
        expect(x).toBeLessThan(1440);
      }),
    );
  });
});

describe('the file of the window state', () => {
  it('comes back as it was written', () => {
    const at = freshFile();
    const state = { ...firstWindowState, bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: true };
    writeWindowState(at, state);
    expect(readWindowState(at)).toEqual(state);
  });

  it('is ignored when it is missing, damaged or of another shape', () => {
    const at = freshFile();
    expect(readWindowState(at)).toEqual(firstWindowState);
    writeWindowState(at, firstWindowState);
    writeFileSync(at, '{"bounds":{"x":"left"}}');
    expect(readWindowState(at)).toEqual(firstWindowState);
    writeFileSync(at, '{"bounds":');
    expect(readWindowState(at)).toEqual(firstWindowState);
  });
});
