import type { Decimal } from '../../vocabulary/money.ts';
import type { IsoDate } from '../../vocabulary/dates.ts';

/** What an e-invoice of EN 16931-1 says of an invoice as Vouch knows it; the terms' numbers (BT) beside them. */
export interface EInvoice {
  readonly isCreditNote: boolean;
  readonly number: string;
  readonly issueDate: IsoDate;
  readonly dueDate: IsoDate | null;
  readonly currency: string;
  /** BT-13. */
  readonly purchaseOrder: string | null;
  readonly seller: EParty;
  readonly buyer: EParty;
  /** BT-84 and BT-86. */
  readonly account: { readonly iban: string; readonly bic: string | null } | null;
  /** BG-23, a row a rate. */
  readonly taxes: readonly ETax[];
  readonly totals: ETotals;
  /** BG-25; none in an invoice whose lines were not read. */
  readonly lines: readonly ELine[];
}

export interface EParty {
  readonly name: string | null;
  readonly vatId: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

interface ETax {
  readonly base: Decimal;
  readonly amount: Decimal;
  readonly rate: Decimal;
}

interface ETotals {
  /** BT-106; the net total where there are no lines. */
  readonly lines: Decimal;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly gross: Decimal;
  /** BT-113: what was paid before, where less is due than the total. */
  readonly paid: Decimal | null;
  readonly due: Decimal;
}

export interface ELine {
  readonly id: string;
  readonly name: string | null;
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly total: Decimal;
  readonly rate: Decimal;
}

/** Only the standard rate can be told from values alone; what has no tax needs a reason nobody read. */
export const standardRated = 'S';
/** UN/ECE Recommendation 20 "one": units are not among what is read. */
export const unitOfOne = 'C62';
