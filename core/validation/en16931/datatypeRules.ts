import type {
  OptionalTerm,
  SemanticInvoice,
  StructureProblem,
  Term,
  TermAllowance,
} from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { dateIn, isDecimal, isGiven } from './termValues.ts';

const given = (terms: readonly OptionalTerm[]): readonly Term[] => terms.filter((term) => term !== undefined);
const numbersOf = ({ amount, base, percent, rate }: TermAllowance): readonly OptionalTerm[] => [
  amount,
  base,
  percent,
  rate,
];

/** Every amount, quantity, price and rate of the invoice. */
function numbers({ totals, taxes, lines, allowances }: SemanticInvoice): readonly Term[] {
  const sums = totals && [totals.lines, totals.allowances, totals.charges, totals.net, totals.gross];
  const ends = totals && [...totals.taxes, totals.paid, totals.rounding, totals.due];
  return given([
    ...(sums ?? []),
    ...(ends ?? []),
    ...taxes.flatMap(({ base, amount, rate }) => [base, amount, rate]),
    ...allowances.flatMap(numbersOf),
    ...lines.flatMap((line) => [line.quantity, line.total, line.price, line.priceBase, line.grossPrice, line.rate]),
    ...lines.flatMap((line) => line.allowances.flatMap(numbersOf)),
  ]);
}

function dates({ issueDate, dueDate, deliveryDate, period, lines }: SemanticInvoice): readonly Term[] {
  const periods = [period, ...lines.map((line) => line.period)];
  return given([issueDate, dueDate, deliveryDate, ...periods.flatMap((each) => [each?.start, each?.end])]);
}

/** UBL dates are xs:date; CII dates are eight digits and say so (format 102). */
function isDate(term: Term, { syntax }: SemanticInvoice): boolean {
  if (term.text === '') return true;
  if (syntax === 'UBL') return /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?$/.test(term.text) && dateIn(term) !== null;
  return term.attributes['format'] === '102' && /^\d{8}$/.test(term.text) && dateIn(term) !== null;
}

/** What is wrong with how the XML is built, by whose demand it is. */
export function structureOf({ structure }: SemanticInvoice, of: StructureProblem['of']): readonly StructureProblem[] {
  return structure.filter((problem) => problem.of === of);
}

/** Ill-formed values of elements that no other rule here looks at. */
function otherValues(invoice: SemanticInvoice): readonly StructureProblem[] {
  const indicators = [...invoice.allowances, ...invoice.lines.flatMap(({ allowances }) => allowances)];
  const looked = [...numbers(invoice), ...dates(invoice), ...given(indicators.map(({ indicator }) => indicator))];
  const paths = new Set(looked.map(({ path }) => path));
  return structureOf(invoice, 'value').filter(({ path }) => !paths.has(path));
}

/**
 * What the schema of the syntax says before any business rule: how numbers, dates and indicators are written, and which
 * parts a message must have. Named XSD, since schemas number no rules.
 */
export const datatypeRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'XSD-DECIMAL',
    each: numbers,
    holds: ({ text }) => isDecimal(text),
    problem: ({ text }) => say('XSD-DECIMAL', { text }),
  }),
  ruleFor({
    id: 'XSD-DATE',
    fields: ['issueDate'],
    each: dates,
    holds: isDate,
    problem: ({ text, attributes }) =>
      attributes['format'] !== undefined && attributes['format'] !== '102'
        ? say('XSD-DATE.format', { text, format: attributes['format'] })
        : say('XSD-DATE', { text }),
  }),
  ruleFor({
    id: 'XSD-INDICATOR',
    each: ({ allowances, lines }) =>
      given([...allowances, ...lines.flatMap((line) => line.allowances)].map(({ indicator }) => indicator)),
    holds: (term) => !isGiven(term) || /^(true|false|0|1)$/.test(term.text),
    problem: ({ text }) => say('XSD-INDICATOR', { text }),
  }),
  ruleFor({
    id: 'XSD-CURRENCY',
    each: ({ totals }) => (totals?.taxes ?? []).filter(isGiven),
    holds: ({ attributes }) => (attributes['currencyID'] ?? '') !== '',
    problem: ({ text }) => say('XSD-CURRENCY', { amount: { amount: text, currency: null } }),
  }),
  ruleFor({
    id: 'XSD-VALUE',
    each: otherValues,
    holds: () => false,
    problem: ({ problem }) => say('XSD-VALUE', { problem }),
  }),
  ruleFor({
    id: 'XSD-STRUCTURE',
    each: (invoice) => structureOf(invoice, 'message'),
    holds: () => false,
    problem: ({ problem }) => say('XSD-STRUCTURE', { problem }),
  }),
];
