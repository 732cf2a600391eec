import { Big } from 'big.js';
import type { Draft } from '../Draft.ts';
import { factList, factsOf } from '../blocks/facts.ts';
import { pageFoot, paymentBlock } from '../blocks/foot.ts';
import { buyerBlock, vendorBlock, writeLines } from '../blocks/parties.ts';
import { rateText } from '../blocks/totals.ts';
import { toCents } from '../printing.ts';
import type { Piece } from '../Sheet.ts';

type Row = readonly [label: string, value: readonly Piece[], strong?: boolean];

function rows(draft: Draft, given: readonly Row[], y: number, left: number, right: number): number {
  let at = y;
  for (const [label, value, strong] of given) {
    if (strong === true) draft.sheet.line(left, at - draft.vendor.size, right, at - draft.vendor.size);
    draft.sheet.write(left, at, label, draft.ink({ bold: strong === true }));
    draft.sheet.write(right, at, value, draft.ink({ bold: strong === true, align: 'right' }));
    at += draft.step * 1.15;
  }
  return at;
}

/** Charges one under the other, each with what was used, times its price. */
function charges(draft: Draft, y: number): number {
  const { contents, vendor, sheet } = draft;
  const right = draft.right;
  let at = y;
  sheet.write(draft.left, at, draft.say('description'), draft.ink({ bold: true }));
  sheet.write(right - 190, at, draft.say('quantity'), draft.ink({ bold: true, align: 'right' }));
  sheet.write(right - 95, at, draft.say('unitPrice'), draft.ink({ bold: true, align: 'right' }));
  sheet.write(right, at, draft.say('amount'), draft.ink({ bold: true, align: 'right' }));
  at += draft.step * 1.3;
  for (const [index, line] of contents.lines.entries()) {
    if (at > draft.size.height - draft.margin - 60) {
      sheet.addPage(draft.size);
      at = draft.margin + vendor.size * 3;
    }
    const decimals = line.quantity.toFixed().split('.')[1]?.length ?? 0;
    sheet.write(draft.left, at, [draft.cell(index, 'description', line.description, line.description)], draft.ink());
    sheet.write(
      right - 190,
      at,
      [draft.cell(index, 'quantity', vendor.number(line.quantity, decimals), line.quantity.toFixed())],
      draft.ink({ align: 'right' }),
    );
    sheet.write(
      right - 95,
      at,
      [
        draft.cell(
          index,
          'unitPrice',
          vendor.number(line.unitPrice, line.unitPrice.round(2).eq(line.unitPrice) ? 2 : 4),
          line.unitPrice.toFixed(),
        ),
      ],
      draft.ink({ align: 'right' }),
    );
    sheet.write(
      right,
      at,
      [draft.cell(index, 'lineTotal', vendor.number(line.total), line.total.toFixed(2))],
      draft.ink({ align: 'right' }),
    );
    at += draft.step * 1.1;
  }
  return at + draft.step;
}

/**
 * A supplier's periodic bill: account summary with last time's balance and payment, the charges behind it, on two pages or
 * more. What is due is the total of the summary; the invoice's own gross total stands among the charges.
 */
export function drawUtility(draft: Draft): void {
  const { vendor, contents, random } = draft;
  const habit = vendor.choice('utility');
  const { sums } = contents;
  const nameSize = vendor.size * habit.between(1.4, 2.2);
  const head = vendorBlock(draft, draft.left, draft.margin + nameSize, 'left', {
    nameSize,
    withIds: habit.chance(0.4),
  });
  draft.sheet.write(
    draft.right,
    draft.margin + nameSize,
    draft.say('invoice'),
    draft.ink({ size: vendor.size * 1.8, bold: true, align: 'right' }),
  );
  const zone = Math.max(head + draft.step, 120);
  const buyerEnd = buyerBlock(draft, draft.left, zone, 'left', habit.chance(0.3));
  const facts = [...factsOf(draft), { label: draft.say('accountNumber'), value: [{ text: contents.customerNumber }] }];
  const half = draft.middle + 10;
  const factsEnd = factList(draft, facts, half, zone, draft.right - half);
  let at = Math.max(buyerEnd, factsEnd) + draft.step * 1.5;
  draft.implied.add('netTotal').add('taxTotal');
  const single = sums.taxes.length === 1 ? ('taxTotal' as const) : undefined;
  const current: Row[] = [
    [vendor.label('net'), [draft.money(sums.net, 'netTotal')]],
    ...sums.taxes.map((tax): Row => [
      `${draft.say('tax')} ${rateText(draft, tax.rate)}${vendor.colon}`,
      [draft.money(tax.tax, single)],
    ]),
    [vendor.label('gross'), [draft.money(sums.gross, 'grandTotal')], true],
  ];
  const previous = toCents(new Big(random.int(2000, 40_000)).div(100));
  const settled: Row[] = habit.chance(0.6)
    ? [
        [vendor.label('previousBalance'), [draft.money(previous)]],
        [vendor.label('paymentReceived'), [draft.money(previous, undefined, vendor.money(previous.times(-1)))]],
      ]
    : [];
  const due: Row[] = [[vendor.label('payable'), [draft.money(sums.due, 'duePayable')], true]];
  const box = habit.chance(0.4);
  const right = habit.chance(0.5) ? draft.right : draft.left + 300;
  const top = at;
  at = rows(draft, [...settled, ...current, ...due], at, draft.left, right);
  if (box) draft.sheet.frame(draft.left - 6, top - vendor.size - 5, right + 6, at - draft.step + 7);
  at = paymentBlock(draft, at + draft.step * 0.8, true) + draft.step;
  at = writeLines(
    draft,
    draft.left,
    at,
    [
      [{ text: `${vendor.label('meter')} ${random.digits(8)}` }],
      [{ text: `${vendor.label('consumption')} ${random.int(120, 4800)} kWh` }],
    ],
    draft.ink(),
  );
  pageFoot(draft, habit.weighted({ columns: 2, centred: 2, line: 1 }), false);
  if (habit.chance(0.6) || at > draft.size.height - 260) {
    draft.sheet.addPage(draft.size);
    at = draft.margin + vendor.size * 3;
  } else at += draft.step * 2;
  at = charges(draft, at);
  rows(draft, current, at, draft.middle, draft.right);
}
