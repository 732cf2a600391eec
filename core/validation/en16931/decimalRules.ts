import type { OptionalTerm, SemanticInvoice, TermAllowance, TermTotals } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
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
const amounts: readonly (readonly [number: string, what: PlainKey, terms: Terms])[] = [
  ['01', 'amount.BT-92', ofDocument(false, ({ amount }) => amount)],
  ['02', 'amount.BT-93', ofDocument(false, ({ base }) => base)],
  ['05', 'amount.BT-99', ofDocument(true, ({ amount }) => amount)],
  ['06', 'amount.BT-100', ofDocument(true, ({ base }) => base)],
  ['09', 'amount.BT-106', total(({ lines }) => lines)],
  ['10', 'amount.BT-107', total(({ allowances }) => allowances)],
  ['11', 'amount.BT-108', total(({ charges }) => charges)],
  ['12', 'amount.BT-109', total(({ net }) => net)],
  ['13', 'amount.BT-110', total((totals, { currency }) => taxTotalOf(totals, currency))],
  [
    '15',
    'amount.BT-111',
    total(({ taxes }, { taxCurrency }) =>
      isGiven(taxCurrency) ? taxes.find(({ attributes }) => attributes['currencyID'] === taxCurrency.text) : undefined,
    ),
  ],
  ['14', 'amount.BT-112', total(({ gross }) => gross)],
  ['16', 'amount.BT-113', total(({ paid }) => paid)],
  ['17', 'amount.BT-114', total(({ rounding }) => rounding)],
  ['18', 'amount.BT-115', total(({ due }) => due)],
  ['19', 'amount.BT-116', ({ taxes }) => taxes.map(({ base }) => base)],
  ['20', 'amount.BT-117', ({ taxes }) => taxes.map(({ amount }) => amount)],
  ['23', 'amount.BT-131', ({ lines }) => lines.map(({ total: net }) => net)],
  ['24', 'amount.BT-136', ofLines(false, ({ amount }) => amount)],
  ['25', 'amount.BT-137', ofLines(false, ({ base }) => base)],
  ['27', 'amount.BT-141', ofLines(true, ({ amount }) => amount)],
  ['28', 'amount.BT-142', ofLines(true, ({ base }) => base)],
];

/** Amounts have two decimals at most: with more, sender and receiver round to different cents. */
export const decimalRules: readonly BusinessRule[] = amounts.map(([number, what, terms]) =>
  ruleFor({
    id: `BR-DEC-${number}`,
    each: (invoice) => terms(invoice).filter((term) => term !== undefined),
    holds: (term) => !isDecimal(term.text) || writtenDecimals(term) <= 2,
    problem: ({ text }) => say('rule.decimals', { what: say(what), amount: { amount: text, currency: null } }),
  }),
);
