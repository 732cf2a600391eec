/** Seconds of a day. */
export const day = 86_400;

/** Payments in columns, in order of time; index `i` of every column is one payment. */
export interface PaymentTable {
  readonly length: number;
  /** Who pays: a number for each payer, from 0. */
  readonly payer: Int32Array;
  /** Who is paid: a number for each payee, from 0. */
  readonly payee: Int32Array;
  /** Seconds since 1970-01-01T00:00Z, never falling. */
  readonly at: Float64Array;
  /** Minor units of one currency, whole and not negative. */
  readonly amount: Float64Array;
  /** Second from which the payment is known to be a fraud; Infinity where it is not. */
  readonly fraudKnownAt: Float64Array;
  /** How often the payer's usual amount it was, as `amountToUsual` says; NaN where that is not computed yet. */
  readonly toUsual: Float64Array;
}

/** Rows of each payer or payee, in order of time: those of entity `e` are `rows[start[e]]` up to `rows[start[e + 1]]`. */
export interface EntityRows {
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/** An empty table with room for `length` payments. */
export function paymentTable(length: number): PaymentTable {
  return {
    length,
    payer: new Int32Array(length),
    payee: new Int32Array(length),
    at: new Float64Array(length),
    amount: new Float64Array(length),
    fraudKnownAt: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    toUsual: new Float64Array(length).fill(Number.NaN),
  };
}

/** Groups rows by entity with a counting sort, which keeps the order of time. */
export function rowsByEntity(entity: Int32Array): EntityRows {
  let most = -1;
  for (const one of entity) if (one > most) most = one;
  const start = new Int32Array(most + 2);
  for (const one of entity) start[one + 1] = (start[one + 1] ?? 0) + 1;
  for (let at = 1; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(entity.length);
  for (let row = 0; row < entity.length; row++) {
    const one = entity[row] ?? 0;
    const place = next[one] ?? 0;
    rows[place] = row;
    next[one] = place + 1;
  }
  return { rows, start };
}
