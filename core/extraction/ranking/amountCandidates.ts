import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';
import { plain } from '../totals/completeTotals.ts';
import type { AmountCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import type { LabelSight } from './Sight.ts';

const most = 240;
const largest = new Big('1e12');

/** Numbers that may be sums: with two decimals or a currency, or with a label of a sum; the last ones of long documents. */
export function amountCandidates({ view, sums }: RuleReading, sight: LabelSight): AmountCandidate[] {
  const labelled = new Set(sums.map(({ amount }) => amount));
  const amounts = [...view.amounts.values()].flat().filter((amount) => isMoney(amount, labelled.has(amount)));
  return amounts.slice(-most).map((amount) => ({
    kind: 'amount',
    value: plain(new Big(amount.value)),
    span: amount,
    sight: sight.of(amount),
    amount,
  }));
}

function isMoney(amount: Amount, labelled: boolean): boolean {
  if (amount.percent || new Big(amount.value).abs().gt(largest)) return false;
  return amount.fraction === 2 || amount.sign !== null || labelled;
}
