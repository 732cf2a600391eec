import { ruleField } from '../contract/conditions/ruleFields.ts';
import { type RuleCondition, type RuleQuery, isGroup, valuesOf } from '../contract/conditions/ruleQuery.ts';
import { logicValue } from './logicValue.ts';

/** JSONLogic (jsonlogic.com). */
export type JsonLogic =
  | null
  | boolean
  | number
  | string
  | readonly JsonLogic[]
  | { readonly [operation: string]: JsonLogic };

/**
 * What a rule means, as JSONLogic of standard operations alone, so that other programs can run it. `var` names a field of
 * ruleFields; texts are folded, shares 0 to 1, flags 0 or 1, sets lists, what is not known null.
 */
export function toJsonLogic(query: RuleQuery): JsonLogic {
  const parts = query.rules.map((part) => (isGroup(part) ? toJsonLogic(part) : conditionLogic(part)));
  const all: JsonLogic = query.combinator === 'and' ? { and: parts } : { or: parts };
  return query.not ? { '!': [all] } : all;
}

/** Every condition asks first whether the value is known: JSONLogic takes null for 0 otherwise. */
function conditionLogic(condition: RuleCondition): JsonLogic {
  const variable = { var: condition.field };
  if (condition.operator === 'null') return { '===': [variable, null] };
  const known = { '!==': [variable, null] };
  if (condition.operator === 'notNull') return known;
  return { and: [known, askLogic(condition, variable)] };
}

function askLogic(condition: RuleCondition, variable: JsonLogic): JsonLogic {
  const { field, operator } = condition;
  const values = valuesOf(condition).map((typed) => (typed === '' ? '' : logicValue(field, typed)));
  const [first = '', second = ''] = values;
  switch (operator) {
    case '=':
      return { '===': [variable, first] };
    case '!=':
      return { '!==': [variable, first] };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { [operator]: [variable, first] };
    case 'between':
      return { '<=': [first, variable, second] };
    case 'contains':
      return { in: [first, variable] };
    case 'doesNotContain':
      return { '!': [{ in: [first, variable] }] };
    case 'beginsWith':
      return { '===': [{ substr: [variable, 0, String(first).length] }, first] };
    case 'endsWith':
      return { '===': [{ substr: [variable, -String(first).length] }, first] };
    case 'in':
      return { in: [variable, values] };
    case 'notIn':
      return { '!': [{ in: [variable, values] }] };
    case 'any':
      return { some: [variable, { in: [{ var: '' }, values] }] };
    case 'none':
      return { none: [variable, { in: [{ var: '' }, values] }] };
    case 'yes':
      return { '===': [variable, 1] };
    case 'no':
      return { '===': [variable, 0] };
    case 'null':
    case 'notNull':
    default:
      throw new TypeError(`"${ruleField(field).type}" cannot be asked with "${operator}"`);
  }
}
