import type { AlertFigures } from '../../contract/thresholds.ts';
import { type ScoredHistory, outcomes } from './ScoredHistory.ts';

/**
 * What any threshold would have alerted of a history. Documents are sorted once by probability, and their money and
 * outcomes summed from the top, so that a threshold is answered by one binary search.
 */
export class AlertBacktest {
  readonly #history: ScoredHistory;
  /** Documents the threshold decides about, most probable first. */
  readonly #order: Uint32Array;
  /** Sums over the first n of `order`, at n; what findings alert is in from the start. */
  readonly #sums: Sums;

  constructor(history: ScoredHistory) {
    this.#history = history;
    const { probability, byFinding } = history;
    const all = Uint32Array.from({ length: history.length }, (_, row) => row);
    this.#order = all
      .filter((row) => byFinding[row] === 0 && at(probability, row) >= 0)
      .sort((one, other) => at(probability, other) - at(probability, one));
    const certain = all.filter((row) => byFinding[row] === 1);
    this.#sums = sumsOf(history, certain, this.#order);
  }

  /** Alerts that open whatever the threshold. */
  get byFinding(): number {
    return this.#sums.certain;
  }

  figuresAt(threshold: number): AlertFigures {
    const count = this.#reaching(threshold);
    const { certain, expected, euros, decided, losses, lossEuros } = this.#sums;
    return {
      alerts: certain + count,
      alertedMoney: at(euros, count),
      expectedMoney: at(expected, count),
      decided: at(decided, count),
      losses: at(losses, count),
      lossMoney: at(lossEuros, count),
    };
  }

  /** Rows that one of two thresholds alerts and the other does not, most money first. */
  between(one: number, other: number): readonly number[] {
    const [few, many] = [this.#reaching(Math.max(one, other)), this.#reaching(Math.min(one, other))];
    const { euros } = this.#history;
    return [...this.#order.subarray(few, many)].sort((left, right) => at(euros, right) - at(euros, left));
  }

  /** How many of `order` have at least this probability. */
  #reaching(threshold: number): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(this.#history.probability, at(this.#order, middle)) >= threshold) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Sums {
  readonly certain: number;
  readonly expected: Float64Array;
  readonly euros: Float64Array;
  readonly lossEuros: Float64Array;
  readonly decided: Uint32Array;
  readonly losses: Uint32Array;
}

function sumsOf(history: ScoredHistory, certain: Uint32Array, order: Uint32Array): Sums {
  const rows = [...certain, ...order];
  const size = order.length + 1;
  const expected = new Float64Array(size);
  const euros = new Float64Array(size);
  const lossEuros = new Float64Array(size);
  const decided = new Uint32Array(size);
  const losses = new Uint32Array(size);
  const sum = { expected: 0, euros: 0, lossEuros: 0, decided: 0, losses: 0 };
  const note = (into: number): void => {
    expected[into] = sum.expected;
    euros[into] = sum.euros;
    lossEuros[into] = sum.lossEuros;
    decided[into] = sum.decided;
    losses[into] = sum.losses;
  };
  note(0);
  for (const [place, row] of rows.entries()) {
    const money = at(history.euros, row);
    const outcome = at(history.outcome, row);
    sum.euros += money;
    sum.expected += money * Math.max(0, at(history.probability, row));
    if (outcome !== outcomes.undecided) sum.decided += 1;
    if (outcome === outcomes.loss) {
      sum.losses += 1;
      sum.lossEuros += money;
    }
    if (place + 1 >= certain.length) note(place + 1 - certain.length);
  }
  return { certain: certain.length, expected, euros, lossEuros, decided, losses };
}

function at(column: Float64Array | Uint32Array | Uint8Array, index: number): number {
  return column[index] ?? 0;
}
