import type { Draft } from '../Draft.ts';
import type { Piece } from '../Sheet.ts';
import { writeLines } from './parties.ts';
import type { Term } from '../Wording.ts';

export interface Fact {
  readonly label: string;
  readonly value: readonly Piece[];
}

const numberTerms: Readonly<Partial<Record<string, Term>>> = { 'credit note': 'creditNumber' };

/** The facts this vendor states in the head: number and date always, others by its habit, in its order. */
export function factsOf(draft: Draft): Fact[] {
  const { contents, vendor } = draft;
  const has = (name: string, share: number): boolean => vendor.choice(`fact ${name}`).chance(share);
  const fact = (term: Term, value: Piece | string): Fact => ({
    label: vendor.say(term),
    value: [typeof value === 'string' ? { text: value } : value],
  });
  const facts = [
    fact(numberTerms[contents.type] ?? 'number', draft.text(contents.number, 'invoiceNumber')),
    fact('date', draft.date(contents.issueDate, 'issueDate')),
  ];
  if (has('due', 0.5)) facts.push(fact('dueDate', draft.date(contents.dueDate, 'dueDate')));
  if (has('order', 0.4)) facts.push(fact('purchaseOrder', draft.text(contents.purchaseOrder, 'purchaseOrder')));
  if (has('customer', 0.5)) facts.push(fact('customerNumber', contents.customerNumber));
  if (has('delivery date', 0.25)) facts.push(fact('deliveryDate', draft.date(contents.deliveryDate)));
  if (has('order date', 0.15)) facts.push(fact('orderDate', draft.date(contents.orderDate)));
  if (has('delivery', 0.2)) facts.push(fact('deliveryNumber', contents.otherNumbers.delivery));
  if (has('contract', 0.15)) facts.push(fact('contractNumber', contents.otherNumbers.contract));
  if (has('reference', 0.15)) facts.push(fact('reference', contents.otherNumbers.reference));
  if (has('contact', 0.15)) facts.push(fact('contact', vendor.choice('contact').pick(vendor.wording.department)));
  if (has('period', 0.1))
    facts.push({
      label: vendor.say('period'),
      value: [draft.date(contents.orderDate), { text: ' - ' }, draft.date(contents.deliveryDate)],
    });
  if (vendor.signPlace === 'none' ? has('currency', 0.7) : has('currency', 0.08)) {
    facts.push(fact('currency', draft.text(vendor.country.currency, 'currency')));
  }
  const [number, date, ...rest] = facts;
  if (number === undefined || date === undefined) return facts;
  const order = vendor.choice('fact order');
  return order.chance(0.7) ? [number, date, ...order.shuffle(rest)] : order.shuffle(facts);
}

/** "Label: value", one under the other. Labels and values stand in two columns or run on. */
export function factList(draft: Draft, facts: readonly Fact[], x: number, y: number, width: number): number {
  const { vendor, sheet } = draft;
  const form = vendor.choice('fact list').weighted({ leftLeft: 3, leftRight: 3, rightRight: 1, running: 2 });
  const bold = vendor.choice('fact label bold').chance(0.3);
  const boldValue = vendor.choice('fact value bold').chance(0.2);
  const labelWidth = Math.max(
    ...facts.map(({ label }) => sheet.widthOf(`${label}${vendor.colon}`, draft.ink({ bold }))),
  );
  let at = y;
  for (const { label, value } of facts) {
    const text = `${label}${vendor.colon}`;
    const valueInk = draft.ink({ bold: boldValue });
    switch (form) {
      case 'running':
        sheet.write(x, at, `${text} `, draft.ink({ bold }));
        sheet.write(x + sheet.widthOf(`${text} `, draft.ink({ bold })), at, value, valueInk);
        break;
      case 'leftLeft':
        sheet.write(x, at, text, draft.ink({ bold }));
        sheet.write(x + labelWidth + 10, at, value, valueInk);
        break;
      case 'leftRight':
        sheet.write(x, at, text, draft.ink({ bold }));
        sheet.write(x + width, at, value, { ...valueInk, align: 'right' });
        break;
      case 'rightRight': {
        const most = Math.max(...facts.map((fact) => sheet.widthOf(fact.value, valueInk)));
        sheet.write(x + width - most - 8, at, text, draft.ink({ bold, align: 'right' }));
        sheet.write(x + width, at, value, { ...valueInk, align: 'right' });
        break;
      }
    }
    at += draft.step;
  }
  return at;
}

/** Labels in a row with their values under them, boxed or not; breaks into rows of at most four. */
export function factRow(
  draft: Draft,
  facts: readonly Fact[],
  x: number,
  y: number,
  width: number,
  boxed: boolean,
): number {
  const { sheet, vendor } = draft;
  const small = vendor.choice('fact row small').chance(0.5) ? vendor.size * 0.8 : vendor.size;
  const bold = vendor.choice('fact row bold').chance(0.5);
  const perRow = vendor.choice('fact row count').int(3, 4);
  let at = y;
  for (let first = 0; first < facts.length; first += perRow) {
    const row = facts.slice(first, first + perRow);
    const cell = width / row.length;
    for (const [index, { label, value }] of row.entries()) {
      const left = x + index * cell + (boxed ? 4 : 0);
      sheet.write(left, at, label, draft.ink({ size: small, bold, room: cell - 6 }));
      sheet.write(left, at + draft.step, value, draft.ink({ room: cell - 6 }));
      if (boxed) sheet.frame(x + index * cell, at - small - 2, x + (index + 1) * cell, at + draft.step + 5);
    }
    at += draft.step * 2 + (boxed ? small * 0.7 + 1 : 8);
  }
  return at;
}

/** A sentence that gives number and date, e.g. right under the title. */
export function factSentence(draft: Draft, facts: readonly Fact[], x: number, y: number): number {
  const lines: Piece[][] = [];
  for (const [index, { label, value }] of facts.entries()) {
    const pieces = [{ text: `${label}${draft.vendor.colon} ` }, ...value];
    const last = lines.at(-1);
    if (index % 2 === 1 && last !== undefined) last.push({ text: '    ' }, ...pieces);
    else lines.push(pieces);
  }
  return writeLines(draft, x, y, lines, draft.ink());
}
