import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

/**
 * How a number was spread when a model was trained: the shares of values up to each edge, and above the last. Features
 * have an edge between unknown (−1) and every known value, so that unknown has a share of its own.
 */
export const distributionSchema = z
  .object({ name: z.string(), edges: z.array(z.number()), shares: z.array(z.number().min(0).max(1)) })
  .refine(({ edges, shares }) => shares.length === edges.length + 1, 'A distribution has a share more than edges.');
export type Distribution = Readonly<z.infer<typeof distributionSchema>>;

const unknownEdge = -0.5;

/** The distribution of values by at most so many parts of equal size; `hasUnknown` for features. */
export function distributionOf(
  name: string,
  values: readonly number[],
  { parts = 10, hasUnknown }: { readonly parts?: number; readonly hasUnknown: boolean },
): Distribution {
  const known = (hasUnknown ? values.filter((value) => value > unknownEdge) : [...values]).sort((a, b) => a - b);
  const cuts = Array.from({ length: parts - 1 }, (_, at) => known[Math.floor(((at + 1) * known.length) / parts)]);
  // An edge at the largest value would leave a part that holds nothing: the value before it sets the largest apart.
  const largest = known.at(-1) ?? 0;
  const beforeLargest = known.findLast((value) => value < largest);
  const inner = cuts.map((cut) => (cut === largest ? beforeLargest : cut)).filter((cut) => cut !== undefined);
  const edges = [...new Set(hasUnknown ? [unknownEdge, ...inner] : inner)];
  return { name, edges, shares: sharesOf(edges, values) };
}

/** Which part a value falls into: the first whose edge it does not exceed. */
export function partOf(edges: readonly number[], value: number): number {
  let part = 0;
  while (part < edges.length && value > (edges[part] ?? Number.POSITIVE_INFINITY)) part += 1;
  return part;
}

/** Share of values that were not known; null where unknown has no share of its own. */
export function unknownShare({ edges, shares }: Distribution): number | null {
  return edges[0] === unknownEdge ? (shares[0] ?? 0) : null;
}

/** The shares of values up to each edge, and above the last; all nought for no values. */
export function sharesOf(edges: readonly number[], values: readonly number[]): number[] {
  return countsOf(edges, values).map((count) => (values.length === 0 ? 0 : count / values.length));
}

/** How many values are up to each edge, and above the last. */
export function countsOf(edges: readonly number[], values: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) {
    const part = partOf(edges, value);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/** Fingerprint of what counts by part are counted by: names and edges in their order. */
export function layoutOf(distributions: readonly Distribution[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(distributions.map(({ name, edges }) => [name, edges])))));
}
