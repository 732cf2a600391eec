import { Big } from 'big.js';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { ChosenTotals, Option } from './chooseTotals.ts';
import type { SumCandidate } from './sumCandidates.ts';

const highestRate = 0.4;

/** Two decimals at least; more where the number has them. */
export function plain(value: Big): string {
  return value.toFixed(Math.max(2, value.c.length - value.e - 1));
}

/**
 * Fills the third of net, tax and gross: with the sum printed for it, though it contradict the others (the checks shall
 * see that), else computed. A sum before discounts and charges contradicts nothing where these make up the difference.
 */
export function completed(
  chosen: Pick<ChosenTotals, 'gross' | 'net' | 'tax' | 'contradicting'>,
  adjustment: Big,
): Pick<ChosenTotals, 'gross' | 'net' | 'tax'> {
  const { gross, contradicting } = chosen;
  const { net, tax } = chosen;
  if (gross === null && net !== null && tax !== null) return { gross: derived(net.value.plus(tax.value)), net, tax };
  if (gross !== null && net === null && tax !== null) {
    const rest = gross.value.minus(tax.value);
    const explained = contradicting.net?.value.plus(adjustment).minus(rest).abs().lte('0.011') ?? true;
    return { gross, net: explained ? derived(rest) : contradicting.net, tax };
  }
  if (
    gross !== null &&
    net !== null &&
    tax === null &&
    contradicting.tax === null &&
    isTooMuch(gross.value.minus(net.value), net.value)
  )
    return { gross, net: null, tax: null };
  if (gross !== null && net !== null && tax === null)
    return { gross, net, tax: contradicting.tax ?? derived(gross.value.minus(net.value)) };
  return { gross, net, tax };
}

/** No tax is as high; what was taken for the net total is something else. */
function isTooMuch(tax: Big, net: Big): boolean {
  return tax.abs().gt(net.abs().times(highestRate));
}

/** What discounts take off and charges put on, together. */
export function adjustments(candidates: readonly SumCandidate[]): Big {
  const sum = (kind: LabelKind): Big =>
    valuesOf(candidates, kind).reduce((total, value) => total.plus(value), new Big(0));
  return sum('charge').minus(sum('discount'));
}

function derived(value: Big): Option {
  return { value, weight: 0.6, spans: [], derived: true };
}

export function valuesOf(candidates: readonly SumCandidate[], kind: LabelKind): Big[] {
  return candidates.filter((each) => each.kind === kind && each.strength >= 0.6).map(({ value }) => value.abs());
}
