import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { foldText } from '../labels/foldText.ts';
import type { Candidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';
import { type RankingFeature, share } from './RankingFeature.ts';

/** For each field of the kind: how sure the rules are of this very value; 0 where they choose another. */
export function ruleFeatures<C extends Candidate>(
  { extraction }: RuleReading,
  fields: readonly FieldName[],
): RankingFeature<C>[] {
  return fields.map((field) => {
    const chosen = extraction.fields[field];
    const folded = foldText(chosen?.value ?? '');
    return share(
      `rule-${field}`,
      `Confidence of the rules in this value as ${field}; 0 where they choose another.`,
      ({ value }) => (chosen !== undefined && foldText(value) === folded ? chosen.confidence : 0),
    );
  });
}
