import type { Draft } from '../Draft.ts';
import { factSentence, factsOf, factList } from '../blocks/facts.ts';
import { paymentBlock } from '../blocks/foot.ts';
import { itemTable } from '../blocks/itemTable.ts';
import { buyerBlock, vendorBlock } from '../blocks/parties.ts';
import { taxTable, totalRows, totalsBlock } from '../blocks/totals.ts';

/** What web shops and billing services print: plenty of air, a large title, parties in two labelled columns. */
export function drawWeb(draft: Draft): void {
  const { vendor, sheet, contents } = draft;
  const habit = vendor.choice('web');
  const title = vendor.say(contents.type === 'credit note' ? 'creditNote' : 'invoice');
  const size = vendor.size * habit.between(2, 3);
  let at = draft.margin + size;
  if (habit.chance(0.4)) {
    sheet.write(
      draft.left,
      at,
      [{ text: `${title} ` }, draft.text(contents.number, 'invoiceNumber')],
      draft.ink({ size, bold: true, colour: vendor.accent }),
    );
  } else {
    sheet.write(draft.left, at, title, draft.ink({ size, bold: true, colour: vendor.accent }));
  }
  if (habit.chance(0.4))
    sheet.write(
      draft.right,
      draft.margin + size,
      [draft.text(vendor.party.name, 'vendor')],
      draft.ink({ size: vendor.size * 1.4, align: 'right', bold: true }),
    );
  at += draft.step * 2;
  const facts = factsOf(draft);
  at =
    (habit.chance(0.5) ? factList(draft, facts, draft.left, at, 260) : factSentence(draft, facts, draft.left, at)) +
    draft.step;
  const half = draft.middle;
  const gap = habit.chance(0.5);
  if (gap)
    sheet.write(draft.left, at, vendor.say('seller'), draft.ink({ size: vendor.size * 0.85, colour: '#6a6a70' }));
  const vendorEnd = vendorBlock(draft, draft.left, at + (gap ? draft.step : 0), 'left', {
    nameSize: vendor.size * 1.05,
    withIds: true,
  });
  const buyerEnd = buyerBlock(draft, half, at, 'left', true);
  at =
    itemTable(draft, Math.max(vendorEnd, buyerEnd) + draft.step * 2, draft.size.height - draft.margin - 20) +
    draft.step;
  const rows = totalRows(draft);
  if (at + rows.length * draft.step * 1.4 + 90 > draft.size.height - draft.margin) {
    sheet.addPage(draft.size);
    at = draft.margin + vendor.size * 3;
  }
  at = totalsBlock(draft, rows, at) + draft.step * 1.5;
  if (habit.chance(0.35)) at = taxTable(draft, at) + draft.step;
  paymentBlock(draft, at, habit.chance(0.8));
}
