import type { Big } from 'big.js';
import { Draft } from '../Draft.ts';
import type { Contents } from '../Contents.ts';
import { rateText } from '../blocks/totals.ts';
import type { Random } from '../Random.ts';
import type { Ink, Piece } from '../Sheet.ts';
import { toFiveCents } from '../printing.ts';

/** A till roll: what is printed from top to bottom, as long as it gets. */
class Roll {
  readonly draft: Draft;
  at: number;

  constructor(draft: Draft) {
    this.draft = draft;
    this.at = draft.margin + draft.vendor.size * 2;
  }

  centre(content: string | readonly Piece[], more: Partial<Ink> = {}): void {
    const { draft } = this;
    const ink = draft.ink({ ...more, align: 'centre' });
    const width = draft.sheet.widthOf(content, ink);
    const fitted = Math.min(ink.size, (ink.size * (draft.right - draft.left)) / Math.max(1, width));
    draft.sheet.write(draft.middle, this.at, content, { ...ink, size: fitted });
    this.at += draft.step * Math.max(1, fitted / draft.vendor.size);
  }

  pair(left: string | readonly Piece[], right: readonly Piece[], more: Partial<Ink> = {}): void {
    const { draft } = this;
    const ink = draft.ink(more);
    draft.sheet.write(draft.left, this.at, left, ink);
    draft.sheet.write(draft.right, this.at, right, { ...ink, align: 'right' });
    this.at += draft.step * Math.max(1, ink.size / draft.vendor.size);
  }

  left(content: string | readonly Piece[]): void {
    this.draft.sheet.write(this.draft.left, this.at, content, this.draft.ink());
    this.at += this.draft.step;
  }

  rule(): void {
    const { draft } = this;
    const form = draft.vendor.choice('rule').weighted({ dashes: 4, equals: 1, line: 2, none: 1 });
    const character = form === 'equals' ? '=' : '-';
    const count = Math.floor((draft.right - draft.left) / draft.sheet.widthOf(character, draft.ink()));
    if (form === 'line')
      draft.sheet.line(draft.left, this.at - draft.vendor.size / 2, draft.right, this.at - draft.vendor.size / 2);
    if (form === 'dashes' || form === 'equals')
      draft.sheet.write(draft.left, this.at, character.repeat(count), draft.ink());
    this.at += draft.step * (form === 'none' ? 0.5 : 1);
  }
}

function drawTop(roll: Roll): void {
  const { draft } = roll;
  const { vendor, contents, random } = draft;
  const { party } = vendor;
  const habit = vendor.choice('receipt top');
  roll.centre([draft.text(party.name, 'vendor')], {
    bold: habit.chance(0.6),
    size: vendor.size * habit.pick([1, 1.2, 1.5]),
  });
  if (habit.chance(0.5)) for (const [label, value] of party.otherIds.slice(0, 1)) roll.centre(`(${label}: ${value})`);
  const key = `address ${draft.sheet.strokes.length}`;
  const whole = party.address.join(', ');
  const ink = draft.ink({ align: 'centre' });
  for (const line of party.address) {
    for (const part of draft.wrap(line, draft.right - draft.left, ink))
      roll.centre([draft.text(part, 'address', whole, key)]);
  }
  if (habit.chance(0.6)) roll.centre(`${vendor.label('phone')} ${party.phone}`);
  if (party.vatId !== null && habit.chance(0.6)) {
    roll.centre([
      { text: `${vendor.label('vatId')} ` },
      draft.text(party.vatId.printed, 'vendorVatId', party.vatId.value),
      { text: party.vatId.after ?? '' },
    ]);
  }
  roll.at += draft.step * 0.4;
  if (habit.chance(0.65)) roll.centre(vendor.say('receipt'), { bold: habit.chance(0.5) });
  roll.rule();
  const time = `${String(random.int(8, 21)).padStart(2, '0')}:${random.int(10, 59)}${habit.chance(0.3) ? `:${random.int(10, 59)}` : ''}`;
  const number = draft.text(contents.number, 'invoiceNumber');
  const numberLabel = `${vendor.say('till')}${vendor.colon} `;
  const date = [
    ...(habit.chance(0.6) ? [{ text: `${vendor.wording.date[1] ?? ''}${vendor.colon} ` }] : []),
    draft.date(contents.issueDate, 'issueDate'),
  ];
  const form = habit.weighted({ apart: 3, together: 3, numberOnly: 1, bottom: 2 });
  if (form === 'apart') {
    roll.left([{ text: numberLabel }, number]);
    roll.left([...date, { text: ` ${time}` }]);
  } else if (form === 'together') {
    roll.pair(date, [{ text: time }]);
    roll.left([{ text: numberLabel }, number]);
  } else if (form === 'numberOnly') {
    roll.left([...date, { text: `  ${time}  ` }, { text: `#${random.digits(4)}` }]);
  } else {
    roll.left([{ text: numberLabel }, number]);
  }
  if (habit.chance(0.5)) roll.left(`${vendor.label('cashier')} ${random.int(1, 24)}`);
  if (form === 'bottom') roll.left([...date, { text: ` ${time}` }]);
}

