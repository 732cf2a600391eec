import type { LabelKind } from '../labels/LabelKind.ts';
import type { SumCandidate } from '../totals/sumCandidates.ts';
import type { AmountCandidate } from './Candidate.ts';
import { count, flag, type RankingFeature, share } from './RankingFeature.ts';
import type { RuleReading } from './RuleReading.ts';
import { hundredths, SumRelations } from './SumRelations.ts';

const statedKinds = [
  'gross',
  'total',
  'net',
  'subtotal',
  'tax',
  'due',
  'prepaid',
  'discount',
  'charge',
  'tendered',
  'change',
  'rounding',
  'otherAmount',
] as const satisfies readonly LabelKind[];
const elsewhereKinds = [
  'gross',
  'total',
  'net',
  'subtotal',
  'tax',
  'due',
  'tendered',
] as const satisfies readonly LabelKind[];

/** How an amount is printed, what its row and column call it, and how it agrees with the other amounts. */
export function amountFeatures(
  reading: RuleReading,
  candidates: readonly AmountCandidate[],
): RankingFeature<AmountCandidate>[] {
  return [...formFeatures(reading, candidates), ...statedFeatures(reading), ...relationFeatures(reading, candidates)];
}

function formFeatures(
  { view }: RuleReading,
  candidates: readonly AmountCandidate[],
): RankingFeature<AmountCandidate>[] {
  const sizes = [
    ...new Set(
      candidates.filter(({ amount }) => amount.fraction === 2).map(({ value }) => Math.abs(hundredths(value))),
    ),
  ].sort((a, b) => b - a);
  const inRow = ({ span }: AmountCandidate): readonly unknown[] =>
    (view.layout.rows[span.segment.row]?.segments ?? []).flatMap((cell) =>
      (view.amounts.get(cell) ?? []).filter(({ percent }) => !percent),
    );
  const ratesInRow = ({ span }: AmountCandidate): readonly unknown[] =>
    (view.layout.rows[span.segment.row]?.segments ?? []).flatMap((cell) =>
      (view.amounts.get(cell) ?? []).filter(({ percent }) => percent),
    );
  return [
    count('decimals', 'Digits after the decimal mark.', 4, ({ amount }) => amount.fraction),
    flag('withCurrency', 'A sign or code of a currency stands beside it.', ({ amount }) => amount.sign !== null),
    flag('isNegative', 'It is less than zero.', ({ amount }) => amount.value.startsWith('-')),
    flag('isZero', 'It is zero.', (each) => size(each) === 0),
    flag('isRepaired', 'Letters in it were read as digits.', ({ amount }) => amount.repaired),
    {
      name: 'magnitude',
      unit: 'decades',
      description: 'Decimal logarithm of one plus the amount.',
      minimum: 0,
      maximum: 9,
      of: (each) => Math.log10(1 + size(each) / 100),
    },
    count('amountsInRow', 'Amounts of its row.', 8, (each) => inRow(each).length),
    count('ratesInRow', 'Percentages of its row.', 3, (each) => ratesInRow(each).length),
    count(
      'largerAmounts',
      'How many different amounts are larger.',
      20,
      (each) => sizes.filter((other) => other > size(each)).length,
    ),
    share(
      'shareOfLargest',
      'The amount over the largest with two decimals.',
      (each) => size(each) / Math.max(1, sizes[0] ?? 1),
    ),
  ];
}

/** What the label of its row, or the heading over it, with the words around taken in, states it to be. */
function statedFeatures({ sums }: RuleReading): RankingFeature<AmountCandidate>[] {
  const own = new Map<unknown, SumCandidate[]>();
  const byValue = new Map<number, SumCandidate[]>();
  for (const sum of sums) {
    own.set(sum.amount, [...(own.get(sum.amount) ?? []), sum]);
    const value = hundredths(sum.value.toString());
    byValue.set(value, [...(byValue.get(value) ?? []), sum]);
  }
  return [
    ...statedKinds.map((kind) =>
      share<AmountCandidate>(`stated-${kind}`, `How strongly its row or heading states it as ${kind}.`, ({ amount }) =>
        strongest(own.get(amount) ?? [], kind),
      ),
    ),
    ...elsewhereKinds.map((kind) =>
      share<AmountCandidate>(
        `elsewhere-${kind}`,
        `How strongly the same amount is stated as ${kind} at another place.`,
        ({ amount, value }) =>
          strongest(
            (byValue.get(hundredths(value)) ?? []).filter((sum) => sum.amount !== amount),
            kind,
          ),
      ),
    ),
  ];
}

function relationFeatures(
  reading: RuleReading,
  candidates: readonly AmountCandidate[],
): RankingFeature<AmountCandidate>[] {
  const relations = new SumRelations(reading, candidates);
  const counts = new Map(candidates.map((candidate) => [candidate, relations.of(hundredths(candidate.value))]));
  return [
    count(
      'asGross',
      'Pairs of printed amounts, one at most two fifths of the whole, that add up to it (BR-CO-15).',
      6,
      (each) => counts.get(each)?.gross ?? 0,
    ),
    count(
      'asNet',
      'Sums of it and a smaller printed amount that are printed too (BR-CO-15).',
      6,
      (each) => counts.get(each)?.net ?? 0,
    ),
    count(
      'asTax',
      'Sums of it and a larger printed amount that are printed too (BR-CO-15).',
      6,
      (each) => counts.get(each)?.tax ?? 0,
    ),
    count(
      'asTaxOfRate',
      'Printed rates of which it is the tax on a printed amount (BR-CO-17).',
      3,
      (each) => counts.get(each)?.taxOfRate ?? 0,
    ),
    count(
      'asBaseOfRate',
      'Printed rates whose tax on it is printed (BR-CO-17).',
      3,
      (each) => counts.get(each)?.baseOfRate ?? 0,
    ),
    count(
      'asGrossOfRate',
      'Printed rates that lead from a printed amount to it.',
      3,
      (each) => counts.get(each)?.grossOfRate ?? 0,
    ),
    flag(
      'isLineSum',
      'The line items add up to it (BR-CO-10).',
      (each) => relations.lineSum === hundredths(each.value),
    ),
    flag('isLineSumWithTax', 'The line items and a printed tax add up to it.', (each) =>
      relations.isLineSumWithTax(hundredths(each.value)),
    ),
    flag('isPaidLessChange', 'Cash less change comes to it.', (each) =>
      relations.isDifference(hundredths(each.value), 'tendered', 'change'),
    ),
    flag(
      'isGrossLessPrepaid',
      'A gross total less a prepaid sum comes to it (BR-CO-16).',
      (each) =>
        relations.isDifference(hundredths(each.value), 'gross', 'prepaid') ||
        relations.isDifference(hundredths(each.value), 'total', 'prepaid'),
    ),
    flag(
      'isGrossLessWithheld',
      'A gross total less a withheld sum comes to it.',
      (each) =>
        relations.isDifference(hundredths(each.value), 'gross', 'withheld') ||
        relations.isDifference(hundredths(each.value), 'total', 'withheld'),
    ),
  ];
}

function size({ value }: AmountCandidate): number {
  return Math.abs(hundredths(value));
}

function strongest(found: readonly SumCandidate[], kind: LabelKind): number {
  return Math.max(0, ...found.filter((sum) => sum.kind === kind).map(({ strength }) => strength));
}
