import type { Payment } from '../../ledger/records/Payment.ts';
import type { Currency } from '../../vocabulary/money.ts';
import type { PaymentColumns } from './PaymentColumns.ts';

/** All payments of a currency together: what rates and distributions are taken over. */
export class Population {
  readonly currency: Currency;
  /** Minor units, in order of time. */
  readonly amounts: Float64Array;
  readonly #columns: PaymentColumns;
  readonly #places: Uint32Array;

  constructor(columns: PaymentColumns, currency: Currency, places: Uint32Array) {
    this.#columns = columns;
    this.#places = places;
    this.currency = currency;
    this.amounts = Float64Array.from(places, (place) => columns.amountMinor.values[place] ?? 0);
  }

  get length(): number {
    return this.#places.length;
  }

  /** The payment whose amount is `amounts[at]`. */
  payment(at: number): Payment {
    return this.#columns.row(this.#places[at] ?? 0);
  }

  /** Number of the payee, the same for the same payee. */
  payee(at: number): number {
    return this.#columns.payee.code(this.#places[at] ?? 0);
  }
}

/** The currencies of a ledger. `order` is of time. */
export function populationsOf(columns: PaymentColumns, order: Uint32Array): Population[] {
  return columns.currency.texts.map((currency, code) => {
    const places = order.filter((place) => columns.currency.code(place) === code);
    return new Population(columns, currency, places);
  });
}
