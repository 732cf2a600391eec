import { Big } from 'big.js';
import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView } from '../DocumentView.ts';

/** A row of a tax breakdown: base × rate = tax, proved by its own numbers. */
export interface TaxRow {
  readonly row: number;
  readonly page: number;
  readonly rate: Big;
  readonly base: Amount;
  readonly tax: Amount;
}

const tolerance = new Big('0.011');
const highestRate = new Big(40);

/** Groups of neighbouring rows in which a base, a rate and a tax agree; one group is one printing of the breakdown. */
export function taxRows(view: DocumentView): TaxRow[][] {
  const groups: TaxRow[][] = [];
  for (const row of view.layout.rows) {
    const amounts = row.segments.flatMap((segment) => view.amounts.get(segment) ?? []);
    const found = amounts.length >= 3 && amounts.length <= 12 ? taxRow(amounts, row.index, row.page) : null;
    if (found === null) continue;
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.page === found.page && found.row - last.row <= 2) groups.at(-1)?.push(found);
    else groups.push([found]);
  }
  return groups;
}

function taxRow(amounts: readonly Amount[], row: number, page: number): TaxRow | null {
  const money = amounts.filter(({ percent, fraction }) => !percent && fraction >= 2);
  const rates = amounts.filter(({ percent }) => percent);
  const candidates =
    rates.length > 0 ? rates : amounts.filter(({ sign, value }) => sign === null && Number(value) <= 40);
  for (const rate of candidates) {
    const share = new Big(rate.value).div(100);
    if (share.lte(0) || new Big(rate.value).gt(highestRate)) continue;
    for (const base of money) {
      for (const tax of money) {
        if (tax === base || tax === rate || base === rate || Number(base.value) === 0) continue;
        const off = new Big(base.value).times(share).minus(tax.value).abs();
        if (off.lte(tolerance)) return { row, page, rate: new Big(rate.value), base, tax };
      }
    }
  }
  return null;
}
