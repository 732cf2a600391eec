import { expect, test } from 'vitest';
import { PaymentSpread, countsByDistribution, fillingDays } from './PaymentSpread.ts';
import { day } from './PaymentTable.ts';
import { paymentFeatures } from './paymentFeatures.ts';

const amount = { name: 'amount', edges: [10, 20], shares: [0.5, 0.25, 0.25] };
const score = { name: 'score', edges: [-0.5, 0.1], shares: [0, 0.9, 0.1] };

/** Feature rows of which the amount matters alone. */
function rowsOf(amounts: readonly number[]): Float32Array {
  const rows = new Float32Array(amounts.length * paymentFeatures.length);
  for (const [at, each] of amounts.entries()) rows[at * paymentFeatures.length] = each;
  return rows;
}

test('payments count on their day, by score and features; the score of a refused one is unknown', () => {
  const spread = new PaymentSpread([score, amount], 0);
  const at = fillingDays * day;
  const rows = rowsOf([10, 15, 5000]);
  spread.add(at, rows, 0, 0.05);
  spread.add(at + day - 1, rows, 1, 0.3);
  spread.add(at + day, rows, 2, Number.NaN);
  expect(spread.days()).toEqual([
    { day: '1970-02-07', scored: 2, refused: 0, counts: [0, 1, 1, 1, 1, 0] },
    { day: '1970-02-08', scored: 0, refused: 1, counts: [1, 0, 0, 0, 0, 1] },
  ]);
  expect(countsByDistribution([score, amount], spread.days())).toEqual([
    { distribution: score, counts: [1, 1, 1] },
    { distribution: amount, counts: [1, 1, 1] },
  ]);
});

test('before the windows of features are filled, payments are scored and say nothing of drift', () => {
  const began = 100 * day;
  const spread = new PaymentSpread([amount], began);
  const rows = rowsOf([10]);
  spread.add(began, rows, 0, 0.1);
  spread.add(began + fillingDays * day - 1, rows, 0, 0.1);
  expect(spread.days().map(({ scored, counts }) => [scored, counts])).toEqual([
    [1, [0, 0, 0]],
    [1, [0, 0, 0]],
  ]);
  expect(() => new PaymentSpread([{ ...amount, name: 'unheard-of' }], 0)).toThrow('unheard-of');
});
