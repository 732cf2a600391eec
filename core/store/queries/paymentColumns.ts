import { z } from 'zod';
import { type PaymentTable, paymentTable } from '../../scoring/payments/PaymentTable.ts';
import type { Currency } from '../../vocabulary/money.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';
import { canonicalPayees } from './vendorMembers.ts';

/** Payments as features are computed of them, and the record of each place. */
export interface LedgerColumns {
  readonly table: PaymentTable;
  readonly no: Float64Array;
  /** Payees by their number in the table. */
  readonly payees: readonly string[];
}

const rowSchema = z.object({
  no: z.number(),
  payer: z.string().nullable(),
  payee: z.string(),
  at: z.number(),
  amount: z.number(),
  known: z.number().nullable(),
});
const pageRows = 5000;

/** Currencies of the ledger, with how many payments and how many refunds (below zero, never scored) each has. */
export function ledgerCurrencies(db: SqlDatabase): { currency: Currency; payments: number; refunds: number }[] {
  const rows = db
    .prepare(
      `SELECT currency, sum(amount_minor >= 0) AS payments, sum(amount_minor < 0) AS refunds
       FROM payment GROUP BY currency ORDER BY currency`,
    )
    .all();
  return parseRows(z.object({ currency: z.string(), payments: z.number(), refunds: z.number() }), rows);
}

/**
 * All payments of a currency in order of time; payees that people said are one vendor are one. Reads in pages and calls `pause` between them, so that nobody waits for a
 * million rows.
 */
export async function readPaymentColumns(
  db: SqlDatabase,
  currency: Currency,
  pause: () => Promise<unknown>,
): Promise<LedgerColumns> {
  const { count } = parseRow(
    z.object({ count: z.number() }),
    db
      .prepare('SELECT count(*) AS count FROM payment WHERE currency = :currency AND amount_minor >= 0')
      .get({ currency }),
  );
  const [table, no] = [paymentTable(count), new Float64Array(count)];
  const [payers, payees] = [new Map<string, number>(), new Map<string, number>()];
  const canonical = canonicalPayees(db);
  const page = db.prepare(
    `SELECT no, payer, payee, paid_at AS at, amount_minor AS amount, fraud_known_at AS known FROM payment
     WHERE currency = :currency AND amount_minor >= 0 AND no > :after ORDER BY no LIMIT ${pageRows}`,
  );
  let place = 0;
  for (let after = 0; place < count;) {
    const rows = parseRows(rowSchema, page.all({ currency, after }));
    if (rows.length === 0) break;
    for (const row of rows.slice(0, count - place)) {
      no[place] = row.no;
      table.payer[place] = numberOf(payers, row.payer ?? '');
      table.payee[place] = numberOf(payees, canonical.get(row.payee) ?? row.payee);
      table.at[place] = row.at;
      table.amount[place] = row.amount;
      table.fraudKnownAt[place] = row.known ?? Number.POSITIVE_INFINITY;
      place += 1;
    }
    after = rows.at(-1)?.no ?? after;
    await pause();
  }
  return { ...inOrderOfTime({ table, no }, place), payees: [...payees.keys()] };
}

function numberOf(known: Map<string, number>, name: string): number {
  const number = known.get(name) ?? known.size;
  known.set(name, number);
  return number;
}

/** The first `count` places, by time, those of one second in the order they came. */
function inOrderOfTime({ table, no }: Omit<LedgerColumns, 'payees'>, count: number): Omit<LedgerColumns, 'payees'> {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  order.sort((one, other) => (table.at[one] ?? 0) - (table.at[other] ?? 0) || one - other);
  const [sorted, numbers] = [paymentTable(count), new Float64Array(count)];
  for (const [to, from] of order.entries()) {
    sorted.payer[to] = table.payer[from] ?? 0;
    sorted.payee[to] = table.payee[from] ?? 0;
    sorted.at[to] = table.at[from] ?? 0;
    sorted.amount[to] = table.amount[from] ?? 0;
    sorted.fraudKnownAt[to] = table.fraudKnownAt[from] ?? Number.POSITIVE_INFINITY;
    numbers[to] = no[from] ?? 0;
  }
  return { table: sorted, no: numbers };
}
