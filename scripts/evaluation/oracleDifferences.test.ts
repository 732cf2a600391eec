import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { benfordMeasuredSchema, benfordOracleSchema, oracleDifferences } from './oracleDifferences.ts';

/** Labels of which nothing planted may be missed. */
const neverMissed = ['duplicate', 'shared account', 'split order', 'approval bypass'];
const keptSchema = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      labels: z.array(z.object({ label: z.string(), half: z.string(), planted: z.number(), found: z.number() })),
    }),
  ),
  benford: z.object({
    oracle: benfordOracleSchema,
    measured: benfordMeasuredSchema,
    duplicates: z.object({ groups: z.number(), rows: z.number() }),
  }),
});
let kept: z.infer<typeof keptSchema>;
beforeAll(async () => {
  const file = join(import.meta.dirname, '../../bench/results/controls.json');
  kept = keptSchema.parse(JSON.parse(await readFile(file, 'utf8')));
});

test('the Benford screens said what is published of the corporate payments, and the groups of equal rows are as many', () => {
  expect(oracleDifferences(kept.benford.oracle, kept.benford.measured)).toEqual([]);
  expect(kept.benford.duplicates).toMatchObject({ groups: 2438, rows: 5070 });
});

test('a figure that is another by its last published digit is told', () => {
  const { oracle, measured } = kept.benford;
  const other = {
    ...measured,
    allPositive: { ...measured.allPositive, MAD: measured.allPositive.MAD + 1e-9 },
    atLeast10: { ...measured.atLeast10, topDuplicateAmounts: measured.atLeast10.topDuplicateAmounts.toReversed() },
  };
  expect(oracleDifferences(oracle, other).map((line) => line.split(':')[0])).toEqual(['MAD', 'most repeated amounts']);
});

test('every planted duplicate, shared account, split order and approval bypass was found in both halves', () => {
  const labels = kept.sets.flatMap((set) => set.labels).filter(({ label }) => neverMissed.includes(label));
  expect(labels).toHaveLength(2 * neverMissed.length);
  for (const { label, half, planted, found } of labels) expect([label, half, found]).toEqual([label, half, planted]);
});
