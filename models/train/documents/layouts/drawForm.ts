import type { Draft } from '../Draft.ts';
import { factRow, factsOf } from '../blocks/facts.ts';
import { pageFoot, paymentBlock } from '../blocks/foot.ts';
import { itemTable } from '../blocks/itemTable.ts';
import { buyerBlock, shipToBlock, vendorBlock } from '../blocks/parties.ts';
import { totalRows, totalsBlock } from '../blocks/totals.ts';

/** A printed form: boxes with small labels over their values, parties in boxes, a table, totals at the right. */
export function drawForm(draft: Draft): void {
  const { vendor, sheet, contents } = draft;
  const habit = vendor.choice('form');
  const nameSize = vendor.size * habit.between(1.3, 2);
  const underVendor = vendorBlock(draft, draft.left, draft.margin + nameSize, 'left', {
    nameSize,
    withIds: habit.chance(0.6),
  });
  sheet.write(
    draft.right,
    draft.margin + nameSize * 1.2,
    draft.say(contents.type === 'credit note' ? 'creditNote' : 'invoice'),
    draft.ink({ size: vendor.size * 2, bold: true, align: 'right' }),
  );
  let at = factRow(draft, factsOf(draft), draft.left, underVendor + draft.step * 1.4, draft.right - draft.left, true);
  at += draft.step * 1.2;
  const half = draft.middle;
  const shipTo = habit.chance(0.5);
  const top = at - vendor.size - 5;
  const buyerEnd = buyerBlock(draft, draft.left + 6, at, 'left', true);
  const shipEnd = shipTo ? shipToBlock(draft, half + 6, at, contents.buyer) : at;
  const bottom = Math.max(buyerEnd, shipEnd) - draft.step + 6;
  sheet.frame(draft.left, top, half, bottom);
  if (shipTo) sheet.frame(half, top, draft.right, bottom);
  at = itemTable(draft, bottom + draft.step * 2, draft.size.height - draft.margin - 40) + draft.step;
  const rows = totalRows(draft);
  if (at + rows.length * draft.step * 1.4 + 60 > draft.size.height - draft.margin - 30) {
    sheet.addPage(draft.size);
    at = draft.margin + vendor.size * 3;
  }
  const end = totalsBlock(draft, rows, at);
  paymentBlock(draft, end + draft.step, habit.chance(0.7));
  pageFoot(draft, habit.weighted({ none: 3, line: 1, centred: 1 }), false);
}
