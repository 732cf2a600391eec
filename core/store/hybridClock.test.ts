import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTextSchema, nextClockText } from './hybridClock.ts';

const device = '00f1e2d3c4b5a697';

test('texts grow whatever the wall clock does', () => {
  const times = fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(times, (instants) => {
      let previous: string | null = null;
      for (const now of instants) {
        const next: string = nextClockText(previous, now, device);
        expect(clockTextSchema.safeParse(next).success).toBe(true);
        if (previous !== null) expect(next > previous).toBe(true);
        expect(next >= new Date(now).toISOString()).toBe(true);
        previous = next;
      }
    }),
  );
});

test('more changes in a millisecond than the counter holds carry into the next millisecond', () => {
  const full = `2026-03-02T09:00:00.000Z-ffff-${device}`;
  expect(nextClockText(full, Date.parse('2026-03-02T09:00:00.000Z'), device)).toBe(
    `2026-03-02T09:00:00.001Z-0000-${device}`,
  );
});
