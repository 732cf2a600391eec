import type {
  OptionalTerm,
  SemanticInvoice,
  TermAllowance,
  TermLine,
  TermPeriod,
} from '../../contract/semanticInvoice.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import { dateIn, decimalIn, isGiven, shownAmount, shownDate } from './termValues.ts';

const linesOf = ({ lines }: SemanticInvoice): readonly TermLine[] => lines;
const nameOf = (line: TermLine): Sentence => say('line.named', { id: isGiven(line.id) ? line.id.text : line.path });

/** Sentences on what a line lacks. */
export type LackKey = 'BR-21' | 'BR-22' | 'BR-23' | 'BR-24' | 'BR-25' | 'BR-26' | 'BR-CO-04';

/** What every line must state. */
const required: readonly (readonly [LackKey, (line: TermLine) => OptionalTerm, Severity?])[] = [
  ['BR-21', ({ id }) => id, 'low'],
  ['BR-22', ({ quantity }) => quantity],
  ['BR-23', ({ unit }) => unit, 'low'],
  ['BR-24', ({ total }) => total],
  ['BR-25', ({ name }) => name],
  ['BR-26', ({ price }) => price],
  ['BR-CO-04', ({ category }) => category],
];

const isNotNegative = (term: OptionalTerm): boolean => decimalIn(term)?.gte(0) ?? true;

const isInOrder = ({ start, end }: TermPeriod): boolean => {
  const [from, until] = [dateIn(start), dateIn(end)];
  return from === null || until === null || from <= until;
};

/** An allowance or a charge, of the document or of a line. */
interface AllowanceKind {
  readonly what: PlainKey;
  readonly ids: {
    readonly amount: string;
    readonly reason: readonly [string, string];
    readonly category: string | null;
  };
  readonly each: (invoice: SemanticInvoice) => readonly TermAllowance[];
}

const allowanceKinds: readonly AllowanceKind[] = [
  {
    what: 'part.BG-20',
    ids: { amount: 'BR-31', reason: ['BR-33', 'BR-CO-21'], category: 'BR-32' },
    each: ({ allowances }) => allowances.filter(({ isCharge }) => !isCharge),
  },
  {
    what: 'part.BG-21',
    ids: { amount: 'BR-36', reason: ['BR-38', 'BR-CO-22'], category: 'BR-37' },
    each: ({ allowances }) => allowances.filter(({ isCharge }) => isCharge),
  },
  {
    what: 'part.BG-27',
    ids: { amount: 'BR-41', reason: ['BR-42', 'BR-CO-23'], category: null },
    each: ({ lines }) => lines.flatMap(({ allowances }) => allowances.filter(({ isCharge }) => !isCharge)),
  },
  {
    what: 'part.BG-28',
    ids: { amount: 'BR-43', reason: ['BR-44', 'BR-CO-24'], category: null },
    each: ({ lines }) => lines.flatMap(({ allowances }) => allowances.filter(({ isCharge }) => isCharge)),
  },
];

const hasReason = ({ reason, reasonCode }: TermAllowance): boolean => isGiven(reason) || isGiven(reasonCode);

function allowanceRules({ what, ids, each }: AllowanceKind): readonly BusinessRule[] {
  const category = ids.category;
  return [
    ruleFor({
      id: ids.amount,
      each,
      holds: ({ amount }) => isGiven(amount),
      problem: say('rule.noAmount', { what: say(what) }),
    }),
    ...ids.reason.map((id) =>
      ruleFor({
        id,
        severity: 'low',
        each,
        holds: hasReason,
        problem: say('rule.noReason', { what: say(what) }),
      }),
    ),
    ...(category === null
      ? []
      : [
          ruleFor({
            id: category,
            each,
            holds: (one) => isGiven(one.category),
            problem: say('rule.noCategory', { what: say(what) }),
          }),
        ]),
  ];
}

/** Lines, their periods, items, allowances and charges; allowances and charges of the document. */
export const lineRules: readonly BusinessRule[] = [
  ...required.map(([id, read, severity]) =>
    ruleFor({
      id,
      severity: severity ?? 'medium',
      each: linesOf,
      holds: (line) => isGiven(read(line)),
      problem: (line) => say(id, { line: nameOf(line) }),
    }),
  ),
  ruleFor({
    id: 'BR-27',
    each: linesOf,
    holds: ({ price }) => isNotNegative(price),
    problem: (line) => say('BR-27', { line: nameOf(line), price: shownAmount(line.price) }),
  }),
  ruleFor({
    id: 'BR-28',
    each: linesOf,
    holds: ({ grossPrice }) => isNotNegative(grossPrice),
    problem: (line) => say('BR-28', { line: nameOf(line), price: shownAmount(line.grossPrice) }),
  }),
  ruleFor({
    id: 'BR-29',
    severity: 'low',
    each: ({ period }) => (period === undefined ? [] : [period]),
    holds: isInOrder,
    problem: ({ start, end }) => say('BR-29', { end: shownDate(end), start: shownDate(start) }),
  }),
  ruleFor({
    id: 'BR-30',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ period }) => (period === undefined ? [] : [period])),
    holds: isInOrder,
    problem: ({ start, end }) => say('BR-30', { end: shownDate(end), start: shownDate(start) }),
  }),
  ruleFor({
    id: 'BR-CO-19',
    severity: 'low',
    each: ({ period, taxPointCodes }) => (period === undefined || taxPointCodes.length > 0 ? [] : [period]),
    holds: ({ start, end }) => isGiven(start) || isGiven(end),
    problem: say('BR-CO-19'),
  }),
  ruleFor({
    id: 'BR-CO-20',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ period }) => (period === undefined ? [] : [period])),
    holds: ({ start, end }) => isGiven(start) || isGiven(end),
    problem: say('BR-CO-20'),
  }),
  ruleFor({
    id: 'BR-54',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ attributes }) => attributes),
    holds: ({ name, value }) => isGiven(name) && isGiven(value),
    problem: say('BR-54'),
  }),
  ruleFor({
    id: 'BR-64',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ standardId }) => (standardId === undefined ? [] : [standardId])),
    holds: ({ attributes }) => (attributes['schemeID'] ?? '') !== '',
    problem: ({ text }) => say('BR-64', { text }),
  }),
  ruleFor({
    id: 'BR-65',
    severity: 'low',
    each: ({ lines }) => lines.flatMap(({ classifications }) => classifications),
    holds: ({ attributes }) => (attributes['listID'] ?? '') !== '',
    problem: ({ text }) => say('BR-65', { text }),
  }),
  ruleFor({
    id: 'BR-66',
    each: (invoice) => [...invoice.allowances, ...invoice.lines.flatMap(({ allowances }) => allowances)],
    holds: ({ indicator }) => isGiven(indicator),
    problem: say('BR-66'),
  }),
  ...allowanceKinds.flatMap(allowanceRules),
];
