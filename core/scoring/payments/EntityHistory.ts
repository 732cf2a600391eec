import type { PaymentTable } from './PaymentTable.ts';

/**
 * The payments of one payer or payee in order of time, side by side in memory: features are loops over these. One is used
 * for all entities of a pass, since making arrays for each would cost more than the features.
 */
export class EntityHistory {
  readonly at: Float64Array;
  readonly amount: Float64Array;
  rows: Int32Array = new Int32Array();
  /** The rows that are frauds, in order of time: so few that looking back over them costs nothing. */
  readonly frauds: number[] = [];
  readonly #table: PaymentTable;

  /** `most` is the length of the longest history. */
  constructor(table: PaymentTable, most: number) {
    this.#table = table;
    this.at = new Float64Array(most);
    this.amount = new Float64Array(most);
  }

  get length(): number {
    return this.rows.length;
  }

  load(rows: Int32Array): void {
    const { at, amount, fraudKnownAt } = this.#table;
    this.rows = rows;
    this.frauds.length = 0;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      this.at[place] = at[row] ?? 0;
      this.amount[place] = amount[row] ?? 0;
      if ((fraudKnownAt[row] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY) this.frauds.push(row);
    }
  }
}
