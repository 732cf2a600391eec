import { z } from 'zod';

const pair = z.tuple([z.number(), z.number()]);

/** What the R package benford.analysis publishes of the corporate payments of 2010 (Nigrini 2012), as `benford-oracle.json` has it. */
export const benfordOracleSchema = z.object({
  allPositive: z.looseObject({
    n: z.number(),
    MAD: z.number(),
    chiSquared: z.number(),
    df: z.number(),
    mantissa: z.object({ mean: z.number(), variance: z.number(), exKurtosis: z.number(), skewness: z.number() }),
    mantissaArcL2: z.number(),
    ksD: z.number(),
    ksCritical: z.number(),
    distortionFactor: z.number(),
    secondOrderN: z.number(),
    largestDeviations: z.array(pair),
  }),
  atLeast10: z.looseObject({
    n: z.number(),
    firstDigitMAD: z.number(),
    firstTwoDigitsMAD: z.number(),
    secondOrderN: z.number(),
    topDuplicateAmounts: z.array(pair),
    topAbsExcessSummationDigits: z.array(z.number()),
  }),
});
export type BenfordOracle = Readonly<z.infer<typeof benfordOracleSchema>>;

/** The same figures by `core/controls/figures`. */
export const benfordMeasuredSchema = z.object({
  allPositive: z.object({
    n: z.number(),
    MAD: z.number(),
    chiSquared: z.number(),
    df: z.number(),
    mantissa: z.object({
      mean: z.number(),
      variance: z.number(),
      exKurtosis: z.number(),
      skewness: z.number(),
      arcL2: z.number(),
    }),
    distortionFactor: z.number(),
    ks: z.object({ distance: z.number(), critical: z.number() }),
    secondOrderN: z.number(),
    largestDeviations: z.array(pair.readonly()),
  }),
  atLeast10: benfordOracleSchema.shape.atLeast10.extend({ topDuplicateAmounts: z.array(z.array(z.number())) }),
});
export type BenfordMeasured = Readonly<z.infer<typeof benfordMeasuredSchema>>;

/** Figures that are not the published ones, each to as many digits as were published; none where all agree. */
export function oracleDifferences(oracle: BenfordOracle, measured: BenfordMeasured): readonly string[] {
  const [all, large] = [oracle.allPositive, oracle.atLeast10];
  const [own, ownLarge] = [measured.allPositive, measured.atLeast10];
  const numbers: readonly (readonly [what: string, published: number, found: number])[] = [
    ['n', all.n, own.n],
    ['MAD', all.MAD, own.MAD],
    ['chi-square', all.chiSquared, own.chiSquared],
    ['degrees of freedom', all.df, own.df],
    ['mantissa mean', all.mantissa.mean, own.mantissa.mean],
    ['mantissa variance', all.mantissa.variance, own.mantissa.variance],
    ['mantissa excess kurtosis', all.mantissa.exKurtosis, own.mantissa.exKurtosis],
    ['mantissa skewness', all.mantissa.skewness, own.mantissa.skewness],
    ['mantissa arc', all.mantissaArcL2, own.mantissa.arcL2],
    ['Kolmogorov-Smirnov', all.ksD, own.ks.distance],
    ['Kolmogorov-Smirnov, critical', all.ksCritical, own.ks.critical],
    ['distortion factor', all.distortionFactor, own.distortionFactor],
    ['second-order n', all.secondOrderN, own.secondOrderN],
    ['n from 10', large.n, ownLarge.n],
    ['first-digit MAD from 10', large.firstDigitMAD, ownLarge.firstDigitMAD],
    ['first-two MAD from 10', large.firstTwoDigitsMAD, ownLarge.firstTwoDigitsMAD],
    ['second-order n from 10', large.secondOrderN, ownLarge.secondOrderN],
  ];
  const lists: readonly (readonly [what: string, published: unknown, found: unknown])[] = [
    ['largest deviations', all.largestDeviations, own.largestDeviations],
    ['most repeated amounts', large.topDuplicateAmounts, ownLarge.topDuplicateAmounts],
    ['summation', large.topAbsExcessSummationDigits, ownLarge.topAbsExcessSummationDigits],
  ];
  return [
    ...numbers.filter(([, published, found]) => !isSameAsPublished(published, found)),
    ...lists.filter(([, published, found]) => JSON.stringify(published) !== JSON.stringify(found)),
  ].map(([what, published, found]) => `${what}: ${JSON.stringify(found)}, published ${JSON.stringify(published)}`);
}

/** Half a unit of the last published digit apart at most. */
function isSameAsPublished(published: number, found: number): boolean {
  const digits = /\.(\d+)/.exec(String(published))?.[1]?.length ?? 0;
  return Math.abs(found - published) <= 0.5 * 10 ** -digits;
}
