import type { SemanticInvoice, Term, TermParty } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { dateIn, decimalIn, isGiven, shownDate, totalsOf } from './termValues.ts';

const typeIn = (codes: string) => {
  const set = new Set(codes.split(' '));
  return ({ typeCode }: SemanticInvoice): boolean => set.has(typeCode?.text ?? '');
};
const isGlobalRebate = typeIn('262');
const isCorrection = typeIn('384 471 472 473');
const isCreditNote = typeIn('261 381 396 502 503');
const isPrepayment = typeIn('386 500 503');
const frameworkIn = ({ process }: SemanticInvoice, codes: string): boolean =>
  codes.split(' ').includes(process?.text ?? '');
const isPaid = (invoice: SemanticInvoice): boolean => frameworkIn(invoice, 'B2 S2 M2');
const isTwoWay = (invoice: SemanticInvoice): boolean => frameworkIn(invoice, 'B9 S9 M9');
const dated = ({ precedingInvoices }: SemanticInvoice): number =>
  precedingInvoices.filter(({ number, issueDate }) => isGiven(number) && isGiven(issueDate)).length;
/** Scheme of a member of a group taxed as one (assujetti unique). */
const isOfTaxGroup = ({ seller }: SemanticInvoice): boolean =>
  seller?.identifiers.some(({ attributes }) => attributes['schemeID'] === '0231') === true;
const when = (condition: (invoice: SemanticInvoice) => boolean) => (invoice: SemanticInvoice) =>
  condition(invoice) ? wholeInvoice(invoice) : [];
const present = (...terms: readonly (Term | undefined)[]): readonly Term[] => terms.filter(isGiven);

function schemesAreClear({ globalIds }: TermParty): boolean {
  const schemes = globalIds.map(({ attributes }) => attributes['schemeID'] ?? '');
  return !schemes.includes('') && new Set(schemes).size === schemes.length;
}

/** Digits of a number, at most 19, of which so many after the point; a sign only where `signed`. */
function fits({ text }: Term, decimals: number, signed: boolean): boolean {
  const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(text.trim()) ?? [];
  const digits = whole.length + fraction.length;
  return digits > 0 && digits <= 19 && fraction.length <= decimals && (sign === '' || (signed && sign === '-'));
}

function amountsOf({ totals, allowances, taxes, lines }: SemanticInvoice): readonly Term[] {
  const perLine = lines.flatMap((line) => [
    line.total,
    ...line.allowances.flatMap(({ amount, base }) => [amount, base]),
  ]);
  return present(
    totals?.lines,
    totals?.allowances,
    totals?.charges,
    totals?.net,
    totals?.gross,
    totals?.paid,
    totals?.rounding,
    totals?.due,
    ...(totals?.taxes ?? []),
    ...allowances.flatMap(({ amount, base }) => [amount, base]),
    ...taxes.flatMap(({ amount, base }) => [amount, base]),
    ...perLine,
  );
}

