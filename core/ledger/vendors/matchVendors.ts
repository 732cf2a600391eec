import type { VendorIdentity } from './VendorIdentity.ts';
import { type TextColumn, type VendorTable, vendorTable } from './VendorTable.ts';
import { blockVendors } from './blockVendors.ts';
import { type Attribute, VendorComparison, attributeNames, attributes } from './compareVendors.ts';
import { estimateLinkage, patternCounts } from './estimateLinkage.ts';
import { type LinkageModel, patternOf, probabilityOf, weightsOf } from './LinkageModel.ts';

/** One attribute of a pair and what it says. */
export interface Evidence {
  readonly attribute: Attribute;
  /** One of the attribute's levels (`attributes`). */
  readonly level: string;
  /** log₂ of how much likelier it is where both are one vendor; below 0 it speaks against. */
  readonly bits: number;
}

/** Two rows that may be one vendor. */
export interface VendorMatch {
  readonly one: number;
  readonly other: number;
  /** Probability that they are one vendor. */
  readonly probability: number;
  /** What is stated by both, the weightiest first. */
  readonly evidence: readonly Evidence[];
}

export interface VendorMatching {
  /** From `least` upwards, the most probable first. */
  readonly matches: readonly VendorMatch[];
  /** Pairs that were compared. */
  readonly candidates: number;
  readonly model: LinkageModel;
}

/** Pairs below this probability are not kept. */
export const leastProbability = 0.05;
/** Of rows in all the world, for what a name or account is taken to be rare: small masters know few. */
const backgroundRows = 10_000;

/** Finds rows that may be one vendor. Pure: the same rows in the same order give the same. */
export function matchVendors(vendors: readonly VendorIdentity[], least = leastProbability): VendorMatching {
  const table = vendorTable(vendors);
  const pairs = blockVendors(table);
  const comparison = new VendorComparison(table);
  const [width, counts] = [attributeNames.length, patternCounts()];
  const levels = new Uint8Array(pairs.length * width);
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const own = levels.subarray(pair * width, (pair + 1) * width);
    comparison.levels(pairs.one[pair] ?? 0, pairs.other[pair] ?? 0, own);
    const pattern = patternOf(own);
    counts[pattern] = (counts[pattern] ?? 0) + 1;
  }
  const model = estimateLinkage(table, counts);
  const scorer = new PairScorer(table, model);
  const matches: VendorMatch[] = [];
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const [one, other] = [pairs.one[pair] ?? 0, pairs.other[pair] ?? 0];
    const own = levels.subarray(pair * width, (pair + 1) * width);
    const probability = scorer.probability(one, own);
    if (probability >= least) matches.push({ one, other, probability, evidence: scorer.evidence(one, own) });
  }
  matches.sort((one, other) => other.probability - one.probability || one.one - other.one || one.other - other.other);
  return { matches, candidates: pairs.length, model };
}

/** Sums what attributes say; a shared value says less the more rows have it (Winkler 2000; Splink's term frequencies). */
class PairScorer {
  readonly #table: VendorTable;
  readonly #model: LinkageModel;
  readonly #weights: readonly Float64Array[];
  readonly #prior: number;

  constructor(table: VendorTable, model: LinkageModel) {
    this.#table = table;
    this.#model = model;
    this.#weights = weightsOf(model);
    this.#prior = Math.log(model.prior / (1 - model.prior));
  }

  probability(row: number, levels: Uint8Array): number {
    let sum = this.#prior;
    for (let at = 0; at < levels.length; at += 1) sum += this.#weight(row, at, levels[at] ?? 0);
    return probabilityOf(sum);
  }

  evidence(row: number, levels: Uint8Array): Evidence[] {
    const all = attributeNames.flatMap((attribute, at): Evidence[] => {
      const level = attributes[attribute][levels[at] ?? 0];
      return level === undefined ? [] : [{ attribute, level, bits: this.#weight(row, at, levels[at] ?? 0) / Math.LN2 }];
    });
    return all.sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
  }

  #weight(row: number, at: number, level: number): number {
    const plain = this.#weights[at]?.[level] ?? 0;
    const name = attributeNames[at];
    const column = name === undefined ? null : this.#sharedValue(name, level);
    if (column === null || name === undefined) return plain;
    const text = column.at[row] ?? -1;
    if (text < 0) return plain;
    // Two rows with a value are what is to be explained; those beyond make it common.
    const beyond = Math.max(0, (column.counts[text] ?? 0) - (name === 'name' ? 1 : 2));
    const shared = Math.max(this.#model.u[name][level] ?? 1, beyond / (this.#table.length + backgroundRows));
    return Math.log((this.#model.m[name][level] ?? 1) / shared);
  }

  /** The value both rows share at this level; null where none is, or where its frequency is not looked at. */
  #sharedValue(attribute: Attribute, level: number): TextColumn | null {
    const { name, account, phone, domain } = this.#table;
    if (attribute === 'contact') return [phone, phone, domain][level] ?? null;
    if (level !== 0) return null;
    if (attribute === 'name') return name;
    return attribute === 'account' ? account : null;
  }
}
