import type { Big } from 'big.js';
import type { Draft } from '../Draft.ts';
import { buyerBlock, vendorBlock } from '../blocks/parties.ts';
import { factRow } from '../blocks/facts.ts';
import { laterDate, toCents } from '../printing.ts';
import type { Piece } from '../Sheet.ts';

/** Commission of the agency, percent of gross, as stations grant it. */
const commission = 15;

/** What a station's invoice owes: gross, the agency's share and what is left. */
function sums(draft: Draft): { gross: Big; share: Big; due: Big } {
  const gross = draft.contents.sums.lineSum;
  const share = toCents(gross.times(commission).div(100));
  return { gross, share, due: gross.minus(share) };
}

const columnsAt = [0, 0.06, 0.2, 0.31, 0.52, 0.6, 0.68, 0.86] as const;

function spotRow(draft: Draft, y: number, cells: readonly (string | readonly Piece[])[], bold = false): void {
  const width = draft.right - draft.left;
  for (const [index, cell] of cells.entries()) {
    const left = draft.left + (columnsAt[index] ?? 0) * width;
    const right = draft.left + (columnsAt[index + 1] ?? 1) * width;
    const isLast = index === cells.length - 1;
    const ink = draft.ink({ bold, size: draft.vendor.size * 0.9, room: right - left - 3 });
    draft.sheet.write(isLast ? right : left, y, cell, { ...ink, align: isLast ? 'right' : 'left' });
  }
}

function drawHead(draft: Draft, isOrder: boolean): number {
  const { contents, vendor } = draft;
  const habit = vendor.choice('station');
  const nameSize = vendor.size * habit.between(1.2, 1.8);
  const isLeft = habit.chance(0.6);
  const station = vendorBlock(
    draft,
    isLeft ? draft.left : draft.right,
    draft.margin + nameSize,
    isLeft ? 'left' : 'right',
    {
      nameSize,
      withIds: false,
    },
  );
  draft.sheet.write(
    isLeft ? draft.right : draft.left,
    draft.margin + nameSize,
    draft.say(isOrder ? 'order' : 'invoice'),
    draft.ink({ size: vendor.size * 1.8, bold: true, align: isLeft ? 'right' : 'left' }),
  );
  const period = {
    label: vendor.say('period'),
    value: [draft.date(contents.orderDate), { text: ' - ' }, draft.date(contents.deliveryDate)],
  };
  const number = isOrder
    ? { label: habit.pick(['Order #', 'Contract #', 'Order Number']), value: [{ text: contents.number }] }
    : { label: vendor.say('number'), value: [draft.text(contents.number, 'invoiceNumber')] };
  const facts = [
    number,
    { label: vendor.say('date'), value: [draft.date(contents.issueDate, 'issueDate')] },
    period,
    { label: vendor.say('contractNumber'), value: [{ text: contents.otherNumbers.contract }] },
    {
      label: habit.pick(['Product', 'Estimate', 'Product desc.']),
      value: [{ text: `${contents.otherNumbers.reference} ${habit.pick(['Spring', 'Primary', 'Launch', 'General'])}` }],
    },
    { label: vendor.say('contact'), value: [{ text: habit.pick(vendor.wording.department) }] },
  ];
  const facing =
    factRow(draft, facts, draft.left, station + draft.step * 1.4, draft.right - draft.left, habit.chance(0.5)) +
    draft.step;
  const agency = habit.chance(0.7);
  const end = buyerBlock(draft, draft.left, facing, 'left', true);
  if (agency)
    draft.sheet.write(
      draft.middle,
      facing,
      `${habit.pick(['Agency', 'Agency Name', 'Rep'])}: ${habit.pick(vendor.wording.nameHead)} Media Group`,
      draft.ink(),
    );
  return end + draft.step;
}

/**
 * A station's invoice or order for spots: every airing a line over many pages, then gross, agency commission and net due.
 * The gross is the grand total, the net is what is payable (as public filings label them).
 */
export function drawBroadcast(draft: Draft, isOrder: boolean): void {
  const { contents, vendor, random, sheet } = draft;
  let at = drawHead(draft, isOrder);
  const heads = ['Line', 'Date', 'Time', 'Program', 'Len', 'Type', 'Spot ID', 'Rate'];
  spotRow(draft, at, heads, true);
  sheet.line(draft.left, at + 3, draft.right, at + 3);
  at += draft.step * 1.4;
  const programs = [
    'Morning News',
    'News at 6',
    'Late Show',
    'Weekend Movie',
    'Sports Live',
    'Daytime Talk',
    'Quiz Hour',
  ];
  for (const [index, line] of contents.lines.entries()) {
    if (at > draft.size.height - draft.margin - 30) {
      sheet.write(
        draft.right,
        draft.size.height - draft.margin,
        `${vendor.wording.original[2] ?? ''} ${sheet.pages.length}`,
        draft.ink({ size: 6.5, align: 'right' }),
      );
      sheet.addPage(draft.size);
      at = draft.margin + vendor.size * 2;
      spotRow(draft, at, heads, true);
      at += draft.step * 1.4;
    }
    const program = draft.random.pick(programs);
    spotRow(draft, at, [
      String(index + 1),
      vendor.date(laterDate(contents.orderDate, index)),
      `${random.int(1, 12)}:${random.int(10, 59)}${random.pick(['AM', 'PM'])}`,
      [draft.cell(index, 'description', program, program)],
      ':30',
      'NM',
      `${random.letters(4)}${random.digits(4)}H`,
      [draft.cell(index, 'lineTotal', vendor.money(line.total), line.total.toFixed(2))],
    ]);
    at += draft.step * 1.15;
  }
  const { gross, share, due } = sums(draft);
  if (at + draft.step * 6 > draft.size.height - draft.margin) {
    sheet.addPage(draft.size);
    at = draft.margin + vendor.size * 3;
  }
  const habit = vendor.choice('station sums');
  const lines: (readonly [string, Piece])[] = [
    [
      habit.pick(['Gross Total', 'Gross Amount', 'Total Gross', 'Invoice Gross', 'Gross Billing']),
      draft.money(gross, 'grandTotal'),
    ],
    [
      habit.pick(['Agency Commission', 'Less Agency Commission 15%', 'Commission', 'Agency Comm. (15%)']),
      draft.money(share, undefined, habit.chance(0.5) ? vendor.money(share.times(-1)) : vendor.money(share)),
    ],
    [
      habit.pick(['Net Due', 'Net Amount Due', 'Net Total', 'Amount Due', 'Net Invoice']),
      draft.money(due, 'duePayable'),
    ],
  ];
  at += draft.step;
  for (const [label, value] of lines) {
    sheet.write(draft.right - 110, at, `${label}${vendor.colon}`, draft.ink({ align: 'right', bold: true }));
    sheet.write(draft.right, at, [value], draft.ink({ align: 'right', bold: true }));
    at += draft.step * 1.25;
  }
  draft.sums = { grandTotal: gross.toFixed(2), duePayable: due.toFixed(2) };
}