/** What the French framework asks of how parts of an invoice agree, and of its numbers (BR-FR-CO, BR-FR-DEC). */
export const frenchContentRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'BR-FR-CO-03',
    each: when(isGlobalRebate),
    holds: ({ contractReference, period }) =>
      isGiven(contractReference) && isGiven(period?.start) && isGiven(period?.end),
    problem: say('BR-FR-CO-03'),
  }),
  ruleFor({
    id: 'BR-FR-CO-04',
    each: when(isCorrection),
    holds: (invoice) => dated(invoice) === 1,
    problem: say('BR-FR-CO-04'),
  }),
  ruleFor({
    id: 'BR-FR-CO-05',
    each: when(isCreditNote),
    holds: (invoice) => dated(invoice) >= 1,
    problem: say('BR-FR-CO-05'),
  }),
  ruleFor({
    id: 'BR-FR-CO-07',
    severity: 'medium',
    fields: ['dueDate', 'issueDate'],
    each: when((invoice) => isGiven(invoice.dueDate) && !isPrepayment(invoice) && !isPaid(invoice)),
    holds: ({ dueDate, issueDate }) => {
      const [due, issued] = [dateIn(dueDate), dateIn(issueDate)];
      return due === null || issued === null || due >= issued;
    },
    problem: ({ dueDate, issueDate }) => say('BR-FR-CO-07', { due: shownDate(dueDate), issued: shownDate(issueDate) }),
  }),
  ruleFor({
    id: 'BR-FR-CO-08',
    each: when((invoice) => frameworkIn(invoice, 'B4 S4 M4')),
    holds: (invoice) => !isPrepayment(invoice),
    problem: say('BR-FR-CO-08'),
  }),
  ruleFor({
    id: 'BR-FR-CO-09',
    fields: ['duePayable', 'dueDate'],
    each: when(isPaid),
    holds: (invoice) =>
      isGiven(invoice.dueDate) &&
      totalsOf(invoice).every(({ paid, gross, due }) => {
        const [settled, total] = [decimalIn(paid), decimalIn(gross)];
        return settled !== null && total !== null && settled.eq(total) && (decimalIn(due)?.eq(0) ?? false);
      }),
    problem: say('BR-FR-CO-09'),
  }),
  ruleFor({
    id: 'BR-FR-CO-10',
    severity: 'low',
    each: ({ seller, buyer, payee, shipTo }) => [seller, buyer, payee, shipTo].filter((each) => each !== undefined),
    holds: schemesAreClear,
    problem: say('BR-FR-CO-10'),
  }),
  ruleFor({
    id: 'BR-FR-CO-12',
    fields: ['currency', 'taxTotal'],
    each: when(({ currency }) => isGiven(currency) && currency.text !== 'EUR'),
    holds: ({ taxCurrency, totals }) =>
      taxCurrency?.text === 'EUR' &&
      totals?.taxes.some((tax) => isGiven(tax) && tax.attributes['currencyID'] === 'EUR') === true,
    problem: say('BR-FR-CO-12'),
  }),
  ruleFor({
    id: 'BR-FR-CO-14',
    severity: 'low',
    each: when(isOfTaxGroup),
    holds: ({ notes }) => notes.some(({ subject }) => subject?.text === 'TXD'),
    problem: say('BR-FR-CO-14'),
  }),
  ruleFor({
    id: 'BR-FR-CO-15',
    fields: ['vendorVatId'],
    each: when(isOfTaxGroup),
    holds: ({ taxRepresentative }) => isGiven(taxRepresentative?.vatId),
    problem: say('BR-FR-CO-15'),
  }),
  ruleFor({
    id: 'BR-FR-DEC-01',
    each: amountsOf,
    holds: (term) => fits(term, 2, true),
    problem: ({ text }) => say('BR-FR-DEC-01', { amount: { amount: text, currency: null } }),
  }),
  ruleFor({
    id: 'BR-FR-DEC-02',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ quantity, priceBase }) => present(quantity, priceBase)),
    holds: (term) => fits(term, 4, true),
    problem: ({ text }) => say('BR-FR-DEC-02', { quantity: { decimal: text } }),
  }),
  ruleFor({
    id: 'BR-FR-DEC-03',
    each: (invoice) =>
      invoice.lines
        .flatMap(({ price, grossPrice }) => present(price, grossPrice))
        .map((term) => ({ ...term, signed: isTwoWay(invoice) })),
    holds: ({ signed, ...term }) => fits(term, 6, signed),
    problem: ({ text }) => say('BR-FR-DEC-03', { price: { amount: text, currency: null } }),
  }),
  ruleFor({
    id: 'BR-FR-DEC-04',
    fields: ['taxTotal'],
    each: ({ taxes, lines, allowances }) => [...taxes, ...lines, ...allowances].flatMap(({ rate }) => present(rate)),
    holds: (term) => fits(term, 2, false) && term.text.replace('.', '').length <= 4,
    problem: ({ text }) => say('BR-FR-DEC-04', { rate: { decimal: text } }),
  }),
];
