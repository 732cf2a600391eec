import { z } from 'zod';
import { day, paymentTable } from '../../scoring/payments/PaymentTable.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { LedgerColumns } from './paymentColumns.ts';

const rowSchema = z.object({
  no: z.number(),
  isPayer: z.number(),
  isPayee: z.number(),
  at: z.number(),
  amount: z.number(),
  known: z.number().nullable(),
  toUsual: z.number().nullable(),
});
/** The longest window, 30 days, ends a week before; payments a payer's usual amount is taken of. */
const windowSeconds = 37 * day;
const usualOf = 80;

/**
 * One payment with the history its features need (`featuresOfNewest`), in order of time, itself last: what its payer paid and
 * its payee (with the records people said are the same vendor) was paid in the last 37 days, and the payer's last 80.
 * @throws VouchFailure STORE_DAMAGED where there is no such payment
 */
export function readPaymentHistory(
  db: SqlDatabase,
  no: number,
): Omit<LedgerColumns, 'payees'> & { readonly currency: string } {
  const own = parseRow(
    z.object({ payer: z.string().nullable(), payee: z.string(), at: z.number(), currency: z.string() }),
    db.prepare('SELECT payer, payee, paid_at AS at, currency FROM payment WHERE no = :no').get({ no }),
  );
  const rows = parseRows(
    rowSchema,
    db.prepare(historyText(own.payer === null)).all({ ...own, no, from: own.at - windowSeconds, usualOf }),
  );
  const [table, numbers] = [paymentTable(rows.length), new Float64Array(rows.length)];
  for (const [place, row] of rows.entries()) {
    table.payer[place] = row.isPayer === 1 ? 0 : 1;
    table.payee[place] = row.isPayee === 1 ? 0 : 1;
    table.at[place] = row.at;
    table.amount[place] = row.amount;
    table.fraudKnownAt[place] = row.known ?? Number.POSITIVE_INFINITY;
    table.toUsual[place] = row.toUsual ?? Number.NaN;
    numbers[place] = row.no;
  }
  return { table, no: numbers, currency: own.currency };
}

function historyText(isPayerUnnamed: boolean): string {
  const ofPayer = isPayerUnnamed ? 'payer IS NULL AND :payer IS NULL' : 'payer = :payer';
  const linked = `(SELECT :payee UNION SELECT substr(ref, 3) FROM vendor_member
    WHERE canonical = (SELECT canonical FROM vendor_member WHERE ref = 'v:' || :payee) AND ref LIKE 'v:%')`;
  const earlier = `currency = :currency AND amount_minor >= 0 AND (paid_at < :at OR (paid_at = :at AND no <= :no))`;
  return `
    SELECT p.no, ${ofPayer.replaceAll('payer', 'p.payer').replaceAll(':p.payer', ':payer')} AS isPayer, p.payee IN ${linked} AS isPayee,
      p.paid_at AS at, p.amount_minor AS amount, p.fraud_known_at AS known, s.to_usual AS toUsual
    FROM payment p LEFT JOIN payment_score s ON s.payment_no = p.no
    WHERE p.no IN (
      SELECT no FROM payment WHERE ${ofPayer} AND paid_at > :from AND ${earlier}
      UNION SELECT no FROM payment WHERE payee IN ${linked} AND paid_at > :from AND ${earlier}
      UNION SELECT no FROM (
        SELECT no FROM payment WHERE ${ofPayer} AND ${earlier} ORDER BY paid_at DESC, no DESC LIMIT :usualOf + 1
      )
    )
    ORDER BY p.paid_at, p.no`;
}
