import type { Cases } from './Cases.ts';
import { type LearnedWeights, asShipped } from './LearnedWeights.ts';
import { scoreCases } from './scoreCases.ts';

/** How far a fit may go from the shipped model; standard deviations of normal priors around "as shipped". */
export interface Freedom {
  /** Of the factor all features share. */
  readonly shared: number;
  /** Of each feature's factor around the shared one; 0 keeps them equal: recalibration alone. */
  readonly each: number;
}

/** Of the shift of all scores: the base rate of a company may well be e³ times another. */
const shiftFreedom = 3;
const mostSweeps = 400;
const settled = 1e-7;
/** No second derivative of the logistic loss is greater than this times x². */
const steepest = 0.25;

interface Fit {
  shift: number;
  shared: number;
  readonly factors: Float64Array;
  readonly scores: Float64Array;
}

/**
 * The most probable weights: logistic regression on the shipped model's contributions with priors at what it ships with. With no
 * case at all that is the shipped model; few cases move it little. The loss is convex, and each step goes down along one
 * coordinate by a bound of its curvature (Böhning and Lindsay 1988), so the fit is the same every time.
 */
export function fitWeights(cases: Cases, freedom: Freedom): LearnedWeights {
  const start = asShipped(cases.width);
  const fit: Fit = {
    shift: 0,
    shared: 1,
    factors: Float64Array.from(start.factors),
    scores: scoreCases(cases, start),
  };
  const curvatures = columnCurvatures(cases);
  for (let sweep = 0; sweep < mostSweeps; sweep++) if (sweepOnce(cases, freedom, fit, curvatures) < settled) break;
  return { shift: fit.shift, factors: [...fit.factors] };
}

/** Every coordinate once. Answers the longest step. */
function sweepOnce(cases: Cases, freedom: Freedom, fit: Fit, curvatures: Float64Array): number {
  let longest = Math.abs(stepShift(cases, fit));
  longest = Math.max(longest, Math.abs(stepShared(cases, freedom, fit)));
  if (freedom.each === 0) return longest;
  for (let feature = 0; feature < cases.width; feature++)
    longest = Math.max(longest, Math.abs(stepFactor(cases, freedom, fit, feature, curvatures[feature] ?? 0)));
  fit.shared = sharedOf(fit.factors, freedom);
  return longest;
}

/** The shared factor that suits the single ones best; no case speaks of it but through them. */
function sharedOf(factors: Float64Array, { shared, each }: Freedom): number {
  const [own, others] = [1 / shared ** 2, 1 / each ** 2];
  return (own + others * factors.reduce((sum, factor) => sum + factor, 0)) / (own + others * factors.length);
}

function stepShift(cases: Cases, fit: Fit): number {
  const prior = 1 / shiftFreedom ** 2;
  const total = cases.weight.reduce((sum, weight) => sum + weight, 0);
  const slope = slopeAlong(cases, fit, () => 1) + fit.shift * prior;
  const step = -slope / (steepest * total + prior);
  fit.shift += step;
  for (let row = 0; row < cases.length; row++) fit.scores[row] = (fit.scores[row] ?? 0) + step;
  return step;
}

/** Moves all factors together, the shared one with them, so that their distances from it stay. */
function stepShared(cases: Cases, { shared }: Freedom, fit: Fit): number {
  const prior = 1 / shared ** 2;
  const lowest = fit.factors.reduce((least, factor) => Math.min(least, factor), Number.POSITIVE_INFINITY);
  const sums = rowSums(cases);
  let slope = (fit.shared - 1) * prior;
  let curvature = prior;
  for (let row = 0; row < cases.length; row++) {
    const sum = sums[row] ?? 0;
    slope += residual(cases, fit, row) * sum;
    curvature += steepest * (cases.weight[row] ?? 1) * sum * sum;
  }
  const step = Math.max(-slope / curvature, -lowest);
  fit.shared += step;
  for (let feature = 0; feature < cases.width; feature++) fit.factors[feature] = (fit.factors[feature] ?? 0) + step;
  for (let row = 0; row < cases.length; row++) fit.scores[row] = (fit.scores[row] ?? 0) + step * (sums[row] ?? 0);
  return step;
}

function stepFactor(cases: Cases, { each }: Freedom, fit: Fit, feature: number, curvature: number): number {
  if (curvature === 0) return 0;
  const prior = 1 / each ** 2;
  const { contributions, width, length } = cases;
  const factor = fit.factors[feature] ?? 1;
  const slope =
    slopeAlong(cases, fit, (row) => contributions[row * width + feature] ?? 0) + (factor - fit.shared) * prior;
  const step = Math.max(-slope / (curvature + prior), -factor);
  fit.factors[feature] = factor + step;
  for (let row = 0; row < length; row++)
    fit.scores[row] = (fit.scores[row] ?? 0) + step * (contributions[row * width + feature] ?? 0);
  return step;
}

function slopeAlong(cases: Cases, fit: Fit, valueOf: (row: number) => number): number {
  let slope = 0;
  for (let row = 0; row < cases.length; row++) slope += residual(cases, fit, row) * valueOf(row);
  return slope;
}

/** Weight × (what the fit says − what came). */
function residual({ weight, isLoss }: Cases, { scores }: Fit, row: number): number {
  return (weight[row] ?? 1) * (1 / (1 + Math.exp(-(scores[row] ?? 0))) - (isLoss[row] ?? 0));
}

function rowSums({ length, width, contributions }: Cases): Float64Array {
  const sums = new Float64Array(length);
  for (let row = 0; row < length; row++)
    for (let feature = 0; feature < width; feature++)
      sums[row] = (sums[row] ?? 0) + (contributions[row * width + feature] ?? 0);
  return sums;
}

/** A bound of the loss's curvature along each feature; 0 where no case has it. */
function columnCurvatures({ length, width, contributions, weight }: Cases): Float64Array {
  const found = new Float64Array(width);
  for (let row = 0; row < length; row++)
    for (let feature = 0; feature < width; feature++) {
      const value = contributions[row * width + feature] ?? 0;
      found[feature] = (found[feature] ?? 0) + steepest * (weight[row] ?? 1) * value * value;
    }
  return found;
}
