import { DecisionPath } from './DecisionPath.ts';
import type { Tree, TreeEnsemble } from './TreeEnsemble.ts';

/** What each feature adds to the log-odds of one row, and what is said without any; together they are the score. */
export interface TreeContributions {
  readonly baseline: number;
  readonly contributions: Float64Array;
}

/**
 * Exact Shapley values of boosted trees for one row, with the training rows that came through each node as background
 * (path-dependent TreeSHAP: Lundberg, Erion, Lee 2018, algorithm 2).
 */
export function treeContributions(model: TreeEnsemble, row: Float32Array): TreeContributions {
  const contributions = new Float64Array(row.length);
  let baseline = model.base;
  for (const tree of model.trees) {
    baseline += expectation(tree, 0);
    descend(tree, 0, row, DecisionPath.empty, contributions);
  }
  return { baseline, contributions };
}

/** Mean of the leaves under a node, weighted by cover. */
function expectation(tree: Tree, node: number): number {
  if (tree.feature[node] === -1) return tree.value[node] ?? 0;
  const [left, right] = [tree.left[node] ?? 0, tree.right[node] ?? 0];
  const [onLeft, onRight] = [tree.cover[left] ?? 0, tree.cover[right] ?? 0];
  return (expectation(tree, left) * onLeft + expectation(tree, right) * onRight) / (onLeft + onRight);
}

function descend(tree: Tree, node: number, row: Float32Array, path: DecisionPath, into: Float64Array): void {
  const feature = tree.feature[node] ?? -1;
  if (feature === -1) {
    addLeaf(tree.value[node] ?? 0, path, into);
    return;
  }
  const [left, right] = [tree.left[node] ?? 0, tree.right[node] ?? 0];
  const isLeft = (row[feature] ?? Number.NaN) < Math.fround(tree.threshold[node] ?? 0);
  const cover = (tree.cover[left] ?? 0) + (tree.cover[right] ?? 0);
  const place = path.features.indexOf(feature);
  const [zero, one] = place === -1 ? [1, 1] : [path.zeros[place] ?? 1, path.ones[place] ?? 1];
  const rest = place === -1 ? path : path.without(place);
  for (const child of [left, right]) {
    const isTaken = (child === left) === isLeft;
    const share = ((tree.cover[child] ?? 0) / cover) * zero;
    descend(tree, child, row, rest.extended(feature, share, isTaken ? one : 0), into);
  }
}

function addLeaf(value: number, path: DecisionPath, into: Float64Array): void {
  for (let place = 0; place < path.length; place++) {
    const difference = (path.ones[place] ?? 0) - (path.zeros[place] ?? 0);
    const feature = path.features[place] ?? 0;
    into[feature] = (into[feature] ?? 0) + path.weightWithout(place) * difference * value;
  }
}
