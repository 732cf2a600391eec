import { z } from 'zod';
import { outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { fromMinor } from '../../vocabulary/money.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';

/** What champion and challenger of payments say of one that either would alert. */
export interface ComparedPayment {
  readonly no: number;
  readonly champion: number;
  readonly challenger: number;
}

interface Pair {
  readonly champion: { readonly sha256: string; readonly threshold: number };
  readonly challenger: { readonly sha256: string; readonly threshold: number };
}

/** Forgets what an earlier run compared. */
export function forgetComparedPayments(db: SqlDatabase): void {
  db.prepare('DELETE FROM payment_compared').run();
}

export function keepComparedPayments(db: SqlDatabase, pair: Pair, rows: readonly ComparedPayment[]): void {
  const put = db.prepare(
    `INSERT OR REPLACE INTO payment_compared (payment_no, champion, challenger, champion_probability, champion_threshold,
       challenger_probability, challenger_threshold)
     VALUES (:no, :first, :second, :champion, :championThreshold, :challenger, :challengerThreshold)`,
  );
  const { champion, challenger } = pair;
  db.transaction(() => {
    for (const row of rows)
      put.run({
        ...row,
        first: champion.sha256,
        second: challenger.sha256,
        championThreshold: champion.threshold,
        challengerThreshold: challenger.threshold,
      });
  });
}

const rowSchema = z.object({
  no: z.number().int(),
  championAlert: z.number(),
  challengerAlert: z.number(),
  amountMinor: z.number(),
  currency: z.string(),
  disposition: dispositionSchema.nullable(),
});

/** Payments made since a second (Unix time) that both have scored and either would alert. */
export function readComparedPayments(
  db: SqlDatabase,
  { champion, challenger, since }: { readonly champion: string; readonly challenger: string; readonly since: number },
): { isChampions: boolean; isChallengers: boolean; euros: number; isLoss: boolean | null }[] {
  const rows = db
    .prepare(
      `SELECT c.payment_no AS no, champion_probability >= champion_threshold AS championAlert,
         challenger_probability >= challenger_threshold AS challengerAlert, p.amount_minor AS amountMinor, p.currency,
         CASE WHEN l.closed_at IS NULL THEN NULL ELSE l.disposition END AS disposition
       FROM payment_compared AS c JOIN payment AS p ON p.no = c.payment_no
         LEFT JOIN payment_alert AS a ON a.payment_no = p.no LEFT JOIN ledger_alert AS l ON l.id = a.alert_id
       WHERE c.champion = :champion AND c.challenger = :challenger AND p.paid_at >= :since ORDER BY p.no`,
    )
    .all({ champion, challenger, since });
  return parseRows(rowSchema, rows).map(({ championAlert, challengerAlert, amountMinor, currency, disposition }) => {
    const outcome = outcomeOf(disposition);
    return {
      isChampions: championAlert === 1,
      isChallengers: challengerAlert === 1,
      euros: roughlyInEuro(Number(fromMinor(amountMinor, currency)), currency),
      isLoss: outcome === outcomes.undecided ? null : outcome === outcomes.loss,
    };
  });
}
