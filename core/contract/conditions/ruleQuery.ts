import { z } from 'zod';
import { ruleFieldNames } from './ruleFields.ts';
import { ruleOperators } from './ruleOperators.ts';

const text = z.string().max(200);

/**
 * One condition. Values are texts as they are typed: decimals with a dot, dates as YYYY-MM-DD, shares in per cent. Lists are
 * for operators that take two values or many.
 */
export const ruleConditionSchema = z.object({
  field: z.enum(ruleFieldNames),
  operator: z.enum(ruleOperators),
  value: z.union([text, z.array(text).max(500).readonly()]),
});
export type RuleCondition = Readonly<z.infer<typeof ruleConditionSchema>>;

/** Conditions of which all must hold, or any; turned round by `not`. Groups may be in groups. */
export interface RuleQuery {
  readonly combinator: 'and' | 'or';
  readonly not: boolean;
  readonly rules: readonly (RuleCondition | RuleQuery)[];
}

/** What react-querybuilder keeps for itself beside it (ids, paths) is dropped. */
export const ruleQuerySchema: z.ZodType<RuleQuery, RuleQuery> = z.lazy(() =>
  z.object({
    combinator: z.enum(['and', 'or']),
    not: z.boolean(),
    rules: z
      .array(z.union([ruleQuerySchema, ruleConditionSchema]))
      .max(100)
      .readonly(),
  }),
);

export function isGroup(part: RuleCondition | RuleQuery): part is RuleQuery {
  return 'rules' in part;
}

/** Every condition, wherever it stands. */
export function conditionsOf(query: RuleQuery): readonly RuleCondition[] {
  return query.rules.flatMap((part) => (isGroup(part) ? conditionsOf(part) : [part]));
}

export function valuesOf({ value }: RuleCondition): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}
