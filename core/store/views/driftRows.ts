import type { DriftRow } from '../../contract/modelHealth.ts';
import { type Distribution, unknownShare } from '../../scoring/drift/Distribution.ts';
import { driftVerdict, populationStability } from '../../scoring/drift/populationStability.ts';

interface CountedDistribution {
  readonly distribution: Distribution;
  /** Values in each of its parts. */
  readonly counts: readonly number[];
}

/** How far each distribution has moved: the score first, then what moved most. */
export function driftRows(counted: readonly CountedDistribution[]): DriftRow[] {
  return counted.map(rowOf).toSorted((one, other) => placeOf(other) - placeOf(one));
}

function rowOf({ distribution, counts }: CountedDistribution): DriftRow {
  const values = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => count / values);
  const index = values === 0 ? 0 : populationStability(distribution, shares);
  const unknownThen = unknownShare(distribution);
  const unknownNow = unknownThen === null || values === 0 ? null : (shares[0] ?? 0);
  return { name: distribution.name, index, values, verdict: driftVerdict(index, values), unknownThen, unknownNow };
}

function placeOf({ name, index }: DriftRow): number {
  return name === 'score' ? Number.POSITIVE_INFINITY : index;
}
