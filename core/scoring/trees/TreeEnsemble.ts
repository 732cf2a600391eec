import { z } from 'zod';

/** The lists a tree is kept in. */
interface TreeLists {
  readonly feature: readonly number[];
  readonly threshold: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly value: readonly number[];
  readonly cover: readonly number[];
}

const numbers = z.array(z.number());
/** One tree by nodes, 0 the root; of equal length. A leaf has feature −1. Children are node numbers. */
const treeSchema = z
  .object({
    feature: z.array(z.number().int().min(-1)),
    /** Left where the value is less than it, compared in 32-bit precision. */
    threshold: numbers,
    left: z.array(z.number().int()),
    right: z.array(z.number().int()),
    /** What a leaf adds to the log-odds. */
    value: numbers,
    /** Weight of the training rows that came through a node; greater than 0. */
    cover: numbers,
  })
  .refine(isWhole, 'A tree whose nodes do not fit together.');
export type Tree = Readonly<z.infer<typeof treeSchema>>;

/** Boosted trees as `models/train` writes them beside their ONNX graph, for explanations. */
export const treeEnsembleSchema = z.object({
  /** Log-odds before any tree. */
  base: z.number(),
  trees: z.array(treeSchema).min(1),
});
export type TreeEnsemble = Readonly<z.infer<typeof treeEnsembleSchema>>;

/** Every list as long as the others, and children after their parents, so that no walk runs in a circle. */
function isWhole({ feature, threshold, left, right, value, cover }: TreeLists): boolean {
  const size = feature.length;
  if ([threshold, left, right, value, cover].some((list) => list.length !== size)) return false;
  if (cover.some((weight) => !(weight > 0))) return false;
  const isChild = (child: number | undefined, parent: number) => child !== undefined && child > parent && child < size;
  return feature.every((split, node) => split === -1 || (isChild(left[node], node) && isChild(right[node], node)));
}