function drawItems(roll: Roll): void {
  const { draft } = roll;
  const { vendor, contents } = draft;
  const habit = vendor.choice('receipt items');
  const form = habit.weighted({ oneLine: 4, under: 3, table: 3, codeFirst: 1.5 });
  roll.rule();
  if (form === 'table')
    roll.pair(`${vendor.say('quantity')}  ${vendor.say('description')}`, [{ text: vendor.say('amount') }]);
  const code = habit.chance(0.3) ? ` ${habit.pick(['A', 'S', 'SR', 'B', '*'])}` : '';
  for (const [index, line] of contents.lines.entries()) {
    const quantity = vendor.number(line.quantity, line.quantity.toFixed().split('.')[1]?.length ?? 0);
    const description = draft.cell(index, 'description', line.description, line.description);
    const count = draft.cell(index, 'quantity', quantity, line.quantity.toFixed());
    const price = draft.cell(index, 'unitPrice', vendor.number(line.unitPrice), line.unitPrice.toFixed());
    const total: Piece[] = [
      draft.cell(index, 'lineTotal', vendor.number(line.total), line.total.toFixed(2)),
      { text: code },
    ];
    if (form === 'oneLine' && line.quantity.eq(1)) roll.pair([description], total);
    else if (form === 'oneLine') roll.pair([count, { text: ' x ' }, description], total);
    else if (form === 'table') roll.pair([count, { text: '  ' }, description], total);
    else if (form === 'under') {
      roll.left([description]);
      roll.pair([{ text: '  ' }, count, { text: ' x ' }, price], total);
    } else {
      roll.left([{ text: `${line.article} ` }, description]);
      roll.pair([{ text: '    ' }, count, { text: '   ' }, price], total);
    }
  }
  roll.rule();
}

function drawSums(roll: Roll): void {
  const { draft } = roll;
  const { vendor, contents, random } = draft;
  const { sums } = contents;
  const habit = vendor.choice('receipt sums');
  const exact = sums.gross.minus(sums.rounding);
  if (habit.chance(0.3)) roll.left(`${vendor.label('itemCount')} ${contents.lines.length}`);
  const taxRow = (): void => {
    draft.implied.add('taxTotal').add('netTotal');
    const single = sums.taxes.length === 1 ? ('taxTotal' as const) : undefined;
    for (const tax of sums.taxes)
      roll.pair(`${vendor.taxName} ${rateText(draft, tax.rate)}`, [draft.money(tax.tax, single)]);
  };
  const form = habit.weighted({ totalOnly: 3, netTaxTotal: 3, taxAfter: 3, taxTable: 2 });
  if (form === 'netTaxTotal') {
    roll.pair(vendor.say('net'), [draft.money(sums.net, 'netTotal')]);
    taxRow();
  } else if (habit.chance(0.5)) {
    roll.pair(vendor.say('subtotal'), [draft.money(exact)]);
  }
  const size = vendor.size * habit.pick([1, 1.2, 1.5]);
  const isRounded = !sums.rounding.eq(0);
  if (isRounded) {
    roll.pair(vendor.say('gross'), [draft.money(exact)]);
    roll.pair(vendor.say('rounding'), [draft.money(sums.rounding)]);
  }
  roll.pair(`${vendor.say('receiptTotal')}${vendor.colon}`, [draft.money(sums.gross, 'grandTotal')], {
    bold: habit.chance(0.7),
    size,
  });
  if (form === 'taxAfter') {
    roll.at += draft.step * 0.3;
    taxRow();
  }
  drawPaid(roll, random, sums.gross);
  if (form === 'taxTable') drawTaxTable(roll);
}

function drawPaid(roll: Roll, random: Random, gross: Big): void {
  const { draft } = roll;
  const { vendor } = draft;
  const way = random.weighted({ cash: 5, card: 3, nothing: 1 });
  if (way === 'card') roll.pair(vendor.say('card'), [draft.money(gross)]);
  if (way !== 'cash') return;
  const step = random.pick([1, 5, 10, 50]);
  const given = gross.div(step).round(0, 3).times(step);
  roll.pair(vendor.say('cash'), [draft.money(random.chance(0.25) ? gross : given)]);
  if (!given.eq(gross))
    roll.pair(vendor.say('change'), [
      draft.money(toFiveCents(given.minus(gross)).eq(0) ? gross.minus(gross) : given.minus(gross)),
    ]);
}

function drawTaxTable(roll: Roll): void {
  const { draft } = roll;
  const { vendor, contents } = draft;
  draft.implied.add('taxTotal').add('netTotal');
  roll.rule();
  const single = contents.sums.taxes.length === 1;
  const width = (draft.right - draft.left) / 3;
  const row = (cells: readonly (readonly Piece[])[]): void => {
    for (const [index, cell] of cells.entries())
      draft.sheet.write(draft.left + (index + 1) * width, roll.at, cell, draft.ink({ align: 'right' }));
    roll.at += draft.step;
  };
  row([
    [{ text: vendor.taxName }],
    [{ text: vendor.say('taxBase').slice(0, 12) }],
    [{ text: vendor.wording.tax[0]?.replace('{tax}', vendor.taxName) ?? '' }],
  ]);
  for (const tax of contents.sums.taxes) {
    row([
      [{ text: rateText(draft, tax.rate) }],
      [{ ...draft.money(tax.base, single ? 'netTotal' : undefined), text: vendor.number(tax.base) }],
      [{ ...draft.money(tax.tax, single ? 'taxTotal' : undefined), text: vendor.number(tax.tax) }],
    ]);
  }
}

/** A receipt of a till, 58 to 80 mm wide; the roll is cut where the text ends. */
export function drawReceipt(contents: Contents, random: Random): Draft {
  const width = contents.vendor.choice('roll').pick([164, 204, 226, 226]);
  const size = { width, height: 1400 };
  const draft = new Draft(contents, random, size);
  const roll = new Roll(draft);
  drawTop(roll);
  drawItems(roll);
  drawSums(roll);
  roll.at += draft.step * 0.6;
  if (random.chance(0.8)) roll.centre(contents.vendor.say('thanks'));
  if (random.chance(0.3)) roll.centre(contents.vendor.party.website);
  draft.sheet.pages[0] = { width, height: Math.round(roll.at + draft.margin) };
  return draft;
}
