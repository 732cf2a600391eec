import type { Big } from 'big.js';
import type { SemanticInvoice, TermTax, TermTotals } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import {
  cents,
  decimalIn,
  isGiven,
  roundCents,
  shown,
  shownAmount,
  shownDecimal,
  sumOf,
  taxTotalOf,
  totalsOf,
} from './termValues.ts';

const equals = (one: Big | null, other: Big): boolean => one === null || one.eq(other);
const documentSum = ({ allowances }: SemanticInvoice, isCharge: boolean): Big =>
  roundCents(sumOf(allowances.filter((each) => each.isCharge === isCharge).map(({ amount }) => amount)));
const has = ({ allowances }: SemanticInvoice, isCharge: boolean): boolean =>
  allowances.some((each) => each.isCharge === isCharge);
const lineSum = ({ lines }: SemanticInvoice): Big => roundCents(sumOf(lines.map(({ total }) => total)));
const netOf = ({ lines, allowances, charges }: TermTotals): Big =>
  roundCents(sumOf([lines, charges]).minus(sumOf([allowances])));
const dueOf = ({ gross, paid, rounding }: TermTotals): Big => sumOf([gross, rounding]).minus(sumOf([paid]));

/** BR-CO-15 needs the tax; where no total of it is stated, the total with tax must be the total without. */
function grossOf(totals: TermTotals, { currency }: SemanticInvoice): Big {
  return roundCents(sumOf([totals.net, taxTotalOf(totals, currency)]));
}

interface Sum {
  readonly totals: TermTotals;
  readonly invoice: SemanticInvoice;
  readonly path: string;
}
const sums = (invoice: SemanticInvoice): readonly Sum[] =>
  totalsOf(invoice).map((totals) => ({ totals, invoice, path: totals.path }));

/** A rate of 0, or none, must bring no tax; else base times rate may differ from the tax by less than a unit. */
function taxFits({ base, rate, amount }: TermTax): boolean {
  const [net, percent, tax] = [decimalIn(base), decimalIn(rate), decimalIn(amount)];
  if (tax === null) return true;
  if (percent === null || percent.round().eq(0)) return tax.round().eq(0);
  return net === null || roundCents(net.abs().times(percent).div(100)).minus(tax.abs()).abs().lte(1);
}

/** The totals of the document (BG-22) and how they follow from one another. */
export const totalRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'BR-CO-10',
    severity: 'high',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals, invoice }) => equals(decimalIn(totals.lines), lineSum(invoice)),
    problem: ({ totals, invoice }) =>
      say('BR-CO-10', { sum: cents(lineSum(invoice)), stated: shownAmount(totals.lines) }),
  }),
  ruleFor({
    id: 'BR-CO-11',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals, invoice }) =>
      isGiven(totals.allowances)
        ? equals(decimalIn(totals.allowances), documentSum(invoice, false))
        : !has(invoice, false),
    problem: ({ totals, invoice }) =>
      say('BR-CO-11', { sum: cents(documentSum(invoice, false)), stated: shownAmount(totals.allowances) }),
  }),
  ruleFor({
    id: 'BR-CO-12',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals, invoice }) =>
      isGiven(totals.charges) ? equals(decimalIn(totals.charges), documentSum(invoice, true)) : !has(invoice, true),
    problem: ({ totals, invoice }) =>
      say('BR-CO-12', { sum: cents(documentSum(invoice, true)), stated: shownAmount(totals.charges) }),
  }),
  ruleFor({
    id: 'BR-CO-13',
    severity: 'high',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals }) => !isGiven(totals.lines) || equals(decimalIn(totals.net), netOf(totals)),
    problem: ({ totals }) =>
      say('BR-CO-13', {
        lines: shownAmount(totals.lines),
        allowances: shownAmount(totals.allowances),
        charges: shownAmount(totals.charges),
        sum: cents(netOf(totals)),
        stated: shownAmount(totals.net),
      }),
  }),
  ruleFor({
    id: 'BR-CO-14',
    fields: ['taxTotal'],
    each: (invoice) => sums(invoice).filter(({ totals }) => isGiven(taxTotalOf(totals, invoice.currency))),
    holds: ({ totals, invoice }) =>
      equals(
        decimalIn(taxTotalOf(totals, invoice.currency)),
        roundCents(sumOf(invoice.taxes.map(({ amount }) => amount))),
      ),
    problem: ({ totals, invoice }) =>
      say('BR-CO-14', {
        sum: cents(sumOf(invoice.taxes.map(({ amount }) => amount))),
        stated: shownAmount(taxTotalOf(totals, invoice.currency)),
      }),
  }),
  ruleFor({
    id: 'BR-CO-15',
    severity: 'high',
    fields: ['grandTotal', 'netTotal', 'taxTotal'],
    each: sums,
    holds: ({ totals, invoice }) => equals(decimalIn(totals.gross), grossOf(totals, invoice)),
    problem: ({ totals, invoice }) =>
      say('BR-CO-15', {
        net: shownAmount(totals.net),
        tax: shownAmount(taxTotalOf(totals, invoice.currency)),
        sum: cents(grossOf(totals, invoice)),
        stated: shownAmount(totals.gross),
      }),
  }),
  ruleFor({
    id: 'BR-CO-16',
    severity: 'high',
    fields: ['duePayable', 'grandTotal'],
    each: sums,
    holds: ({ totals }) => equals(decimalIn(totals.due), dueOf(totals)),
    problem: ({ totals }) =>
      say('BR-CO-16', {
        total: shownAmount(totals.gross),
        paid: shownAmount(totals.paid),
        rounding: shownAmount(totals.rounding),
        sum: cents(dueOf(totals)),
        stated: shownAmount(totals.due),
      }),
  }),
  ruleFor({
    id: 'BR-CO-17',
    severity: 'high',
    fields: ['taxTotal'],
    each: ({ taxes }) => taxes,
    holds: taxFits,
    problem: ({ base, rate, amount }) =>
      say('BR-CO-17', { rate: shownDecimal(rate), base: shownAmount(base), tax: shownAmount(amount) }),
  }),
  ruleFor({
    id: 'BR-53',
    severity: 'low',
    fields: ['taxTotal'],
    each: (invoice) => (isGiven(invoice.taxCurrency) ? sums(invoice) : []),
    holds: ({ totals, invoice }) =>
      totals.taxes.some(({ attributes }) => attributes['currencyID'] === invoice.taxCurrency?.text),
    problem: ({ invoice }) => say('BR-53', { currency: shown(invoice.taxCurrency) }),
  }),
  ruleFor({
    id: 'BR-45',
    each: ({ taxes }) => taxes,
    holds: ({ base }) => isGiven(base),
    problem: say('BR-45'),
  }),
  ruleFor({
    id: 'BR-46',
    each: ({ taxes }) => taxes,
    holds: ({ amount }) => isGiven(amount),
    problem: say('BR-46'),
  }),
  ruleFor({
    id: 'BR-47',
    each: ({ taxes }) => taxes,
    holds: ({ category }) => isGiven(category),
    problem: say('BR-47'),
  }),
  ruleFor({
    id: 'BR-48',
    each: ({ taxes }) => taxes,
    holds: ({ rate, category }) => isGiven(rate) || category?.text === 'O',
    problem: say('BR-48'),
  }),
];
