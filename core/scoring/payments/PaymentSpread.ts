import { type Distribution, partOf } from '../drift/Distribution.ts';
import { day } from './PaymentTable.ts';
import { paymentFeatures } from './paymentFeatures.ts';

/** The longest window of a feature: 30 days that ended a week before. Until it is filled, features say how young the ledger is. */
export const fillingDays = 37;

/** Payments of one day of payment (UTC), by part of each distribution. */
export interface SpreadDay {
  /** "2026-03-02" */
  readonly day: string;
  readonly scored: number;
  /** Outside of the trained range: their features count, their score is unknown. */
  readonly refused: number;
  /** Payments in each part, the distributions one after the other; none before the windows of features are filled. */
  readonly counts: readonly number[];
}

/** One distribution, where its values stand and where its counts begin. */
interface Counted {
  readonly edges: readonly number[];
  /** In a row of features; −1 for the score. */
  readonly column: number;
  readonly first: number;
}

interface Day {
  scored: number;
  refused: number;
  readonly counts: Uint32Array;
}

const width = paymentFeatures.length;
/** The score of a payment the model refuses. */
const unknown = -1;

/**
 * Counts payments by the parts of the distributions a model was trained on, day by day, as they are scored: how a million of them are
 * spread is then a sum over days.
 */
export class PaymentSpread {
  readonly #counted: readonly Counted[];
  readonly #parts: number;
  readonly #from: number;
  readonly #days = new Map<number, Day>();

  /** `began` is the second (Unix time) of the first payment of the ledger. */
  constructor(distributions: readonly Distribution[], began: number) {
    this.#from = began + fillingDays * day;
    let first = 0;
    this.#counted = distributions.map(({ name, edges, shares }) => {
      const counted = { edges, column: columnFor(name), first };
      first += shares.length;
      return counted;
    });
    this.#parts = first;
  }

  /** `rows` are features side by side; `score` is the shipped version's calibrated probability, NaN where it refused. */
  add(at: number, rows: Float32Array, place: number, score: number): void {
    const ofDay = this.#dayOf(Math.floor(at / day));
    if (Number.isNaN(score)) ofDay.refused += 1;
    else ofDay.scored += 1;
    if (at < this.#from) return;
    for (const { edges, column, first } of this.#counted) {
      const value = column < 0 ? (Number.isNaN(score) ? unknown : score) : (rows[place * width + column] ?? 0);
      const part = first + partOf(edges, value);
      ofDay.counts[part] = (ofDay.counts[part] ?? 0) + 1;
    }
  }

  /** Days that have payments, in no order. */
  days(): SpreadDay[] {
    return [...this.#days].map(([number, { scored, refused, counts }]) => ({
      day: new Date(number * day * 1000).toISOString().slice(0, 10),
      scored,
      refused,
      counts: [...counts],
    }));
  }

  #dayOf(number: number): Day {
    const known = this.#days.get(number);
    if (known !== undefined) return known;
    const fresh = { scored: 0, refused: 0, counts: new Uint32Array(this.#parts) };
    this.#days.set(number, fresh);
    return fresh;
  }
}

/** @throws RangeError for what is neither the score nor a feature */
function columnFor(name: string): number {
  if (name === 'score') return -1;
  const column = paymentFeatures.findIndex((feature) => feature.name === name);
  if (column < 0) throw new RangeError(`No feature of payments is called ${name}.`);
  return column;
}

/** The distributions with what was counted in the place of each, added up over days. */
export function countsByDistribution(
  distributions: readonly Distribution[],
  days: readonly Pick<SpreadDay, 'counts'>[],
): { readonly distribution: Distribution; readonly counts: number[] }[] {
  let first = 0;
  return distributions.map((distribution) => {
    const from = first;
    first += distribution.shares.length;
    const counts = distribution.shares.map((_, part) =>
      days.reduce((sum, { counts: ofDay }) => sum + (ofDay[from + part] ?? 0), 0),
    );
    return { distribution, counts };
  });
}
