import { factList, factRow, factsOf } from '../blocks/facts.ts';
import { paymentBlock } from '../blocks/foot.ts';
import { holderLine, legalLine } from '../blocks/legalLine.ts';
import { itemTable } from '../blocks/itemTable.ts';
import { partyKeys } from '../blocks/keyedParty.ts';
import { addressPieces, buyerBlock, vatPieces, writeLines } from '../blocks/parties.ts';
import { totalRows, totalsBlock } from '../blocks/totals.ts';
import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';

/** Who sells, large, over an address in lines or in one; gives the next free baseline. */
function head(draft: Draft, x: number, align: 'left' | 'right'): number {
  const { vendor, sheet } = draft;
  const habit = vendor.choice('boxed head');
  const size = vendor.size * habit.between(1, 2.2);
  const top = draft.margin + size + 4;
  sheet.write(x, top, [draft.text(vendor.party.name, 'vendor')], { size, bold: habit.chance(0.8), align });
  const { address } = vendor.party;
  const whole = address.join(', ');
  const key = `address ${sheet.strokes.length}`;
  const joined = addressPieces(draft, habit.pick([' ', ', ', ' - ']));
  const inLines = address.map((line) => [draft.text(line, 'address', whole, key)]);
  const id = habit.chance(0.6) ? [[], vatPieces(draft)] : [];
  const lines = [...(habit.chance(0.4) ? [joined] : inLines), ...id];
  return writeLines(draft, x, top + Math.max(draft.step, size), lines, draft.ink({ align }));
}

/** The buyer as "Name: …" and "Address: …" in the cells of a ruled row, with what else is known of it. */
function keyedBuyer(draft: Draft, y: number): number {
  const { vendor, sheet, contents } = draft;
  const [name, street] = partyKeys[vendor.language];
  const half = draft.left + (draft.right - draft.left) * vendor.choice('buyer cell').between(0.5, 0.62);
  const written = (label: string): Piece => ({ text: `${vendor.upperLabels ? label.toUpperCase() : label}: ` });
  sheet.write(
    draft.left + 5,
    y,
    [written(name), draft.text(contents.buyer.name, 'buyer')],
    draft.ink({ room: half - draft.left - 12 }),
  );
  sheet.write(half + 4, y, `${vendor.label('customerNumber')} ${contents.customerNumber}`, draft.ink());
  const at = y + draft.step * 1.6;
  sheet.write(
    draft.left + 5,
    at,
    [written(street), { text: contents.buyer.address.join(', ') }],
    draft.ink({ room: half - draft.left - 12 }),
  );
  sheet.frame(draft.left, y - vendor.size - 4, draft.right, at + 6);
  return at + draft.step * 1.6;
}

/** Two boxes side by side under headings: the facts, and whom the paper is for. */
function twoBoxes(draft: Draft, y: number): number {
  const { vendor, sheet } = draft;
  const swapped = vendor.choice('boxes swapped').chance(0.4);
  const [factsAt, buyerAt] = swapped ? [draft.middle + 6, draft.left + 6] : [draft.left + 6, draft.middle + 6];
  const end = factList(draft, factsOf(draft), factsAt, y, draft.middle - draft.left - 14);
  const low = Math.max(end, buyerBlock(draft, buyerAt, y, 'left', vendor.choice('boxed label').chance(0.7)));
  const [top, bottom] = [y - vendor.size - 5, low - draft.step + 7];
  sheet.frame(draft.left, top, draft.middle, bottom);
  sheet.frame(draft.middle, top, draft.right, bottom);
  return bottom + draft.step * 1.6;
}

/** Facts under the title at the edge or in a ruled row, the buyer in a box of keys or alone. */
function factsThenBuyer(draft: Draft, headEnd: number, titleAt: number): number {
  const { vendor } = draft;
  const habit = vendor.choice('boxed facts');
  const aside = habit.chance(0.6);
  const end = aside
    ? factList(draft, factsOf(draft), draft.middle + 50, titleAt + draft.step * 1.6, draft.right - draft.middle - 50)
    : headEnd;
  const at = Math.max(end, headEnd) + draft.step * 1.4;
  const buyerEnd = habit.chance(0.6)
    ? keyedBuyer(draft, at)
    : buyerBlock(draft, draft.left, at, 'left', habit.chance(0.6));
  if (aside) return buyerEnd + draft.step;
  return factRow(draft, factsOf(draft), draft.left, buyerEnd + draft.step, draft.right - draft.left, true) + draft.step;
}

/** What people make of a template in a word processor or spreadsheet: frames and ruled cells, a title opposite the sender. */
export function drawBoxed(draft: Draft): void {
  const { vendor, sheet, contents, size } = draft;
  const habit = vendor.choice('boxed');
  const isLeft = habit.chance(0.75);
  const isUnder = habit.chance(0.25);
  if (habit.chance(0.4)) sheet.frame(draft.left - 8, draft.margin - 8, draft.right + 8, size.height - draft.margin + 8);
  const titleSize = vendor.size * habit.between(1.5, 2.4);
  const titleAt = draft.margin + titleSize + 4;
  const title = draft.say(contents.type === 'credit note' ? 'creditNote' : 'invoice');
  const align = isLeft ? 'right' : 'left';
  sheet.write(isLeft ? draft.right : draft.left, titleAt, title, {
    size: titleSize,
    bold: true,
    align,
    colour: vendor.accent,
  });
  const headEnd = isUnder
    ? titleAt + draft.step
    : head(draft, isLeft ? draft.left : draft.right, isLeft ? 'left' : 'right');
  const top = Math.max(headEnd, titleAt) + draft.step * 1.2;
  const factsEnd = habit.chance(0.45) ? twoBoxes(draft, top) : factsThenBuyer(draft, headEnd, titleAt);
  const bottom = size.height - draft.margin - 60;
  let at = itemTable(draft, factsEnd + draft.step, bottom) + draft.step;
  const rows = totalRows(draft);
  if (at + rows.length * draft.step * 1.4 + draft.step * 6 > bottom) {
    sheet.addPage(size);
    at = draft.margin + vendor.size * 3;
  }
  const end = paymentBlock(draft, totalsBlock(draft, rows, at) + draft.step, habit.chance(0.5));
  if (isUnder || habit.chance(0.2)) holderLine(draft, end);
  if (isUnder || habit.chance(0.15)) legalLine(draft);
}
