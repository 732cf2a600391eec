import { Big } from 'big.js';
import type { Decimal } from '../../vocabulary/money.ts';
import type { EInvoice, ELine } from './EInvoice.ts';

/** The one rate of which this tax on this net is the result to the cent, in whole or half percents; null where none is. */
export function rateOfTotals(net: Decimal, tax: Decimal): Decimal | null {
  const base = new Big(net);
  if (base.eq(0)) return null;
  const rate = new Big(tax).div(base).times(200).round(0, Big.roundHalfUp).div(2);
  return taxOn(base, rate).minus(tax).abs().lte('0.01') ? rate.toFixed() : null;
}

/**
 * The breakdown of tax (BG-23): lines of a rate together. Of a single rate the total of tax stands as stated; of several,
 * each is computed, and a cent that rounding leaves goes to the largest.
 */
export function taxesOf(
  lines: readonly ELine[],
  { net, tax, sole }: { readonly net: Decimal; readonly tax: Decimal; readonly sole: Decimal | null },
): EInvoice['taxes'] {
  if (lines.length === 0) return [{ base: net, amount: tax, rate: sole ?? '0' }];
  const groups = [...Map.groupBy(lines, ({ rate }) => new Big(rate).toFixed()).values()].map((group) => {
    const base = group.reduce((sum, line) => sum.plus(line.total), new Big(0));
    return { base, rate: group[0]?.rate ?? '0', amount: taxOn(base, new Big(group[0]?.rate ?? '0')) };
  });
  const rest = groups.reduce((left, { amount }) => left.minus(amount), new Big(tax));
  const largest = groups.toSorted((a, b) => b.base.cmp(a.base))[0];
  const isCents = rest.abs().lte(new Big('0.01').times(Math.max(groups.length, lines.length)));
  return groups.map((group) => {
    const amount = group === largest && isCents ? group.amount.plus(rest) : group.amount;
    return { base: group.base.toFixed(2), amount: amount.toFixed(2), rate: group.rate };
  });
}

function taxOn(base: Big, rate: Big): Big {
  return base.times(rate).div(100).round(2, Big.roundHalfUp);
}
