import type { RuleProblem } from '../contract/conditions/checkRule.ts';
import { englishRuleWords } from '../contract/conditions/englishRuleWords.ts';
import { type RuleQuery, isGroup } from '../contract/conditions/ruleQuery.ts';
import { assertNever } from '../vocabulary/assertNever.ts';

/** A problem as a sentence that names the condition it is about. */
export function ruleProblemText({ path, code, detail }: RuleProblem, query: RuleQuery): string {
  const where = subjectOf(query, path);
  switch (code) {
    case 'empty-group':
      return 'A group of the rule has no condition.';
    case 'too-deep':
      return `Groups are nested deeper than ${detail}.`;
    case 'operator-unfit':
      return `${where} cannot be asked with "${detail}".`;
    case 'value-missing':
      return `${where} is compared with nothing.`;
    case 'value-count':
      return `${where} is compared with ${detail} values.`;
    case 'not-a-number':
      return `${where} is compared with "${detail}", which is no number.`;
    case 'not-a-date':
      return `${where} is compared with "${detail}", which is no date.`;
    case 'not-a-choice':
      return `${where} is compared with "${detail}", which it cannot be.`;
    case 'above-maximum':
      return `${where} is never more than ${detail}.`;
    case 'range-turned':
      return `${where}: the range ${detail} begins after its end.`;
    default:
      return assertNever(code);
  }
}

function subjectOf(query: RuleQuery, path: readonly number[]): string {
  const part = path.reduce<RuleQuery['rules'][number] | undefined>(
    (at, place) => (at !== undefined && isGroup(at) ? at.rules[place] : undefined),
    query,
  );
  const name = part === undefined || isGroup(part) ? 'a group' : englishRuleWords.fields[part.field];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
