/** One value read: its raw confidence, and whether it is what the document says. */
export interface Observation {
  readonly raw: number;
  readonly isRight: boolean;
}

type Knot = [raw: number, probability: number];

interface Block {
  readonly count: number;
  readonly right: number;
  /** Sum of raw confidences. */
  readonly raw: number;
}

/** Fewer values than this say too little to be a knot of their own. */
const leastCount = 25;

/**
 * Share of right values as a rising function of raw confidence: isotonic regression by pooling adjacent violators (Ayer
 * et al. 1955), each pool a knot at its mean (Jiang et al. 2011), a share pulled half a value towards one half so that a
 * pool without errors does not claim certainty (Krichevsky and Trofimov 1981).
 */
export function fitCurve(observations: readonly Observation[]): Knot[] {
  const blocks = poolViolators(widened(levels(observations)));
  return strictlyRising(blocks.map((block): Knot => [rounded(block.raw / block.count), rounded(shareOf(block))]));
}

/** One block a raw confidence, rising. */
function levels(observations: readonly Observation[]): Block[] {
  const byRaw = Map.groupBy(observations, ({ raw }) => rounded(raw));
  return [...byRaw]
    .toSorted(([a], [b]) => a - b)
    .map(([raw, all]) => ({
      count: all.length,
      right: all.filter(({ isRight }) => isRight).length,
      raw: raw * all.length,
    }));
}

/** Neighbours joined until each block holds enough values; a rest that is too small joins the last. */
function widened(blocks: readonly Block[]): Block[] {
  const wide: Block[] = [];
  let open: Block | null = null;
  for (const block of blocks) {
    open = open === null ? block : joined(open, block);
    if (open.count < leastCount) continue;
    wide.push(open);
    open = null;
  }
  if (open === null) return wide;
  const last = wide.pop();
  return [...wide, last === undefined ? open : joined(last, open)];
}

function poolViolators(blocks: readonly Block[]): Block[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    let current = block;
    for (let last = pooled.at(-1); last !== undefined && shareOf(last) >= shareOf(current); last = pooled.at(-1)) {
      current = joined(last, current);
      pooled.pop();
    }
    pooled.push(current);
  }
  return pooled;
}

/** Means that round to the same raw confidence are one knot. */
function strictlyRising(knots: readonly Knot[]): Knot[] {
  return knots.filter(([raw], index) => raw !== knots[index + 1]?.[0]);
}

function joined(a: Block, b: Block): Block {
  return { count: a.count + b.count, right: a.right + b.right, raw: a.raw + b.raw };
}

/** Within 0.002 and 0.998: generated documents cannot vouch for more. */
function shareOf({ count, right }: Block): number {
  return Math.min(0.998, Math.max(0.002, (right + 0.5) / (count + 1)));
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
