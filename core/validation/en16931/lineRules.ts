import type {
  OptionalTerm,
  SemanticInvoice,
  TermAllowance,
  TermLine,
  TermPeriod,
} from '../../contract/semanticInvoice.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { dateIn, decimalIn, isGiven, shown } from './termValues.ts';

const linesOf = ({ lines }: SemanticInvoice): readonly TermLine[] => lines;
const nameOf = (line: TermLine): string => `Line ${isGiven(line.id) ? line.id.text : line.path}`;

/** What every line must state. */
const required: readonly (readonly [string, string, (line: TermLine) => OptionalTerm, Severity?])[] = [
  ['BR-21', 'has no number (BT-126)', ({ id }) => id, 'low'],
  ['BR-22', 'states no quantity (BT-129)', ({ quantity }) => quantity],
  ['BR-23', 'states no unit for its quantity (BT-130)', ({ unit }) => unit, 'low'],
  ['BR-24', 'states no net amount (BT-131)', ({ total }) => total],
  ['BR-25', 'does not name what is sold (BT-153)', ({ name }) => name],
  ['BR-26', 'states no price (BT-146)', ({ price }) => price],
  ['BR-CO-04', 'has no category of tax (BT-151)', ({ category }) => category],
];

const isNotNegative = (term: OptionalTerm): boolean => decimalIn(term)?.gte(0) ?? true;

const isInOrder = ({ start, end }: TermPeriod): boolean => {
  const [from, until] = [dateIn(start), dateIn(end)];
  return from === null || until === null || from <= until;
};

/** An allowance or a charge, of the document or of a line. */
interface AllowanceKind {
  readonly what: string;
  readonly ids: {
    readonly amount: string;
    readonly reason: readonly [string, string];
    readonly category: string | null;
  };
  readonly each: (invoice: SemanticInvoice) => readonly TermAllowance[];
}

const allowanceKinds: readonly AllowanceKind[] = [
  {
    what: 'An allowance of the document (BG-20)',
    ids: { amount: 'BR-31', reason: ['BR-33', 'BR-CO-21'], category: 'BR-32' },
    each: ({ allowances }) => allowances.filter(({ isCharge }) => !isCharge),
  },
  {
    what: 'A charge of the document (BG-21)',
    ids: { amount: 'BR-36', reason: ['BR-38', 'BR-CO-22'], category: 'BR-37' },
    each: ({ allowances }) => allowances.filter(({ isCharge }) => isCharge),
  },
  {
    what: 'An allowance of a line (BG-27)',
    ids: { amount: 'BR-41', reason: ['BR-42', 'BR-CO-23'], category: null },
    each: ({ lines }) => lines.flatMap(({ allowances }) => allowances.filter(({ isCharge }) => !isCharge)),
  },
  {
    what: 'A charge of a line (BG-28)',
    ids: { amount: 'BR-43', reason: ['BR-44', 'BR-CO-24'], category: null },
    each: ({ lines }) => lines.flatMap(({ allowances }) => allowances.filter(({ isCharge }) => isCharge)),
  },
];

const hasReason = ({ reason, reasonCode }: TermAllowance): boolean => isGiven(reason) || isGiven(reasonCode);

function allowanceRules({ what, ids, each }: AllowanceKind): readonly BusinessRule[] {
  const category = ids.category;
  return [
    ruleFor({ id: ids.amount, each, holds: ({ amount }) => isGiven(amount), problem: `${what} states no amount.` }),
    ...ids.reason.map((id) =>
      ruleFor({
        id,
        severity: 'low',
        each,
        holds: hasReason,
        problem: `${what} gives neither a reason nor a code for it.`,
      }),
    ),
    ...(category === null
      ? []
      : [
          ruleFor({
            id: category,
            each,
            holds: (one) => isGiven(one.category),
            problem: `${what} has no category of tax.`,
          }),
        ]),
  ];
}

/** Lines, their periods, items, allowances and charges; allowances and charges of the document. */
export const lineRules: readonly BusinessRule[] = [
  ...required.map(([id, problem, read, severity]) =>
    ruleFor({
      id,
      severity: severity ?? 'medium',
      each: linesOf,
      holds: (line) => isGiven(read(line)),
      problem: (line) => `${nameOf(line)} ${problem}.`,
    }),
  ),
  ruleFor({
    id: 'BR-27',
    each: linesOf,
    holds: ({ price }) => isNotNegative(price),
    problem: (line) =>
      `${nameOf(line)} has a negative price (${shown(line.price)}, BT-146); what is given back is a negative quantity or an allowance.`,
  }),
  ruleFor({
    id: 'BR-28',
    each: linesOf,
    holds: ({ grossPrice }) => isNotNegative(grossPrice),
    problem: (line) => `${nameOf(line)} has a negative gross price (${shown(line.grossPrice)}, BT-148).`,
  }),
  ruleFor({
    id: 'BR-29',
    severity: 'low',
    each: ({ period }) => (period === undefined ? [] : [period]),
    holds: isInOrder,
    problem: ({ start, end }) => `The period invoiced ends on ${shown(end)}, before it begins on ${shown(start)}.`,
  }),
  ruleFor({
    id: 'BR-30',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ period }) => (period === undefined ? [] : [period])),
    holds: isInOrder,
    problem: ({ start, end }) => `The period of a line ends on ${shown(end)}, before it begins on ${shown(start)}.`,
  }),
  ruleFor({
    id: 'BR-CO-19',
    severity: 'low',
    each: ({ period, taxPointCodes }) => (period === undefined || taxPointCodes.length > 0 ? [] : [period]),
    holds: ({ start, end }) => isGiven(start) || isGiven(end),
    problem: 'A period is given (BG-14) with neither a beginning nor an end.',
  }),
  ruleFor({
    id: 'BR-CO-20',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ period }) => (period === undefined ? [] : [period])),
    holds: ({ start, end }) => isGiven(start) || isGiven(end),
    problem: 'A line has a period (BG-26) with neither a beginning nor an end.',
  }),
  ruleFor({
    id: 'BR-54',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ attributes }) => attributes),
    holds: ({ name, value }) => isGiven(name) && isGiven(value),
    problem: 'An attribute of an item (BG-32) lacks its name or its value.',
  }),
  ruleFor({
    id: 'BR-64',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ standardId }) => (standardId === undefined ? [] : [standardId])),
    holds: ({ attributes }) => (attributes['schemeID'] ?? '') !== '',
    problem: ({ text }) => `The standard identifier ${text} of an item (BT-157) does not say by which scheme.`,
  }),
  ruleFor({
    id: 'BR-65',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ classifications }) => classifications),
    holds: ({ attributes }) => (attributes['listID'] ?? '') !== '',
    problem: ({ text }) => `The classification ${text} of an item (BT-158) does not say by which scheme.`,
  }),
  ruleFor({
    id: 'BR-66',
    each: (invoice) => [...invoice.allowances, ...invoice.lines.flatMap(({ allowances }) => allowances)],
    holds: ({ indicator }) => isGiven(indicator),
    problem: 'An allowance or charge does not say which of the two it is.',
  }),
  ...allowanceKinds.flatMap(allowanceRules),
];
