import { Big } from 'big.js';
import type { TaxRow } from '../Contents.ts';
import type { Draft } from '../Draft.ts';
import { printQuantity } from '../printing.ts';
import type { Piece } from '../Sheet.ts';

export interface TotalRow {
  readonly label: readonly Piece[];
  readonly value: readonly Piece[];
  readonly strong: boolean;
}

export function rateText(draft: Draft, rate: string): string {
  return `${printQuantity(new Big(rate), draft.vendor.numbers)}${draft.vendor.choice('percent sign').pick(['%', ' %'])}`;
}

function taxLabel(draft: Draft, row: TaxRow): string {
  const rate = rateText(draft, row.rate);
  const name = draft.say('tax');
  const form = draft.vendor.choice('tax label').weighted({ after: 4, brackets: 2, before: 2, base: 1, bare: 1 });
  const forms = {
    after: `${name} ${rate}`,
    brackets: `${name} (${rate})`,
    before: `${rate} ${name}`,
    base: `${name} ${rate} / ${draft.vendor.number(row.base)}`,
    bare: name,
  };
  return forms[form];
}

/** Net, taxes, gross, what was paid and what is due, in the order and wording of the vendor. */
export function totalRows(draft: Draft): TotalRow[] {
  const { sums } = draft.contents;
  const habit = draft.vendor.choice('totals');
  const row = (label: string, value: Piece, strong = false): TotalRow => ({
    label: [{ text: `${label}${draft.vendor.colon}` }],
    value: [value],
    strong,
  });
  const rows: TotalRow[] = [];
  const shown = sums.taxes.filter(({ rate }) => rate !== '0' || habit.chance(0.5));
  const isSingle = sums.taxes.length === 1;
  const hasExtras = !sums.discount.eq(0) || !sums.shipping.eq(0);
  if (hasExtras) rows.push(row(draft.say('subtotal'), draft.money(sums.lineSum)));
  if (!sums.discount.eq(0))
    rows.push(
      row(
        draft.say('discount'),
        draft.money(sums.discount, undefined, draft.vendor.money(draft.signed(sums.discount).times(-1))),
      ),
    );
  if (!sums.shipping.eq(0)) rows.push(row(draft.say('shipping'), draft.money(sums.shipping)));
  draft.implied.add('taxTotal').add('netTotal');
  const net = row(draft.say('net'), draft.money(sums.net, 'netTotal'));
  const taxes = shown.map((tax) => row(taxLabel(draft, tax), draft.money(tax.tax, isSingle ? 'taxTotal' : undefined)));
  const taxSum = !isSingle && habit.chance(0.4) ? [row(draft.say('tax'), draft.money(sums.tax, 'taxTotal'))] : [];
  const gross = row(draft.say('gross'), draft.money(sums.gross, 'grandTotal'), true);
  const due = row(draft.say('payable'), draft.money(sums.due, 'duePayable'), true);
  const order = habit.weighted({ netFirst: 7, grossFirst: 1, taxBeforeNet: 0.5 });
  if (order === 'netFirst') rows.push(net, ...taxes, ...taxSum);
  if (order === 'taxBeforeNet') rows.push(...taxes, ...taxSum, net);
  const isPaid = !sums.prepaid.eq(0);
  const grossForm = habit.weighted({ gross: 6, both: 2, dueOnly: 2 });
  if (isPaid || grossForm !== 'dueOnly') rows.push(gross);
  if (order === 'grossFirst') rows.push(net, ...taxes, ...taxSum);
  if (isPaid)
    rows.push(
      row(
        draft.say('prepaid'),
        draft.money(
          sums.prepaid,
          undefined,
          draft.vendor.money(draft.signed(sums.prepaid).times(habit.chance(0.7) ? -1 : 1)),
        ),
      ),
    );
  if (isPaid || grossForm !== 'gross') rows.push(due);
  return rows;
}

/** The rows as a block; gives the next free baseline. */
export function totalsBlock(draft: Draft, rows: readonly TotalRow[], y: number): number {
  const { vendor, sheet } = draft;
  const habit = vendor.choice('totals block');
  const form = habit.weighted({ right: 5, boxed: 2, rightLabels: 2, wide: 1, left: 0.7, across: 0.5 });
  const width = habit.between(190, 260);
  const large = habit.chance(0.4) ? 1.25 : 1;
  if (form === 'across') return totalsAcross(draft, rows, y);
  const left = form === 'left' ? draft.left : form === 'wide' ? draft.left : draft.right - width;
  const right = form === 'left' ? draft.left + width : draft.right;
  let at = y;
  for (const { label, value, strong } of rows) {
    const ink = draft.ink({ bold: strong, size: vendor.size * (strong ? large : 1) });
    if (strong && habit.chance(0.3)) sheet.line(left, at - ink.size, right, at - ink.size);
    const labelWidth = sheet.widthOf(label, ink) + sheet.widthOf(value, ink) + 8;
    if (form === 'rightLabels')
      sheet.write(right - Math.max(95, sheet.widthOf(value, ink) + 14), at, label, { ...ink, align: 'right' });
    else sheet.write(labelWidth > right - left ? right - labelWidth : left, at, label, ink);
    sheet.write(right, at, value, { ...ink, align: 'right' });
    at += draft.step * (strong ? 1.35 : 1.15);
  }
  if (form === 'boxed') sheet.frame(left - 6, y - vendor.size - 5, right + 4, at - draft.step + 6);
  return at;
}

/** Labels side by side with the amounts under them, as printed forms have it. */
function totalsAcross(draft: Draft, rows: readonly TotalRow[], y: number): number {
  const width = (draft.right - draft.left) / Math.min(4, rows.length);
  let at = y;
  for (let first = 0; first < rows.length; first += 4) {
    for (const [index, { label, value, strong }] of rows.slice(first, first + 4).entries()) {
      const right = draft.left + (index + 1) * width - 6;
      const ink = draft.ink({ align: 'right', size: draft.vendor.size * 0.9 });
      draft.sheet.write(right, at, label, ink);
      draft.sheet.write(right, at + draft.step, value, draft.ink({ align: 'right', bold: strong }));
    }
    at += draft.step * 2.6;
  }
  return at;
}

/** Base, rate and tax of each rate as a small table. */
export function taxTable(draft: Draft, y: number): number {
  const { sheet } = draft;
  const columns = [draft.left, draft.left + 120, draft.left + 210];
  const heads = [`${draft.vendor.taxName} %`, draft.say('taxBase'), draft.vendor.taxName];
  for (const [index, text] of heads.entries())
    sheet.write((columns[index] ?? 0) + 50, y, text, draft.ink({ align: 'right', bold: true }));
  let at = y + draft.step * 1.1;
  for (const row of draft.contents.sums.taxes) {
    const cells = [
      [{ text: rateText(draft, row.rate) }],
      [draft.money(row.base, undefined, draft.vendor.number(draft.signed(row.base)))],
      [draft.money(row.tax, undefined, draft.vendor.number(draft.signed(row.tax)))],
    ];
    for (const [index, value] of cells.entries())
      sheet.write((columns[index] ?? 0) + 50, at, value, draft.ink({ align: 'right' }));
    at += draft.step;
  }
  return at + draft.step * 0.5;
}
