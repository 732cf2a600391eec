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
  // An edge at the largest value would leave a part that holds nothing.
  const inner = cuts.filter((cut) => cut !== undefined).filter((cut) => cut < (known.at(-1) ?? cut));
  const edges = [...new Set(hasUnknown ? [unknownEdge, ...inner] : inner)];
  return { name, edges, shares: sharesOf(edges, values) };
}

/** The shares of values up to each edge, and above the last; all nought for no values. */
export function sharesOf(edges: readonly number[], values: readonly number[]): number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) {
    const found = edges.findIndex((edge) => value <= edge);
    const part = found < 0 ? edges.length : found;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((count) => (values.length === 0 ? 0 : count / values.length));
}
