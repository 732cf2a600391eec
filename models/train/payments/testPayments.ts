import { day } from '../../../core/scoring/payments/PaymentTable.ts';
import { labelDelayDays } from '../../../core/scoring/payments/paymentFeatures.ts';
import type { Judged } from './marks.ts';
import { type SimulatedPayments, firstSecond } from './simulatePayments.ts';

/** 2018-07-25, the Handbook's first training day; seven days train, seven of delay, seven to test. */
const start = 115;
const span = 7;
const testFrom = start + 2 * span;

const dayOf = ({ table }: SimulatedPayments, row: number) => Math.floor(((table.at[row] ?? 0) - firstSecond) / day);

/** Payments of the test days, without those of payers whose fraud is known by then. */
export function testPayments(simulated: SimulatedPayments, scores: Float32Array): Judged[] {
  const { table, scenario } = simulated;
  const knownFrom = new Map<number, number>();
  for (let row = 0; row < table.length; row++) {
    const [at, payer] = [dayOf(simulated, row), table.payer[row] ?? 0];
    if (scenario[row] === 0 || at < start) continue;
    const known = at < start + span ? testFrom : at + labelDelayDays + 1;
    knownFrom.set(payer, Math.min(known, knownFrom.get(payer) ?? Number.POSITIVE_INFINITY));
  }
  const judged: Judged[] = [];
  for (let row = 0; row < table.length; row++) {
    const [at, payer] = [dayOf(simulated, row), table.payer[row] ?? 0];
    const isTested = at >= testFrom && at < testFrom + span && at < (knownFrom.get(payer) ?? Number.POSITIVE_INFINITY);
    if (isTested) judged.push({ payer, day: at, isFraud: scenario[row] !== 0, score: scores[row] ?? Number.NaN });
  }
  return judged;
}
