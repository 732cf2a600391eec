import { Big } from 'big.js';
import type { Extraction, LineItem } from '../../contract/extraction.ts';
import { decimalSchema } from '../../vocabulary/money.ts';

/** True where every line has a total and they come to the net total, or as tills print them to the total with tax. */
export function linesAddUp(lines: readonly LineItem[], { netTotal, grandTotal }: Extraction['fields']): boolean {
  const totals = lines.map(({ lineTotal }) => decimalOf(lineTotal?.value));
  if (totals.length === 0 || totals.includes(null)) return false;
  const sum = totals.reduce((all: Big, total) => (total === null ? all : all.plus(total)), new Big(0));
  return [netTotal, grandTotal].some((stated) => decimalOf(stated?.value)?.eq(sum) === true);
}

function decimalOf(text: string | undefined): Big | null {
  const parsed = decimalSchema.safeParse(text);
  return parsed.success ? new Big(parsed.data) : null;
}
