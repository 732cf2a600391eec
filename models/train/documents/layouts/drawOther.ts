import { Big } from 'big.js';
import type { Draft } from '../Draft.ts';
import type { Fact } from '../blocks/facts.ts';
import { pageFoot } from '../blocks/foot.ts';
import { buyerBlock, vendorBlock, writeLines } from '../blocks/parties.ts';
import { laterDate } from '../printing.ts';
import { drawLetter, fillProse } from './drawLetter.ts';
import type { Piece } from '../Sheet.ts';
import type { Term } from '../Wording.ts';

export function fact(draft: Draft, term: Term, value: string): Fact {
  return { label: draft.say(term), value: [{ text: value }] };
}

/** An order or its confirmation: looks like an invoice, with prices and mostly with totals, under its own title. */
export function drawOrder(draft: Draft): void {
  const { contents, vendor } = draft;
  const facts = [
    fact(draft, 'purchaseOrder', contents.purchaseOrder),
    fact(draft, 'orderDate', vendor.date(contents.orderDate)),
    fact(draft, 'deliveryDate', vendor.date(contents.dueDate)),
    fact(draft, 'customerNumber', contents.customerNumber),
  ];
  drawLetter(draft, {
    title: 'order',
    facts,
    withPrices: vendor.choice('order prices').chance(0.85),
    withTotals: vendor.choice('order totals').chance(0.75),
  });
}

/** Goods and quantities without prices. */
export function drawDeliveryNote(draft: Draft): void {
  const { contents, vendor } = draft;
  const facts = [
    fact(draft, 'deliveryNumber', contents.otherNumbers.delivery),
    fact(draft, 'deliveryDate', vendor.date(contents.deliveryDate)),
    fact(draft, 'purchaseOrder', contents.purchaseOrder),
    fact(draft, 'customerNumber', contents.customerNumber),
  ];
  drawLetter(draft, { title: 'deliveryNote', facts, withPrices: false, withTotals: false });
}

/** All that an invoice has, but not one. */
export function drawProForma(draft: Draft): void {
  const { contents, vendor } = draft;
  const facts = [
    fact(draft, vendor.choice('pro forma number').chance(0.5) ? 'number' : 'reference', contents.number),
    fact(draft, 'date', vendor.date(contents.issueDate)),
    fact(draft, 'customerNumber', contents.customerNumber),
  ];
  drawLetter(draft, { title: 'proForma', facts, withPrices: true, withTotals: true });
}

export type Cells = readonly (string | readonly Piece[])[];

/** Rows of cells, the first left, the others right; over as many pages as they take. */
export function table(draft: Draft, y: number, rows: readonly Cells[]): number {
  const width = draft.right - draft.left;
  let at = y;
  for (const [index, cells] of rows.entries()) {
    if (at > draft.size.height - draft.margin - 70) {
      draft.sheet.addPage(draft.size);
      at = draft.margin + draft.vendor.size * 3;
    }
    for (const [column, cell] of cells.entries()) {
      const x = column === 0 ? draft.left : draft.left + (width * (column + 1)) / cells.length;
      draft.sheet.write(x, at, cell, draft.ink({ bold: index === 0, align: column === 0 ? 'left' : 'right' }));
    }
    at += draft.step * (index === 0 ? 1.5 : 1.1);
  }
  return at;
}

export function prose(draft: Draft, y: number, sentences: number): number {
  let at = y;
  for (let count = 0; count < sentences; count += 1) {
    const lines = draft.wrap(fillProse(draft), draft.right - draft.left, draft.ink());
    if (at + lines.length * draft.step > draft.size.height - draft.margin - 60) {
      draft.sheet.addPage(draft.size);
      at = draft.margin + draft.vendor.size * 3;
    }
    at =
      writeLines(
        draft,
        draft.left,
        at,
        lines.map((text) => [{ text }]),
        draft.ink(),
      ) +
      draft.step * 0.4;
  }
  return at;
}

export function heading(draft: Draft, term: Term, y: number): number {
  const size = draft.vendor.size * draft.vendor.choice('other title').pick([1.4, 1.8, 2.4]);
  const centred = draft.vendor.choice('other title centre').chance(0.4);
  draft.sheet.write(centred ? draft.middle : draft.left, y, draft.say(term), {
    size,
    bold: true,
    align: centred ? 'centre' : 'left',
  });
  return y + size + draft.step;
}

export function letterTop(draft: Draft): number {
  const { vendor } = draft;
  const nameSize = vendor.size * 1.6;
  const end = vendorBlock(draft, draft.right, draft.margin + nameSize, 'right', {
    nameSize,
    withIds: vendor.choice('ids on top').chance(0.4),
  });
  return (
    buyerBlock(draft, draft.left, Math.max(end, 120) + draft.step, 'left', vendor.choice('buyer label').chance(0.3)) +
    draft.step * 1.5
  );
}

