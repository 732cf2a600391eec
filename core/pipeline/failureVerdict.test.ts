import { expect, test } from 'vitest';
import { VouchFailure, failureCodeSchema } from '../vocabulary/failure.ts';
import { backoffMs, maxAttempts, verdictOn } from './failureVerdict.ts';

test('a file that is at fault is rejected at once; everything else ends parked, however it began', () => {
  for (const code of failureCodeSchema.options) {
    const kinds = [1, maxAttempts, 99].map(
      (attempts) => verdictOn(new VouchFailure(code, 'It failed.'), attempts).kind,
    );
    if (code.startsWith('FILE_')) expect(kinds).toEqual(['reject', 'reject', 'reject']);
    expect(kinds.slice(1)).not.toContain('retry');
  }
});

test('a passing failure is tried again, each time later', () => {
  const waits = [1, 2, 3].map((attempts) => verdictOn(new VouchFailure('WORKER_DIED', 'It died.'), attempts));
  expect(waits.map((verdict) => (verdict.kind === 'retry' ? verdict.waitMs : null))).toEqual([1000, 4000, 16_000]);
  expect(backoffMs(50)).toBe(300_000);
});

test('a defect is tried once more, then parked with its message', () => {
  expect(verdictOn(new TypeError('x is undefined'), 1).kind).toBe('retry');
  expect(verdictOn(new TypeError('x is undefined'), 2)).toMatchObject({
    kind: 'park',
    failure: { code: 'STAGE_FAILED', message: 'x is undefined' },
  });
});
