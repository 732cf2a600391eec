import { assertNever } from '../../vocabulary/assertNever.ts';
import { type RuleFieldName, type RuleUnit, ruleField } from './ruleFields.ts';
import { type RuleOperator, valueShape } from './ruleOperators.ts';
import { type RuleCondition, type RuleQuery, isGroup, valuesOf } from './ruleQuery.ts';

/** The words of one language. `{field}`, `{value}`, `{from}` and `{to}` in operators are replaced. */
export interface RuleWords {
  /** How a field is named within a sentence: "the total in euro". */
  readonly fields: Readonly<Record<RuleFieldName, string>>;
  /** What a flag says when it is set and when it is not, as whole clauses. */
  readonly flags: Readonly<Partial<Record<RuleFieldName, readonly [yes: string, no: string]>>>;
  readonly operators: Readonly<Record<RuleOperator, string>>;
  /** For dates, where they differ: "on or after". */
  readonly dateOperators: Readonly<Partial<Record<RuleOperator, string>>>;
  readonly choices: Readonly<Record<string, string>>;
  readonly and: string;
  readonly or: string;
  /** Around a group that is turned round: "it is not so that {group}". */
  readonly not: string;
  readonly days: string;
  readonly times: string;
}

export interface RuleFormats {
  /** A decimal text. */
  readonly decimal: (value: string) => string;
  readonly date: (value: string) => string;
}

/** A rule as one clause, e.g. "the total in euro is at least 5,000 and the vendor is unknown". Unfinished values are "…". */
export function ruleSentence(query: RuleQuery, words: RuleWords, formats: RuleFormats): string {
  const parts = query.rules.map((part) => {
    if (!isGroup(part)) return conditionSentence(part, words, formats);
    const inner = ruleSentence(part, words, formats);
    return part.rules.length > 1 && query.rules.length > 1 && !part.not ? `(${inner})` : inner;
  });
  const all = parts.join(` ${query.combinator === 'and' ? words.and : words.or} `);
  return query.not ? words.not.replace('{group}', parts.length > 1 ? `(${all})` : all) : all;
}

export function conditionSentence(condition: RuleCondition, words: RuleWords, formats: RuleFormats): string {
  const { field, operator } = condition;
  const clause = operator === 'yes' ? words.flags[field]?.[0] : operator === 'no' ? words.flags[field]?.[1] : undefined;
  if (clause !== undefined) return clause;
  const { type } = ruleField(field);
  const template = (type === 'date' ? words.dateOperators[operator] : undefined) ?? words.operators[operator];
  const values = valuesOf(condition).map((value) => valueText(field, value, words, formats));
  const [from = '…', to = '…'] = values;
  const value = valueShape(operator) === 'many' ? (values.length === 0 ? '…' : listed(values, words.or)) : from;
  return template
    .replace('{field}', () => words.fields[field])
    .replace('{value}', () => value)
    .replace('{from}', () => from)
    .replace('{to}', () => to);
}

function listed(values: readonly string[], or: string): string {
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} ${or} ${values.at(-1) ?? ''}`;
}

/** A value as it is said: "EUR 5,000", "50 %", "3 days", "“Harrow”". */
export function valueText(field: RuleFieldName, value: string, words: RuleWords, formats: RuleFormats): string {
  if (value.trim() === '') return '…';
  const { type, unit } = ruleField(field);
  switch (type) {
    case 'number':
      return withUnit(formats.decimal(value), unit ?? 'count', words);
    case 'date':
      return formats.date(value);
    case 'choice':
    case 'set':
      return words.choices[value] ?? value;
    case 'text':
      return `“${value}”`;
    case 'flag':
      return value;
    default:
      return assertNever(type);
  }
}

function withUnit(number: string, unit: RuleUnit, words: RuleWords): string {
  switch (unit) {
    case 'euro':
      return `EUR ${number}`;
    case 'share':
      return `${number} %`;
    case 'days':
      return words.days.replace('{value}', number);
    case 'times':
      return words.times.replace('{value}', number);
    case 'amount':
    case 'count':
      return number;
    default:
      return assertNever(unit);
  }
}
