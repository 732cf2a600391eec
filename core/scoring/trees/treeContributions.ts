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
    descend(tree, { node: 0, depth: 0 }, row, contributions);
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

/** One path for each depth of a walk. */
const paths: DecisionPath[] = [];

function pathAt(depth: number): DecisionPath {
  return (paths[depth] ??= new DecisionPath());
}

function descend(
  tree: Tree,
  { node, depth }: { node: number; depth: number },
  row: Float32Array,
  into: Float64Array,
): void {
  const path = pathAt(depth);
  const feature = tree.feature[node] ?? -1;
  if (feature === -1) {
    addLeaf(tree.value[node] ?? 0, path, into);
    return;
  }
  const [left, right] = [tree.left[node] ?? 0, tree.right[node] ?? 0];
  const isLeft = (row[feature] ?? Number.NaN) < Math.fround(tree.threshold[node] ?? 0);
  const cover = (tree.cover[left] ?? 0) + (tree.cover[right] ?? 0);
  const place = path.placeOf(feature);
  const [zero, one] = place === -1 ? [1, 1] : [path.zero(place), path.one(place)];
  if (place !== -1) path.remove(place);
  for (const child of [left, right]) {
    const isTaken = (child === left) === isLeft;
    const next = pathAt(depth + 1);
    next.copyFrom(path);
    next.extend(feature, ((tree.cover[child] ?? 0) / cover) * zero, isTaken ? one : 0);
    descend(tree, { node: child, depth: depth + 1 }, row, into);
  }
}

function addLeaf(value: number, path: DecisionPath, into: Float64Array): void {
  for (let place = 0; place < path.length; place++) {
    const feature = path.feature(place);
    const difference = path.one(place) - path.zero(place);
    into[feature] = (into[feature] ?? 0) + path.weightWithout(place) * difference * value;
  }
}
