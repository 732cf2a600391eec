import { assertNever } from '../../vocabulary/assertNever.ts';
import { isIsoDate } from '../../vocabulary/dates.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { type RuleField, ruleField } from './ruleFields.ts';
import { operatorsOf, valueShape } from './ruleOperators.ts';
import { type RuleCondition, type RuleQuery, isGroup, valuesOf } from './ruleQuery.ts';

export const ruleProblemCodes = [
  'empty-group',
  'too-deep',
  'operator-unfit',
  'value-missing',
  'value-count',
  'not-a-number',
  'not-a-date',
  'not-a-choice',
  'above-maximum',
  'range-turned',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];

/** Why a rule cannot be used yet, and where: the places of groups and conditions from the outermost group on. */
export interface RuleProblem {
  readonly path: readonly number[];
  readonly code: RuleProblemCode;
  /** What was typed, or the largest value there is. */
  readonly detail: string;
}

const deepest = 4;

/** All problems of a rule, outermost first; none where it can be used. */
export function checkRule(query: RuleQuery, path: readonly number[] = []): readonly RuleProblem[] {
  if (path.length >= deepest) return [{ path, code: 'too-deep', detail: String(deepest) }];
  if (query.rules.length === 0) return [{ path, code: 'empty-group', detail: '' }];
  return query.rules.flatMap((part, place) => {
    const here = [...path, place];
    return isGroup(part) ? checkRule(part, here) : checkCondition(part, here);
  });
}

function checkCondition(condition: RuleCondition, path: readonly number[]): readonly RuleProblem[] {
  const field = ruleField(condition.field);
  if (!operatorsOf[field.type].includes(condition.operator))
    return [{ path, code: 'operator-unfit', detail: condition.operator }];
  const shape = valueShape(condition.operator);
  if (shape === 'nothing') return [];
  const values = valuesOf(condition);
  const missing = values.length === 0 || values.some((value) => value.trim() === '');
  if (missing) return [{ path, code: 'value-missing', detail: '' }];
  if ((shape === 'one' && values.length !== 1) || (shape === 'two' && values.length !== 2))
    return [{ path, code: 'value-count', detail: String(values.length) }];
  const problems = values.flatMap((value) => checkValue(field, value, path));
  return problems.length === 0 && shape === 'two' ? checkRange(field, values, path) : problems;
}

function checkValue(field: RuleField, value: string, path: readonly number[]): readonly RuleProblem[] {
  switch (field.type) {
    case 'number':
      return checkNumber(field, value, path);
    case 'date':
      return isIsoDate(value) ? [] : [{ path, code: 'not-a-date', detail: value }];
    case 'choice':
    case 'set':
      return field.choices?.includes(value) === true ? [] : [{ path, code: 'not-a-choice', detail: value }];
    case 'text':
    case 'flag':
      return [];
    default:
      return assertNever(field.type);
  }
}

/** Above the largest value nothing can be told apart: such a condition would never hold, or always. */
function checkNumber({ unit, maximum }: RuleField, value: string, path: readonly number[]): readonly RuleProblem[] {
  if (!decimalSchema.safeParse(value).success) return [{ path, code: 'not-a-number', detail: value }];
  if (maximum === undefined) return [];
  const largest = unit === 'share' ? maximum * 100 : maximum;
  return Number(value) > largest ? [{ path, code: 'above-maximum', detail: String(largest) }] : [];
}

function checkRange(field: RuleField, values: readonly string[], path: readonly number[]): readonly RuleProblem[] {
  const [from = '', to = ''] = values;
  const isTurned = field.type === 'number' ? Number(from) > Number(to) : from > to;
  return isTurned ? [{ path, code: 'range-turned', detail: `${from} – ${to}` }] : [];
}
