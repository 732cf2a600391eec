/** One measure of a candidate. Names, units and ranges are part of every model trained on them. */
export interface RankingFeature<C> {
  readonly name: string;
  readonly unit: 'share' | 'count' | 'flag' | 'ratio' | 'decades' | 'days' | 'letters' | 'direction';
  readonly description: string;
  readonly minimum: number;
  readonly maximum: number;
  of(candidate: C): number;
}

/** A feature's value within its range; no number becomes the least. */
export function measured<C>(feature: RankingFeature<C>, candidate: C): number {
  const { minimum, maximum } = feature;
  const value = feature.of(candidate);
  return Number.isFinite(value) ? Math.fround(Math.min(maximum, Math.max(minimum, value))) : minimum;
}

export function share<C>(name: string, description: string, of: (candidate: C) => number): RankingFeature<C> {
  return { name, unit: 'share', description, minimum: 0, maximum: 1, of };
}

export function flag<C>(name: string, description: string, of: (candidate: C) => boolean): RankingFeature<C> {
  return { name, unit: 'flag', description, minimum: 0, maximum: 1, of: (candidate) => (of(candidate) ? 1 : 0) };
}

export function count<C>(
  name: string,
  description: string,
  maximum: number,
  of: (candidate: C) => number,
): RankingFeature<C> {
  return { name, unit: 'count', description, minimum: 0, maximum, of };
}
