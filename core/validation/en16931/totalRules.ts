import type { Big } from 'big.js';
import type { SemanticInvoice, TermTax, TermTotals } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { decimalIn, isGiven, roundCents, shown, sumOf, taxTotalOf, totalsOf } from './termValues.ts';

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
      `The lines add up to ${lineSum(invoice).toFixed(2)}, but ${shown(totals.lines)} is stated as their sum (BT-106).`,
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
      `The allowances add up to ${documentSum(invoice, false).toFixed(2)}, but ${shown(totals.allowances)} is stated as their sum (BT-107).`,
  }),
  ruleFor({
    id: 'BR-CO-12',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals, invoice }) =>
      isGiven(totals.charges) ? equals(decimalIn(totals.charges), documentSum(invoice, true)) : !has(invoice, true),
    problem: ({ totals, invoice }) =>
      `The charges add up to ${documentSum(invoice, true).toFixed(2)}, but ${shown(totals.charges)} is stated as their sum (BT-108).`,
  }),
  ruleFor({
    id: 'BR-CO-13',
    severity: 'high',
    fields: ['netTotal'],
    each: sums,
    holds: ({ totals }) => !isGiven(totals.lines) || equals(decimalIn(totals.net), netOf(totals)),
    problem: ({ totals }) =>
      `Lines ${shown(totals.lines)} less allowances ${shown(totals.allowances)} plus charges ${shown(totals.charges)} is ${netOf(totals).toFixed(2)}, but ${shown(totals.net)} is stated as total without tax (BT-109).`,
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
      `The breakdown of tax adds up to ${sumOf(invoice.taxes.map(({ amount }) => amount)).toFixed(2)}, but ${shown(taxTotalOf(totals, invoice.currency))} is stated as total of tax (BT-110).`,
  }),
  ruleFor({
    id: 'BR-CO-15',
    severity: 'high',
    fields: ['grandTotal', 'netTotal', 'taxTotal'],
    each: sums,
    holds: ({ totals, invoice }) => equals(decimalIn(totals.gross), grossOf(totals, invoice)),
    problem: ({ totals, invoice }) =>
      `Net ${shown(totals.net)} plus tax ${shown(taxTotalOf(totals, invoice.currency))} is ${grossOf(totals, invoice).toFixed(2)}, but ${shown(totals.gross)} is stated as total with tax (BT-112).`,
  }),
  ruleFor({
    id: 'BR-CO-16',
    severity: 'high',
    fields: ['duePayable', 'grandTotal'],
    each: sums,
    holds: ({ totals }) => equals(decimalIn(totals.due), dueOf(totals)),
    problem: ({ totals }) =>
      `Total ${shown(totals.gross)} less paid ${shown(totals.paid)} plus rounding ${shown(totals.rounding)} is ${dueOf(totals).toFixed(2)}, but ${shown(totals.due)} is stated as due (BT-115).`,
  }),
  ruleFor({
    id: 'BR-CO-17',
    severity: 'high',
    fields: ['taxTotal'],
    each: ({ taxes }) => taxes,
    holds: taxFits,
    problem: ({ base, rate, amount }) =>
      `${shown(rate)} % of ${shown(base)} is not ${shown(amount)}, which is stated as the tax on it (BT-117).`,
  }),
  ruleFor({
    id: 'BR-53',
    severity: 'low',
    fields: ['taxTotal'],
    each: (invoice) => (isGiven(invoice.taxCurrency) ? sums(invoice) : []),
    holds: ({ totals, invoice }) =>
      totals.taxes.some(({ attributes }) => attributes['currencyID'] === invoice.taxCurrency?.text),
    problem: ({ invoice }) =>
      `Tax is accounted in ${shown(invoice.taxCurrency)} (BT-6), but the total of tax in it (BT-111) is missing.`,
  }),
  ruleFor({
    id: 'BR-45',
    each: ({ taxes }) => taxes,
    holds: ({ base }) => isGiven(base),
    problem: 'A row of the breakdown of tax states no taxable amount (BT-116).',
  }),
  ruleFor({
    id: 'BR-46',
    each: ({ taxes }) => taxes,
    holds: ({ amount }) => isGiven(amount),
    problem: 'A row of the breakdown of tax states no tax (BT-117).',
  }),
  ruleFor({
    id: 'BR-47',
    each: ({ taxes }) => taxes,
    holds: ({ category }) => isGiven(category),
    problem: 'A row of the breakdown of tax has no category (BT-118).',
  }),
  ruleFor({
    id: 'BR-48',
    each: ({ taxes }) => taxes,
    holds: ({ rate, category }) => isGiven(rate) || category?.text === 'O',
    problem: 'A row of the breakdown of tax states no rate (BT-119).',
  }),
];
