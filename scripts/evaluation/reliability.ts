import type { Observed } from './observe.ts';

export interface ReliabilityBin {
  readonly count: number;
  /** Mean confidence stated, and share that is right. */
  readonly confidence: number;
  readonly right: number;
}

export interface Reliability {
  readonly count: number;
  /** Expected calibration error: mean distance of stated confidence and share right over bins, by their counts. */
  readonly error: number;
  readonly bins: readonly ReliabilityBin[];
}

/** Upper edges of the bins: tenths, and finer where most values and all decisions lie. */
const edges = [0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 1];

/** Stated confidence against what is right (Naeini et al. 2015). */
export function reliability(observations: readonly Observed[]): Reliability {
  const grouped = Map.groupBy(observations, ({ confidence }) => edges.findIndex((edge) => confidence <= edge));
  const bins = [...grouped]
    .toSorted(([a], [b]) => a - b)
    .map(([, all]): ReliabilityBin => ({
      count: all.length,
      confidence: all.reduce((sum, { confidence }) => sum + confidence, 0) / all.length,
      right: all.filter(({ isRight }) => isRight).length / all.length,
    }));
  const count = observations.length;
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right) * (bin.count / count), 0);
  return { count, error, bins };
}

/** Reliability of each field and line cell, most values first. */
export function reliabilityByTarget(observations: readonly Observed[]): [name: string, Reliability][] {
  const named = Map.groupBy(observations, ({ target }) => ('field' in target ? target.field : `line ${target.cell}`));
  return [...named].map(([name, all]): [string, Reliability] => [name, reliability(all)]);
}

/** The curve as text: stated confidence → share right (values), bin by bin. */
export function reliabilityTable(rows: readonly (readonly [name: string, Reliability])[]): string {
  const lines = rows.map(([name, { count, error, bins }]) => {
    const curve = bins.map((bin) => `${percent(bin.confidence)}→${percent(bin.right)} (${bin.count})`);
    return `${name.padEnd(18)} ${String(count).padStart(5)}  ${error.toFixed(3).replace(/^0/, '').padStart(5)}  ${curve.join('  ')}`;
  });
  return [`${'field'.padEnd(18)} ${'read'.padStart(5)}  ${'ECE'.padStart(5)}  stated→right % (values)`, ...lines].join(
    '\n',
  );
}

function percent(share: number): string {
  return (share * 100).toFixed(share > 0.95 ? 1 : 0);
}
