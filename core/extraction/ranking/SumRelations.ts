import { Big } from 'big.js';
import type { LineItem } from '../../contract/extraction.ts';
import type { LabelKind } from '../labels/LabelKind.ts';
import type { AmountCandidate } from './Candidate.ts';
import type { RuleReading } from './RuleReading.ts';

const mostValues = 80;
const highestShare = 0.4;

/** What a sum would be in a relation of EN 16931: net + tax = gross (BR-CO-15), base × rate = tax (BR-CO-17) and so on. */
export interface RelationCounts {
  readonly gross: number;
  readonly net: number;
  readonly tax: number;
  readonly taxOfRate: number;
  readonly baseOfRate: number;
  readonly grossOfRate: number;
}

/** The relations among the sums of a document, in whole hundredths. */
export class SumRelations {
  readonly #values: readonly number[];
  readonly #known: ReadonlySet<number>;
  readonly #rates: readonly number[];
  readonly #byKind: ReadonlyMap<LabelKind, readonly number[]>;
  readonly lineSum: number | null;

  constructor({ view, sums, extraction }: RuleReading, candidates: readonly AmountCandidate[]) {
    const all = candidates.map(({ value }) => hundredths(value));
    this.#values = [...new Set(all.toReversed())].filter((value) => value !== 0).slice(0, mostValues);
    this.#known = new Set(all);
    const amounts = [...view.amounts.values()].flat();
    const rates = amounts.filter(({ percent, value }) => percent && Number(value) > 0 && Number(value) <= 40);
    this.#rates = [...new Set(rates.map(({ value }) => Number(value)))];
    const byKind = new Map<LabelKind, number[]>();
    for (const { kind, value } of sums)
      byKind.set(kind, [...(byKind.get(kind) ?? []), Math.abs(hundredths(value.toString()))]);
    this.#byKind = byKind;
    this.lineSum = lineSumOf(extraction.lineItems);
  }

  /** In how many printed relations a value takes each part. */
  of(value: number): RelationCounts {
    const tally = { gross: 0, net: 0, tax: 0, taxOfRate: 0, baseOfRate: 0, grossOfRate: 0 };
    if (value === 0) return tally;
    for (const other of this.#values) {
      if (isPart(other, value) && this.#known.has(value - other)) tally.gross += 1;
      if (isPart(other, value + other) && this.#known.has(value + other)) tally.net += 1;
      if (isPart(value, value + other) && this.#known.has(value + other)) tally.tax += 1;
    }
    for (const rate of this.#rates) {
      const tax = Math.round((value * rate) / 100);
      if (tax !== 0 && this.#known.has(tax)) tally.baseOfRate += 1;
      if (this.#values.some((base) => Math.round((base * rate) / 100) === value)) tally.taxOfRate += 1;
      if (this.#values.some((base) => base + Math.round((base * rate) / 100) === value)) tally.grossOfRate += 1;
    }
    return tally;
  }

  /** Whether the value is a sum of one kind less one of another ("cash" less "change", "gross" less "prepaid"). */
  isDifference(value: number, of: LabelKind, less: LabelKind): boolean {
    const parts = this.#byKind.get(less) ?? [];
    return (this.#byKind.get(of) ?? []).some((whole) => parts.some((part) => part !== 0 && whole - part === value));
  }

  /** Whether a sum printed as tax added to the lines makes the value. */
  isLineSumWithTax(value: number): boolean {
    const { lineSum } = this;
    return lineSum !== null && (this.#byKind.get('tax') ?? []).some((tax) => tax !== 0 && lineSum + tax === value);
  }
}

/** A tax is the smaller part and on the same side of zero. */
function isPart(tax: number, gross: number): boolean {
  return tax !== gross && tax * gross > 0 && Math.abs(tax) <= highestShare * Math.abs(gross);
}

export function hundredths(value: string): number {
  return Number(new Big(value).times(100).round());
}

function lineSumOf(items: readonly LineItem[]): number | null {
  const totals = items.flatMap(({ lineTotal }) => (lineTotal === undefined ? [] : [hundredths(lineTotal.value)]));
  return totals.length === 0 ? null : totals.reduce((sum, total) => sum + total, 0);
}
