import { ruleField } from '../contract/conditions/ruleFields.ts';
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

/** NaN stands for not known: every comparison with it is false. */
function numberTest(condition: RuleCondition): (value: number) => boolean {
  const [first = Number.NaN, second = Number.NaN] = valuesOf(condition).map((typed) =>
    typed === '' ? Number.NaN : Number(logicValue(condition.field, typed)),
  );
  switch (condition.operator) {
    case '=':
      return (value) => value === first;
    case '!=':
      return (value) => value < first || value > first;
    case '<':
      return (value) => value < first;
    case '<=':
      return (value) => value <= first;
    case '>':
      return (value) => value > first;
    case '>=':
      return (value) => value >= first;
    case 'between':
      return (value) => value >= first && value <= second;
    case 'yes':
      return (value) => value > 0;
    case 'no':
      return (value) => value === 0;
    case 'null':
      return Number.isNaN;
    case 'notNull':
      return (value) => !Number.isNaN(value);
    default:
      return unfit(condition);
  }
}

function overTexts(condition: RuleCondition, columns: RuleColumns): Uint8Array {
  const { codes, texts } = columns.texts(condition.field);
  const test = textTest(condition);
  const holdsFor = Uint8Array.from(texts, (text, code) => (test(text, code > 0) ? 1 : 0));
  const holds = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) holds[row] = at(holdsFor, codes[row] ?? 0);
  return holds;
}

function textTest(condition: RuleCondition): (text: string, isKnown: boolean) => boolean {
  const values = valuesOf(condition).map((typed) => String(logicValue(condition.field, typed)));
  const [first = '', second = ''] = values;
  const chosen = new Set(values);
  switch (condition.operator) {
    case '=':
      return (text, isKnown) => isKnown && text === first;
    case '!=':
      return (text, isKnown) => isKnown && text !== first;
    case '<=':
      return (text, isKnown) => isKnown && text <= first;
    case '>=':
      return (text, isKnown) => isKnown && text >= first;
    case 'between':
      return (text, isKnown) => isKnown && text >= first && text <= second;
    case 'contains':
      return (text, isKnown) => isKnown && text.includes(first);
    case 'doesNotContain':
      return (text, isKnown) => isKnown && !text.includes(first);
    case 'beginsWith':
      return (text, isKnown) => isKnown && text.startsWith(first);
    case 'endsWith':
      return (text, isKnown) => isKnown && text.endsWith(first);
    case 'in':
      return (text, isKnown) => isKnown && chosen.has(text);
    case 'notIn':
      return (text, isKnown) => isKnown && !chosen.has(text);
    case 'any':
      return (text, isKnown) => isKnown && itemsOf(text).some((item) => chosen.has(item));
    case 'none':
      return (text, isKnown) => isKnown && !itemsOf(text).some((item) => chosen.has(item));
    case 'null':
      return (_text, isKnown) => !isKnown;
    case 'notNull':
      return (_text, isKnown) => isKnown;
    default:
      return unfit(condition);
  }
}

function unfit({ field, operator }: RuleCondition): never {
  throw new TypeError(`"${field}" cannot be asked with "${operator}"`);
}

function at(column: Uint8Array, row: number): number {
  return column[row] ?? 0;
}
