import { ruleField } from '../contract/conditions/ruleFields.ts';
import type { RuleOperator } from '../contract/conditions/ruleOperators.ts';
import { type RuleCondition, type RuleQuery, isGroup, valuesOf } from '../contract/conditions/ruleQuery.ts';
import { type RuleColumns, itemsOf } from './RuleColumns.ts';
import { logicValue } from './logicValue.ts';

/**
 * Which rows a rule holds for: 1 or 0 a row. The rule is one that `checkRule` has nothing against. Each condition is a pass over
 * one column; texts are compared once each, however many rows have them. Nothing is compiled from text.
 */
export function evaluateRule(query: RuleQuery, columns: RuleColumns): Uint8Array {
  const holds = new Uint8Array(columns.length).fill(query.combinator === 'and' ? 1 : 0);
  for (const part of query.rules) {
    const one = isGroup(part) ? evaluateRule(part, columns) : evaluateCondition(part, columns);
    if (query.combinator === 'and')
      for (let row = 0; row < one.length; row++) holds[row] = at(holds, row) & at(one, row);
    else for (let row = 0; row < one.length; row++) holds[row] = at(holds, row) | at(one, row);
  }
  if (query.not) for (let row = 0; row < holds.length; row++) holds[row] = 1 - at(holds, row);
  return holds;
}

function evaluateCondition(condition: RuleCondition, columns: RuleColumns): Uint8Array {
  const { type } = ruleField(condition.field);
  const isNumeric = type === 'number' || type === 'flag';
  return isNumeric ? overNumbers(condition, columns) : overTexts(condition, columns);
}

function overNumbers(condition: RuleCondition, columns: RuleColumns): Uint8Array {
  const column = columns.numbers(condition.field);
  const holds = new Uint8Array(column.length);
  const test = numberTest(condition);
  for (let row = 0; row < column.length; row++) holds[row] = test(column[row] ?? Number.NaN) ? 1 : 0;
  return holds;
}

type NumberTest = (first: number, second: number) => (value: number) => boolean;

/** NaN stands for not known: every comparison with it is false. */
const numberTests: Readonly<Partial<Record<RuleOperator, NumberTest>>> = {
  '=': (first) => (value) => value === first,
  '!=': (first) => (value) => !Number.isNaN(value) && value !== first,
  '<': (first) => (value) => value < first,
  '<=': (first) => (value) => value <= first,
  '>': (first) => (value) => value > first,
  '>=': (first) => (value) => value >= first,
  between: (first, second) => (value) => value >= first && value <= second,
  yes: () => (value) => value > 0,
  no: () => (value) => value === 0,
  null: () => Number.isNaN,
  notNull: () => (value) => !Number.isNaN(value),
};

function numberTest(condition: RuleCondition): (value: number) => boolean {
  const [first = Number.NaN, second = Number.NaN] = valuesOf(condition).map((typed) =>
    typed === '' ? Number.NaN : Number(logicValue(condition.field, typed)),
  );
  return numberTests[condition.operator]?.(first, second) ?? unfit(condition);
}

function overTexts(condition: RuleCondition, columns: RuleColumns): Uint8Array {
  const { codes, texts } = columns.texts(condition.field);
  const test = textTest(condition);
  const holdsFor = Uint8Array.from(texts, (text, code) => (test(text, code > 0) ? 1 : 0));
  const holds = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) holds[row] = at(holdsFor, codes[row] ?? 0);
  return holds;
}

type TextTest = (values: readonly string[], first: string, second: string) => (text: string) => boolean;

/** Of texts that are known. */
const textTests: Readonly<Partial<Record<RuleOperator, TextTest>>> = {
  '=': (_, first) => (text) => text === first,
  '!=': (_, first) => (text) => text !== first,
  '<=': (_, first) => (text) => text <= first,
  '>=': (_, first) => (text) => text >= first,
  between: (_, first, second) => (text) => text >= first && text <= second,
  contains: (_, first) => (text) => text.includes(first),
  doesNotContain: (_, first) => (text) => !text.includes(first),
  beginsWith: (_, first) => (text) => text.startsWith(first),
  endsWith: (_, first) => (text) => text.endsWith(first),
  in: (values) => {
    const chosen = new Set(values);
    return (text) => chosen.has(text);
  },
  notIn: (values) => {
    const chosen = new Set(values);
    return (text) => !chosen.has(text);
  },
  any: (values) => (text) => itemsOf(text).some((item) => values.includes(item)),
  none: (values) => (text) => !itemsOf(text).some((item) => values.includes(item)),
  null: () => () => false,
  notNull: () => () => true,
};

function textTest(condition: RuleCondition): (text: string, isKnown: boolean) => boolean {
  const { field, operator } = condition;
  const values = valuesOf(condition).map((typed) => String(logicValue(field, typed)));
  const [first = '', second = ''] = values;
  const test = textTests[operator]?.(values, first, second) ?? unfit(condition);
  return (text, isKnown) => (isKnown ? test(text) : operator === 'null');
}

function unfit({ field, operator }: RuleCondition): never {
  throw new TypeError(`"${field}" cannot be asked with "${operator}"`);
}

function at(column: Uint8Array, row: number): number {
  return column[row] ?? 0;
}
