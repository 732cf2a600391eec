import { type Attribute, attributeNames, attributes } from './compareVendors.ts';

/** For each attribute and level, the share of pairs that have it where both state the attribute. */
export type LevelShares = { readonly [Name in Attribute]: readonly number[] };

/** A model of record linkage after Fellegi and Sunter (1969): attributes speak independently, each with the ratio of m to u. */
export interface LinkageModel {
  /** Among pairs of one vendor. */
  readonly m: LevelShares;
  /** Among pairs of two vendors. */
  readonly u: LevelShares;
  /** Probability that two rows taken at random are one vendor. */
  readonly prior: number;
}

/**
 * Where estimation starts and what it leans on: what is reported of company registers and vendor masters (Christen, "Data Matching", 2012, ch. 6; Splink's
 * defaults), rounded. Own figures take over as pairs become many.
 */
export const statedModel: LinkageModel = {
  m: {
    name: [0.66, 0.21, 0.06, 0.02, 0.05],
    taxId: [0.945, 0.05, 0.005],
    account: [0.65, 0.35],
    address: [0.62, 0.2, 0.18],
    contact: [0.4, 0.15, 0.25, 0.2],
    country: [0.985, 0.015],
    form: [0.93, 0.07],
  },
  u: {
    name: [2e-6, 1e-5, 3e-4, 3e-4, 0.999388],
    taxId: [2e-7, 1e-6, 0.9999988],
    account: [1e-7, 0.9999999],
    address: [2e-6, 1e-3, 0.998998],
    contact: [1e-6, 1e-6, 3e-6, 0.999995],
    country: [0.4, 0.6],
    form: [0.3, 0.7],
  },
  prior: 0,
};

/** Numbers of levels, that of "not stated" counted. */
const widths = attributeNames.map((name) => attributes[name].length + 1);
/** How many patterns of levels there are. */
export const patternCount = widths.reduce((product, width) => product * width, 1);

/** A pattern of levels as one number. */
export function patternOf(levels: Uint8Array): number {
  let pattern = 0;
  for (let at = 0; at < widths.length; at += 1) pattern = pattern * (widths[at] ?? 1) + (levels[at] ?? 0);
  return pattern;
}

export function levelsOf(pattern: number, into: Uint8Array): void {
  let rest = pattern;
  for (let at = widths.length - 1; at >= 0; at -= 1) {
    const width = widths[at] ?? 1;
    into[at] = rest % width;
    rest = Math.floor(rest / width);
  }
}

/** ln(m / u) of each attribute at its level; 0 where it is not stated. */
export function weightsOf(model: LinkageModel): readonly Float64Array[] {
  return attributeNames.map((name) =>
    Float64Array.from({ length: attributes[name].length + 1 }, (_, level) => {
      const [m, u] = [model.m[name][level], model.u[name][level]];
      return m === undefined || u === undefined ? 0 : Math.log(m / u);
    }),
  );
}

/** The probability a sum of weights and ln of the prior's odds come to. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
