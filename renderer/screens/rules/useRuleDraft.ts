import { useMemo, useState } from 'react';
import { type RuleGroupType, add } from 'react-querybuilder';
import { type RuleProblem, checkRule } from '../../../core/contract/conditions/checkRule.ts';
import type { RuleQuery } from '../../../core/contract/conditions/ruleQuery.ts';
import type { RuleVersion } from '../../../core/contract/rules.ts';
import { fromBuilder, toBuilder } from './builderQuery.ts';

/** What a person can write of a rule. */
export type RuleText = Pick<RuleVersion, 'name' | 'note' | 'severity' | 'query'>;

export interface RuleDraft {
  readonly text: Omit<RuleText, 'query'>;
  readonly builder: RuleGroupType;
  readonly query: RuleQuery;
  readonly problems: readonly RuleProblem[];
  readonly isChanged: boolean;
  readonly write: (text: Partial<Omit<RuleText, 'query'>>) => void;
  readonly build: (builder: RuleGroupType) => void;
  readonly addCondition: () => void;
  readonly addGroup: () => void;
}

const emptyCondition = { field: 'totalEuros', operator: '>=', value: '' };

/** A rule that is being written; nothing of it is kept until it is saved. */
export function useRuleDraft(kept: RuleText): RuleDraft {
  const [text, setText] = useState({ name: kept.name, note: kept.note, severity: kept.severity });
  // The builder's own form, with the ids it gives: made anew they would take the cursor out of the field.
  const [builder, build] = useState(() => toBuilder(kept.query));
  const query = useMemo(() => fromBuilder(builder), [builder]);
  const problems = useMemo(() => checkRule(query), [query]);
  const isChanged =
    text.name !== kept.name ||
    text.note !== kept.note ||
    text.severity !== kept.severity ||
    JSON.stringify(query) !== JSON.stringify(fromBuilder(toBuilder(kept.query)));
  return {
    text,
    builder,
    query,
    problems,
    isChanged,
    write: (change) => setText({ ...text, ...change }),
    build,
    addCondition: () => build(add(builder, emptyCondition, [])),
    addGroup: () => build(add(builder, { combinator: 'or', rules: [emptyCondition] }, [])),
  };
}
