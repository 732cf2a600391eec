import { Big } from 'big.js';
import type { Draft } from '../Draft.ts';
import { factsOf } from '../blocks/facts.ts';
import { bicPieces, ibanPieces, vatPieces } from '../blocks/parties.ts';
import { totalRows } from '../blocks/totals.ts';
import { printQuantity } from '../printing.ts';
import type { Piece } from '../Sheet.ts';

/** A listing of labels and values in a fixed-width face, as viewers of electronic invoices and old programs print. */
export function drawListing(draft: Draft): void {
  const { vendor, sheet, contents } = draft;
  const valueAt = draft.left + vendor.choice('listing').between(150, 210);
  const leader = vendor.choice('leader').chance(0.4);
  let at = draft.margin + vendor.size * 2;
  const room = (lines: number): void => {
    if (at + lines * draft.step < draft.size.height - draft.margin) return;
    sheet.addPage(draft.size);
    at = draft.margin + vendor.size * 2;
  };
  const put = (label: string, value: readonly Piece[]): void => {
    room(1);
    sheet.write(draft.left, at, label, draft.ink());
    const from = draft.left + sheet.widthOf(`${label} `, draft.ink());
    const dots = Math.floor((valueAt - 4 - from) / sheet.widthOf('.', draft.ink()));
    if (leader && dots > 1) sheet.write(from, at, '.'.repeat(dots), draft.ink());
    sheet.write(Math.max(valueAt, from + 4), at, value, draft.ink());
    at += draft.step;
  };
  const heading = (text: string): void => {
    room(3);
    at += draft.step * 0.6;
    sheet.write(draft.left, at, text, draft.ink({ bold: true }));
    at += draft.step * 1.2;
  };
  const pair = (pieces: readonly Piece[]): void => {
    const [label, ...value] = pieces;
    if (label !== undefined) put(label.text.trim(), value);
  };
  heading(vendor.say(contents.type === 'credit note' ? 'creditNote' : 'invoice'));
  for (const fact of factsOf(draft)) put(fact.label, fact.value);
  heading(vendor.say('seller'));
  const { party } = vendor;
  put(vendor.say('seller'), [draft.text(party.name, 'vendor')]);
  const key = `address ${sheet.strokes.length}`;
  for (const line of party.address) put('', [draft.text(line, 'address', party.address.join(', '), key)]);
  for (const pieces of [vatPieces(draft), ibanPieces(draft), bicPieces(draft)]) pair(pieces);
  heading(vendor.say('billTo'));
  put(vendor.say('billTo'), [draft.text(contents.buyer.name, 'buyer')]);
  for (const line of contents.buyer.address) put('', [{ text: line }]);
  for (const [index, line] of contents.lines.entries()) {
    heading(`${vendor.say('position')} ${index + 1}`);
    put(vendor.say('description'), [draft.cell(index, 'description', line.description, line.description)]);
    put(vendor.say('quantity'), [
      draft.cell(index, 'quantity', printQuantity(line.quantity, vendor.numbers), line.quantity.toFixed()),
      { text: ` ${line.unit}` },
    ]);
    put(vendor.say('unitPrice'), [
      draft.cell(
        index,
        'unitPrice',
        vendor.number(line.unitPrice, line.unitPrice.round(2).eq(line.unitPrice) ? 2 : 4),
        line.unitPrice.toFixed(),
      ),
    ]);
    put(vendor.say('taxRate'), [
      draft.cell(index, 'taxRate', `${printQuantity(new Big(line.taxRate), vendor.numbers)}%`, line.taxRate),
    ]);
    put(vendor.say('amount'), [
      draft.cell(index, 'lineTotal', vendor.number(draft.signed(line.total)), line.total.toFixed(2)),
    ]);
  }
  heading(vendor.say('gross'));
  for (const row of totalRows(draft)) put(row.label.map(({ text }) => text).join(''), row.value);
}
