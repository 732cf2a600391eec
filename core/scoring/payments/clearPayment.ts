import type { PaymentModel } from './PaymentModel.ts';
import { never, paymentFeatures } from './paymentFeatures.ts';

/** One fact, with all the features that speak of it, as it would be were nothing unusual about it. */
interface Fact {
  readonly text: string;
  readonly change: (valueOf: (feature: string) => number) => Readonly<Record<string, number>>;
}

const facts: readonly Fact[] = [
  {
    text: 'the amount were what the payer usually pays',
    change: (valueOf) => ({ amountToUsual: 1, amount: valueOf('amount') / Math.max(valueOf('amountToUsual'), 0.01) }),
  },
  {
    text: 'the payer had no unusual payments just before',
    change: () => ({ payerUnusual7: 0, payerUnusual14: 0 }),
  },
  { text: 'no fraud on the payer were known', change: () => ({ payerKnownFrauds30: 0 }) },
  {
    text: 'no fraud at the payee were known',
    change: () => ({
      payeeRisk1: 0,
      payeeRisk7: 0,
      payeeRisk30: 0,
      payeeFirstFraud: never,
      payeeLastFraud: never,
      payeeKnownFrauds35: 0,
      payeeHonestSince: never,
    }),
  },
  { text: 'it were made in the day', change: () => ({ atNight: 0 }) },
];

const places = new Map(paymentFeatures.map(({ name }, at) => [name, at]));
const mostFacts = 3;

/**
 * The counterfactual of a suspicious payment: as few facts as it takes to bring it below the threshold, taking the one that lowers the
 * probability most each time. Null where three do not. A sentence with the probability that would be left.
 */
export function clearPayment(model: PaymentModel, row: Float32Array, threshold: number): string | null {
  let best = row;
  const taken: Fact[] = [];
  while (taken.length < mostFacts) {
    const left = facts
      .filter((fact) => !taken.includes(fact))
      .map((fact) => ({ fact, changed: changedBy(fact, best) }));
    const tried = left.map((one) => ({ ...one, probability: model.calibratedOf(one.changed) }));
    const next = tried.reduce((low, one) => (one.probability < low.probability ? one : low), tried[0] ?? nothing);
    if (!(next.probability < model.calibratedOf(best))) return null;
    taken.push(next.fact);
    best = next.changed;
    if (next.probability < threshold)
      return `clears to ${(next.probability * 100).toFixed(1)} % if ${taken.map(({ text }) => text).join(' and ')}`;
  }
  return null;
}

const nothing = {
  fact: { text: '', change: () => ({}) },
  changed: new Float32Array(),
  probability: Number.POSITIVE_INFINITY,
};

function changedBy({ change }: Fact, row: Float32Array): Float32Array {
  const changed = Float32Array.from(row);
  for (const [feature, value] of Object.entries(change((name) => row[places.get(name) ?? -1] ?? 0))) {
    const at = places.get(feature);
    if (at !== undefined) changed[at] = value;
  }
  return changed;
}
