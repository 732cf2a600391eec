import type { TreeEnsemble } from './TreeEnsemble.ts';

/** The log-odds of one row: the sum of the leaves it falls into. Compared in 32-bit precision, as the graph does. */
export function treeScore({ base, trees }: TreeEnsemble, row: Float32Array): number {
  let score = base;
  for (const { feature, threshold, left, right, value } of trees) {
    let node = 0;
    for (let split = feature[node] ?? -1; split !== -1; split = feature[node] ?? -1)
      node = ((row[split] ?? Number.NaN) < Math.fround(threshold[node] ?? 0) ? left[node] : right[node]) ?? 0;
    score += value[node] ?? 0;
  }
  return score;
}
