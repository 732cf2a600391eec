import type { Severity } from '../vocabulary/fieldNames.ts';
import type { RuleId } from '../vocabulary/ids.ts';
import { englishRuleWords } from '../contract/conditions/englishRuleWords.ts';
import { type RuleQuery } from '../contract/conditions/ruleQuery.ts';
import { ruleSentence } from '../contract/conditions/ruleSentence.ts';
import { RuleColumns, type RuleFacts } from './RuleColumns.ts';
import { evaluateRule } from './evaluateRule.ts';

/** A rule as it is at work. */
export interface WorkingRule {
  readonly ruleId: RuleId;
  readonly number: number;
  readonly version: number;
  readonly name: string;
  readonly severity: Severity;
  readonly query: RuleQuery;
}

/** A rule that holds for a document, with what it says in one English sentence. */
export interface RuleMatch {
  readonly rule: WorkingRule;
  readonly message: string;
}

/** The rules that hold for a document, the gravest first as given. @param findingTitles what finding codes are called */
export function matchRules(
  rules: readonly WorkingRule[],
  facts: RuleFacts,
  findingTitles: Readonly<Record<string, string>>,
): readonly RuleMatch[] {
  if (rules.length === 0) return [];
  const columns = RuleColumns.of(facts);
  const words = { ...englishRuleWords, choices: { ...englishRuleWords.choices, ...findingTitles } };
  return rules
    .filter(({ query }) => evaluateRule(query, columns)[0] === 1)
    .map((rule) => ({ rule, message: `Rule “${rule.name}”: ${ruleSentence(rule.query, words, plain)}.` }));
}

const plain = {
  decimal: (value: string): string => value.replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ','),
  date: (value: string): string => value,
};
