import { readByRules } from './extractInvoice.ts';
import { candidateRows } from './ranking/candidateRows.ts';
import type { CandidateKind } from './ranking/RankedField.ts';
import type { RankingFeature } from './ranking/RankingFeature.ts';

/** A feature without its way of being computed. */
export type FeatureDescription = Pick<RankingFeature<never>, 'name' | 'unit' | 'description' | 'minimum' | 'maximum'>;

/** The features of every kind of candidates, in the order models take them. */
export function rankingCatalogue(): Readonly<Record<CandidateKind, readonly FeatureDescription[]>> {
  const rows = candidateRows(readByRules([]));
  const described = (kind: CandidateKind): FeatureDescription[] =>
    rows[kind].features.map(({ name, unit, description, minimum, maximum }) => ({
      name,
      unit,
      description,
      minimum,
      maximum,
    }));
  return { amount: described('amount'), date: described('date'), number: described('number'), name: described('name') };
}
