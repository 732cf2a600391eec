import { Big } from 'big.js';
import { factsOf } from '../blocks/facts.ts';
import { pageFoot } from '../blocks/foot.ts';
import type { Draft } from '../Draft.ts';
import { laterDate } from '../printing.ts';
import { drawLetter } from './drawLetter.ts';
import { type Cells, fact, heading, letterTop, prose, table } from './drawOther.ts';

/** A quotation: priced and summed up as its invoice will be, with a day until which it holds. */
export function drawQuotation(draft: Draft): void {
  const { contents, vendor } = draft;
  const own = [
    fact(draft, 'quotationNumber', contents.number),
    fact(draft, 'date', vendor.date(contents.issueDate)),
    ...(vendor.choice('valid until').chance(0.6) ? [fact(draft, 'validUntil', vendor.date(contents.dueDate))] : []),
  ];
  // What its invoices state besides number and date: the customer's number, a contact, a reference.
  const others = factsOf(draft).filter(
    ({ label }) => label === vendor.say('customerNumber') || label === vendor.say('contact'),
  );
  drawLetter(draft, {
    title: 'quotation',
    facts: [...own, ...others],
    withPrices: true,
    withTotals: vendor.choice('quotation totals').chance(0.85),
  });
}

/** What a payer announces: which invoices a transfer settles, with deductions and the sum transferred. */
export function drawRemittance(draft: Draft): void {
  const { contents, vendor, random } = draft;
  let at = letterTop(draft);
  draft.sheet.write(draft.right, at, vendor.date(contents.issueDate), draft.ink({ align: 'right' }));
  at = heading(draft, 'remittance', at + draft.step);
  if (random.chance(0.5)) at = prose(draft, at, 1);
  const hasDiscount = random.chance(0.5);
  const rows: Cells[] = [
    [
      vendor.say('number'),
      vendor.say('date'),
      ...(hasDiscount ? [vendor.say('lineDiscount')] : []),
      vendor.say('amount'),
    ],
  ];
  let total = new Big(0);
  for (let index = 0; index < random.int(1, 12); index += 1) {
    const amount = new Big(random.int(1500, 900_000)).div(100);
    total = total.plus(amount);
    rows.push([
      `${contents.number.replace(/\d+$/, '')}${random.digits(5)}`,
      vendor.date(laterDate(contents.issueDate, -60 + index * 3)),
      ...(hasDiscount ? [vendor.number(amount.times('0.02').round(2))] : []),
      vendor.number(amount),
    ]);
  }
  at = table(draft, at + draft.step, rows) + draft.step * 0.5;
  const label = random.chance(0.5) ? vendor.label('gross') : vendor.label('payable');
  draft.sheet.write(
    draft.right,
    at,
    [{ text: `${label} ` }, draft.money(total)],
    draft.ink({ bold: true, align: 'right' }),
  );
  pageFoot(draft, vendor.choice('foot').weighted({ columns: 2, centred: 2, none: 1 }), true);
}
