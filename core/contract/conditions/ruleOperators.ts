import type { RuleFieldType } from './ruleFields.ts';

/**
 * Ways to ask, under the names react-querybuilder has for them where it has any. All but `null` are false where the value is
 * not known, the negative ones too: what is not known never alerts by itself.
 */
export const ruleOperators = [
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'between',
  'contains',
  'doesNotContain',
  'beginsWith',
  'endsWith',
  'in',
  'notIn',
  'any',
  'none',
  'yes',
  'no',
  'null',
  'notNull',
] as const;
export type RuleOperator = (typeof ruleOperators)[number];

/** Operators of a type, the most used first. */
export const operatorsOf: Readonly<Record<RuleFieldType, readonly RuleOperator[]>> = {
  number: ['>=', '>', '<=', '<', 'between', '=', '!=', 'notNull', 'null'],
  date: ['>=', '<=', 'between', '=', '!=', 'notNull', 'null'],
  text: ['=', '!=', 'contains', 'doesNotContain', 'beginsWith', 'endsWith', 'in', 'notIn', 'notNull', 'null'],
  choice: ['=', '!=', 'in', 'notIn', 'notNull', 'null'],
  set: ['any', 'none'],
  flag: ['yes', 'no', 'null'],
};

/** What is typed after an operator: nothing, one value, two, or as many as wanted. */
export type ValueShape = 'nothing' | 'one' | 'two' | 'many';

const shapes: Readonly<Partial<Record<RuleOperator, ValueShape>>> = {
  yes: 'nothing',
  no: 'nothing',
  null: 'nothing',
  notNull: 'nothing',
  between: 'two',
  in: 'many',
  notIn: 'many',
  any: 'many',
  none: 'many',
};

export function valueShape(operator: RuleOperator): ValueShape {
  return shapes[operator] ?? 'one';
}
