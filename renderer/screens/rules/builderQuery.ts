import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { z } from 'zod';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { isRuleFieldName } from '../../../core/contract/conditions/ruleFields.ts';
import { ruleOperators, valueShape } from '../../../core/contract/conditions/ruleOperators.ts';
import { type RuleCondition, type RuleQuery, isGroup } from '../../../core/contract/conditions/ruleQuery.ts';

const builderValueSchema = z.union([z.string(), z.array(z.string())]).catch('');

/** A value as the builder keeps it; anything it should not be is nothing typed. */
export function builderValue(value: unknown): string | readonly string[] {
  return builderValueSchema.parse(value);
}

/** A rule as react-querybuilder shows it; it adds ids of its own. */
export function toBuilder(query: RuleQuery): RuleGroupType {
  return {
    combinator: query.combinator,
    not: query.not,
    rules: query.rules.map((part) =>
      isGroup(part)
        ? toBuilder(part)
        : {
            field: part.field,
            operator: part.operator,
            value: typeof part.value === 'string' ? part.value : [...part.value],
          },
    ),
  };
}

/** The rule that react-querybuilder shows, each value in the form its operator takes. */
export function fromBuilder({ combinator, not, rules }: RuleGroupType): RuleQuery {
  return {
    combinator: combinator === 'or' ? 'or' : 'and',
    not: not === true,
    rules: rules.flatMap<RuleCondition | RuleQuery>((part) =>
      'rules' in part ? [fromBuilder(part)] : conditionOf(part),
    ),
  };
}

function conditionOf({ field, operator: name, value }: RuleType): readonly RuleCondition[] {
  const operator = ruleOperators.find((each) => each === name);
  if (!isRuleFieldName(field) || operator === undefined) return [];
  const typed = builderValue(value);
  const values = typeof typed === 'string' ? (typed === '' ? [] : [typed]) : typed;
  const shape = valueShape(operator);
  switch (shape) {
    case 'nothing':
      return [{ field, operator, value: '' }];
    case 'one':
      return [{ field, operator, value: values[0] ?? '' }];
    case 'two':
      return [{ field, operator, value: [values[0] ?? '', values[1] ?? ''] }];
    case 'many':
      return [{ field, operator, value: values.filter((each) => each.trim() !== '') }];
    default:
      return assertNever(shape);
  }
}
