import type { VendorTable } from './VendorTable.ts';
import { type Attribute, VendorComparison, attributeNames, attributes } from './compareVendors.ts';
import {
  type LevelShares,
  type LinkageModel,
  levelsOf,
  patternCount,
  probabilityOf,
  statedModel,
  weightsOf,
} from './LinkageModel.ts';

const drawnPairs = 40_000;
/** The stated shares count as this many pairs of one vendor, or as many as are found, and as this many drawn ones. */
const statedMatches = 60;
const statedDrawn = 20_000;
/** Rows in a hundred that are expected to be a vendor's second, before anything is known; counts as that many rows. */
const expectedTwice = 0.02;
const rounds = 25;

/**
 * Estimates the model on the own vendors: u of pairs drawn at random, m and the prior by expectation and maximisation over all pairs, those that share no
 * key (`blockVendors`) counting as different (Winkler 1988; Herzog, Scheuren and Winkler 2007, ch. 9). `counts` says how many candidates have each pattern
 * of levels.
 */
export function estimateLinkage(table: VendorTable, counts: Float64Array): LinkageModel {
  const allPairs = Math.max(1, (table.length * (table.length - 1)) / 2);
  const drawn = drawnShares(table);
  let model: LinkageModel = { m: statedModel.m, u: drawn, prior: priorOf(0, table.length, allPairs) };
  const patterns = [...counts.keys()].filter((pattern) => (counts[pattern] ?? 0) > 0);
  for (let round = 0; round < rounds; round += 1) {
    const { matches, alike, unlike } = expect(model, patterns, counts);
    const m = blended(alike, statedModel.m, Math.max(statedMatches, matches));
    const { taxId, country } = statedModel.m;
    const prior = priorOf(matches, table.length, allPairs);
    model = { m: { ...m, taxId, country }, u: withCandidates(drawn, unlike, allPairs), prior };
  }
  return model;
}

/**
 * Shares among different vendors, where values that hardly ever agree by chance are counted among all pairs instead: whoever shares one is a candidate, and so
 * companies of one group, who share phone and domain, are seen.
 */
function withCandidates(drawn: LevelShares, unlike: readonly Float64Array[], allPairs: number): LevelShares {
  const counted = (name: Attribute, levels: number): readonly number[] => {
    const own = unlike[attributeNames.indexOf(name)];
    return drawn[name].map((share, level) =>
      level < levels ? Math.max(statedModel.u[name][level] ?? share, (own?.[level] ?? 0) / allPairs) : share,
    );
  };
  return {
    ...drawn,
    taxId: counted('taxId', 2),
    account: counted('account', 1),
    address: counted('address', 1),
    contact: counted('contact', 3),
  };
}

function priorOf(matches: number, rows: number, allPairs: number): number {
  return Math.min(0.2, (matches + expectedTwice * Math.min(rows, 1000)) / allPairs);
}

/** How many pairs of each level are one vendor by the model, and how many are two. */
function expect(model: LinkageModel, patterns: readonly number[], counts: Float64Array) {
  const weights = weightsOf(model);
  const odds = Math.log(model.prior / (1 - model.prior));
  const [alike, unlike] = [emptySums(), emptySums()];
  const levels = new Uint8Array(attributeNames.length);
  let matches = 0;
  for (const pattern of patterns) {
    levelsOf(pattern, levels);
    let sum = odds;
    for (const [at, level] of levels.entries()) sum += weights[at]?.[level] ?? 0;
    const count = counts[pattern] ?? 0;
    const share = probabilityOf(sum) * count;
    matches += share;
    for (const [at, level] of levels.entries()) {
      addTo(alike[at], level, share);
      addTo(unlike[at], level, count - share);
    }
  }
  return { matches, alike, unlike };
}

function emptySums(): Float64Array[] {
  return attributeNames.map((name) => new Float64Array(attributes[name].length + 1));
}

function addTo(sums: Float64Array | undefined, level: number, share: number): void {
  if (sums !== undefined) sums[level] = (sums[level] ?? 0) + share;
}

/** Counts with the stated shares beside them, as shares; what is not stated does not count. */
function blended(sums: readonly Float64Array[], stated: LevelShares, weight: number): LevelShares {
  const shares = (at: number): readonly number[] => {
    const name = attributeNames[at] ?? 'name';
    const own = attributes[name].map((_, level) => (sums[at]?.[level] ?? 0) + weight * (stated[name][level] ?? 0));
    const total = own.reduce((sum, one) => sum + one, 0);
    return own.map((one) => one / total);
  };
  return {
    name: shares(0),
    taxId: shares(1),
    account: shares(2),
    address: shares(3),
    contact: shares(4),
    country: shares(5),
    form: shares(6),
  };
}

/** Shares among pairs drawn at random by xorshift (Marsaglia 2003), so that the same rows give the same. */
function drawnShares(table: VendorTable): LevelShares {
  const sums = emptySums();
  const levels = new Uint8Array(attributeNames.length);
  const comparison = new VendorComparison(table);
  const draw = drawing(table.length);
  const count = table.length < 2 ? 0 : Math.min(drawnPairs, table.length * 20);
  for (let pair = 0; pair < count; pair += 1) {
    const [one, other] = [draw(), draw()];
    if (one === other) continue;
    comparison.levels(one, other, levels);
    for (const [at, level] of levels.entries()) addTo(sums[at], level, 1);
  }
  return blended(sums, statedModel.u, statedDrawn);
}

function drawing(below: number): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Room for a count of each pattern. */
export function patternCounts(): Float64Array {
  return new Float64Array(patternCount);
}
