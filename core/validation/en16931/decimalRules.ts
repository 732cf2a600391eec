import type { OptionalTerm, SemanticInvoice, TermAllowance, TermTotals } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { isDecimal, isGiven, taxTotalOf, writtenDecimals } from './termValues.ts';

type Terms = (invoice: SemanticInvoice) => readonly OptionalTerm[];

const total =
  (read: (totals: TermTotals, invoice: SemanticInvoice) => OptionalTerm): Terms =>
  (invoice) =>
    invoice.totals === undefined ? [] : [read(invoice.totals, invoice)];
const ofDocument =
  (isCharge: boolean, read: (each: TermAllowance) => OptionalTerm): Terms =>
  ({ allowances }) =>
    allowances.filter((each) => each.isCharge === isCharge).map(read);
const ofLines =
  (isCharge: boolean, read: (each: TermAllowance) => OptionalTerm): Terms =>
  ({ lines }) =>
    lines.flatMap(({ allowances }) => allowances.filter((each) => each.isCharge === isCharge).map(read));

/** BR-DEC: amounts that may have two decimals at most, by the number of the rule. */
const amounts: readonly (readonly [number: string, what: string, terms: Terms])[] = [
  ['01', 'allowance of the document (BT-92)', ofDocument(false, ({ amount }) => amount)],
  ['02', 'base of an allowance of the document (BT-93)', ofDocument(false, ({ base }) => base)],
  ['05', 'charge of the document (BT-99)', ofDocument(true, ({ amount }) => amount)],
  ['06', 'base of a charge of the document (BT-100)', ofDocument(true, ({ base }) => base)],
  ['09', 'sum of the lines (BT-106)', total(({ lines }) => lines)],
  ['10', 'sum of allowances (BT-107)', total(({ allowances }) => allowances)],
  ['11', 'sum of charges (BT-108)', total(({ charges }) => charges)],
  ['12', 'total without tax (BT-109)', total(({ net }) => net)],
  ['13', 'total of tax (BT-110)', total((totals, { currency }) => taxTotalOf(totals, currency))],
  [
    '15',
    'total of tax in accounting currency (BT-111)',
    total(({ taxes }, { taxCurrency }) =>
      isGiven(taxCurrency) ? taxes.find(({ attributes }) => attributes['currencyID'] === taxCurrency.text) : undefined,
    ),
  ],
  ['14', 'total with tax (BT-112)', total(({ gross }) => gross)],
  ['16', 'amount paid (BT-113)', total(({ paid }) => paid)],
  ['17', 'rounding (BT-114)', total(({ rounding }) => rounding)],
  ['18', 'amount due (BT-115)', total(({ due }) => due)],
  ['19', 'taxable amount (BT-116)', ({ taxes }) => taxes.map(({ base }) => base)],
  ['20', 'tax of a category (BT-117)', ({ taxes }) => taxes.map(({ amount }) => amount)],
  ['23', 'net amount of a line (BT-131)', ({ lines }) => lines.map(({ total: net }) => net)],
  ['24', 'allowance of a line (BT-136)', ofLines(false, ({ amount }) => amount)],
  ['25', 'base of an allowance of a line (BT-137)', ofLines(false, ({ base }) => base)],
  ['27', 'charge of a line (BT-141)', ofLines(true, ({ amount }) => amount)],
  ['28', 'base of a charge of a line (BT-142)', ofLines(true, ({ base }) => base)],
];

/** Amounts have two decimals at most: with more, sender and receiver round to different cents. */
export const decimalRules: readonly BusinessRule[] = amounts.map(([number, what, terms]) =>
  ruleFor({
    id: `BR-DEC-${number}`,
    each: (invoice) => terms(invoice).filter((term) => term !== undefined),
    holds: (term) => !isDecimal(term.text) || writtenDecimals(term) <= 2,
    problem: ({ text }) => `The ${what} is ${text}: amounts have two decimals at most.`,
  }),
);
