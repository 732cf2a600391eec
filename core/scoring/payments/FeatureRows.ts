import { paymentFeatures } from './paymentFeatures.ts';

const columns: ReadonlyMap<string, number> = new Map(paymentFeatures.map(({ name }, at) => [name, at]));
const caps = Float64Array.from(paymentFeatures, ({ maximum }) => maximum ?? Number.POSITIVE_INFINITY);

/** Where a feature stands in a row. */
export function columnOf(name: string): number {
  const column = columns.get(name);
  if (column === undefined) throw new RangeError(`No feature of payments is called ${name}.`);
  return column;
}

/** Features of payments, one row of `paymentFeatures` each, as the model takes them. */
export class FeatureRows {
  readonly width = paymentFeatures.length;
  readonly values: Float32Array;
  /** Minor units in a unit of the currency. */
  readonly minorPerUnit: number;
  /** The first row that is kept; rows before it are history alone. */
  readonly first: number;

  constructor(length: number, minorPerUnit: number, first = 0) {
    this.values = new Float32Array((length - first) * this.width);
    this.minorPerUnit = minorPerUnit;
    this.first = first;
  }

  set(row: number, column: number, value: number): void {
    const cap = caps[column] ?? value;
    this.values[(row - this.first) * this.width + column] = value > cap ? cap : value;
  }
}