/** Invoices that are open, with their sums: a reminder with what it wants paid, or a statement with a running balance. */
export function drawOpenItems(draft: Draft, term: 'reminder' | 'statement'): void {
  const { contents, vendor, random } = draft;
  let at = letterTop(draft);
  draft.sheet.write(draft.right, at, vendor.date(contents.issueDate), draft.ink({ align: 'right' }));
  at = heading(draft, term, at + draft.step);
  if (term === 'reminder' || random.chance(0.4)) at = prose(draft, at, 1);
  const count = term === 'reminder' ? random.int(1, 4) : random.int(4, 24);
  let balance = new Big(0);
  const rows: Cells[] = [
    [
      vendor.say('number'),
      vendor.say('date'),
      vendor.say('dueDate'),
      vendor.say('amount'),
      ...(term === 'statement' ? [vendor.say('balance')] : []),
    ],
  ];
  for (let index = 0; index < count; index += 1) {
    const amount = new Big(random.int(1500, 900_000))
      .div(100)
      .times(term === 'statement' && random.chance(0.35) ? -1 : 1);
    balance = balance.plus(amount);
    const date = laterDate(contents.issueDate, -90 + index * 3);
    rows.push([
      `${contents.number.replace(/\d+$/, '')}${random.digits(5)}`,
      vendor.date(date),
      vendor.date(laterDate(date, contents.termDays)),
      vendor.number(amount),
      ...(term === 'statement' ? [vendor.number(balance)] : []),
    ]);
  }
  at = table(draft, at + draft.step, rows) + draft.step * 0.5;
  draft.sheet.write(
    draft.right,
    at,
    [{ text: `${vendor.label('balance')} ` }, draft.money(balance)],
    draft.ink({ bold: true, align: 'right' }),
  );
  prose(draft, at + draft.step * 2, random.int(1, 2));
  pageFoot(draft, vendor.choice('foot').weighted({ columns: 2, centred: 2, none: 1 }), true);
}

/** Days and hours of a week or month. */
export function drawTimeSheet(draft: Draft): void {
  const { contents, vendor, random } = draft;
  let at = heading(draft, 'timeSheet', draft.margin + vendor.size * 3);
  at = writeLines(
    draft,
    draft.left,
    at,
    [
      [{ text: `${vendor.label('contractNumber')} ${contents.otherNumbers.contract}` }],
      [{ text: `${vendor.label('billTo')} ${contents.buyer.name}` }],
      [
        {
          text: `${vendor.label('period')} ${vendor.date(contents.orderDate)} - ${vendor.date(contents.deliveryDate)}`,
        },
      ],
    ],
    draft.ink(),
  );
  const rows: Cells[] = [[vendor.say('date'), vendor.say('description'), vendor.say('quantity')]];
  let hours = new Big(0);
  for (let day = 0; day < random.int(5, 22); day += 1) {
    const worked = new Big(random.int(4, 38)).div(4);
    hours = hours.plus(worked);
    rows.push([
      vendor.date(laterDate(contents.orderDate, day)),
      random.pick(vendor.wording.service),
      vendor.number(worked),
    ]);
  }
  rows.push([vendor.wording.receiptTotal[1] ?? '', '', vendor.number(hours)]);
  table(draft, at + draft.step, rows);
}

/** Paragraphs under numbers, with the parties on top of a contract. */
export function drawContract(draft: Draft, term: 'contract' | 'conditions'): void {
  const { vendor, contents, random } = draft;
  let at = heading(draft, term, draft.margin + vendor.size * 3);
  if (term === 'contract') {
    at = writeLines(
      draft,
      draft.left,
      at,
      [
        [{ text: `${vendor.label('contractNumber')} ${contents.otherNumbers.contract}` }],
        [{ text: vendor.party.name }],
        vendor.party.address.map((text) => ({ text: `${text}  ` })),
        [{ text: contents.buyer.name }],
        contents.buyer.address.map((text) => ({ text: `${text}  ` })),
      ],
      draft.ink(),
    );
  }
  for (let paragraph = 1; paragraph <= random.int(4, 11); paragraph += 1) {
    if (at > draft.size.height - draft.margin - 90) {
      draft.sheet.addPage(draft.size);
      at = draft.margin + vendor.size * 3;
    }
    draft.sheet.write(
      draft.left,
      at + draft.step,
      `${vendor.choice('paragraph').pick(['§ ', '', 'Art. '])}${paragraph}. ${random.pick(vendor.wording.service)}`,
      draft.ink({ bold: true }),
    );
    at = prose(draft, at + draft.step * 2.2, random.int(1, 4));
  }
}

export function drawPlainLetter(draft: Draft): void {
  const at = letterTop(draft);
  draft.sheet.write(draft.right, at, draft.vendor.date(draft.contents.issueDate), draft.ink({ align: 'right' }));
  prose(draft, at + draft.step * 2.5, draft.random.int(3, 8));
  pageFoot(draft, draft.vendor.choice('foot').weighted({ columns: 2, centred: 2, none: 1 }), true);
}

/** Shapes and colours as in a snapshot; perhaps a few letters of a sign. */
export function drawPhotograph(draft: Draft): void {
  const { random, size, sheet } = draft;
  sheet.fill(0, 0, size.width, size.height, random.pick(['#8fa7b8', '#b8a98f', '#6d7f66', '#a0a0a8']));
  for (let shape = 0; shape < 60; shape += 1) {
    const left = random.between(-50, size.width);
    const top = random.between(-50, size.height);
    const colour = `hsl(${random.int(0, 359)} ${random.int(10, 60)}% ${random.int(20, 80)}%)`;
    const right = left + random.between(10, 220);
    const bottom = top + random.between(10, 200);
    if (random.chance(0.5)) sheet.oval(left, top, right, bottom, colour);
    else sheet.fill(left, top, right, bottom, colour);
  }
  if (random.chance(0.4))
    sheet.write(
      size.width / 2,
      size.height / 2,
      random.pick(draft.vendor.wording.nameTrade),
      draft.ink({ size: 34, bold: true, align: 'centre', colour: '#ffffff' }),
    );
}
