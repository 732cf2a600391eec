import { type PaymentTable, paymentTable } from './PaymentTable.ts';

/** One payment as it stands in a ledger. */
export interface LedgerPayment {
  /** Row of the file it came from, from 1, the heading not counted. */
  readonly row: number;
  readonly payer: string;
  readonly payee: string;
  /** Seconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Minor units, whole and not negative. */
  readonly amount: number;
  /** Second from which it is known to be a fraud; null where it is not. */
  readonly fraudKnownAt: number | null;
}

/** Payments of a ledger in order of time, ready to compute features of. */
export interface PaymentLedger {
  readonly table: PaymentTable;
  /** The payment at each place of the table. */
  readonly payments: readonly LedgerPayment[];
}

/** Puts payments in order of time, those of one second in the order of the ledger, and numbers payers and payees. */
export function paymentLedger(unordered: readonly LedgerPayment[]): PaymentLedger {
  const payments = [...unordered].sort((one, other) => one.at - other.at || one.row - other.row);
  const table = paymentTable(payments.length);
  const [payers, payees] = [new Map<string, number>(), new Map<string, number>()];
  for (const [at, payment] of payments.entries()) {
    table.payer[at] = numberOf(payers, payment.payer);
    table.payee[at] = numberOf(payees, payment.payee);
    table.at[at] = payment.at;
    table.amount[at] = payment.amount;
    table.fraudKnownAt[at] = payment.fraudKnownAt ?? Number.POSITIVE_INFINITY;
  }
  return { table, payments };
}

function numberOf(known: Map<string, number>, name: string): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}
