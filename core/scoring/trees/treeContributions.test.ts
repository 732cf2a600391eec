import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tree, treeEnsembleSchema } from './TreeEnsemble.ts';
import { treeContributions } from './treeContributions.ts';

const features = 3;

/** Complete trees of depth three over three features: a feature comes again on many ways. */
const treeArbitrary = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(features - 1), fc.integer({ min: 0, max: 8 })), { minLength: 7, maxLength: 7 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([splits, values, covers]) => completeTree(splits, values, covers));

function completeTree(splits: [number, number][], values: number[], covers: number[]): Tree {
  const cover = Array.from({ length: 15 }, (_, node) => covers[node - 7] ?? 0);
  for (let node = 6; node >= 0; node--) cover[node] = (cover[2 * node + 1] ?? 0) + (cover[2 * node + 2] ?? 0);
  const nodes = cover.map((_, node) => node);
  return {
    feature: nodes.map((node) => splits[node]?.[0] ?? -1),
    threshold: nodes.map((node) => splits[node]?.[1] ?? 0),
    left: nodes.map((node) => (node < 7 ? 2 * node + 1 : -1)),
    right: nodes.map((node) => (node < 7 ? 2 * node + 2 : -1)),
    value: nodes.map((node) => values[node - 7] ?? 0),
    cover,
  };
}

/** Answer of a tree where only the features of `known` are known: others follow the training rows. */
function answerKnowing(tree: Tree, row: Float32Array, known: ReadonlySet<number>, node = 0): number {
  const feature = tree.feature[node] ?? -1;
  if (feature === -1) return tree.value[node] ?? 0;
  const [left, right] = [tree.left[node] ?? 0, tree.right[node] ?? 0];
  if (known.has(feature))
    return answerKnowing(tree, row, known, (row[feature] ?? 0) < (tree.threshold[node] ?? 0) ? left : right);
  const [onLeft, onRight] = [tree.cover[left] ?? 0, tree.cover[right] ?? 0];
  const sum = answerKnowing(tree, row, known, left) * onLeft + answerKnowing(tree, row, known, right) * onRight;
  return sum / (onLeft + onRight);
}

/** Shapley values by their definition: the mean of what a feature adds over all orders in which features become known. */
function byDefinition(tree: Tree, row: Float32Array): number[] {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const sums = [0, 0, 0];
  for (const order of orders) {
    const known = new Set<number>();
    for (const feature of order) {
      const before = answerKnowing(tree, row, known);
      known.add(feature);
      sums[feature] = (sums[feature] ?? 0) + answerKnowing(tree, row, known) - before;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

describe('treeContributions', () => {
  it('are the Shapley values by their definition', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: features, maxLength: features });
    fc.assert(
      fc.property(treeArbitrary, rows, (tree, values) => {
        const row = Float32Array.from(values);
        const { contributions } = treeContributions({ base: 0, trees: [tree] }, row);
        for (const [at, expected] of byDefinition(tree, row).entries())
          expect(contributions[at]).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('add up with the baseline to the score', () => {
    fc.assert(
      fc.property(fc.array(treeArbitrary, { minLength: 1, maxLength: 4 }), (trees) => {
        const row = Float32Array.from([2, 5, 7]);
        const all = new Set([0, 1, 2]);
        const score = trees.reduce((sum, tree) => sum + answerKnowing(tree, row, all), -3);
        const { baseline, contributions } = treeContributions({ base: -3, trees }, row);
        expect(contributions.reduce((sum, one) => sum + one, baseline)).toBeCloseTo(score, 9);
      }),
    );
  });
});

describe('treeEnsembleSchema', () => {
  it('refuses a tree whose walk would never end', () => {
    const tree = completeTree(
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [0, 1],
        [1, 1],
        [2, 1],
        [0, 1],
      ],
      [1, 1, 1, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1, 1],
    );
    expect(treeEnsembleSchema.safeParse({ base: 0, trees: [tree] }).success).toBe(true);
    const circle = { ...tree, left: tree.left.map((child) => (child === 3 ? 0 : child)) };
    expect(treeEnsembleSchema.safeParse({ base: 0, trees: [circle] }).success).toBe(false);
  });
});
