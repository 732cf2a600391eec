import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowsOf, windowSize } from './rowWindows.ts';

describe('the windows of a range of rows', () => {
  it('hold every visible row, without a gap, and few more', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(400), (first, more) => {
        const last = first + more;
        const windows = windowsOf({ first, last });
        const [from = -1] = windows;
        expect(windows).toEqual(windows.map((_, step) => from + step));
        expect(from * windowSize).toBeLessThanOrEqual(first);
        expect((windows.at(-1) ?? -1) * windowSize + windowSize).toBeGreaterThan(last);
        expect(windows.length).toBeLessThanOrEqual(Math.ceil(more / windowSize) + 2);
      }),
    );
  });
});
