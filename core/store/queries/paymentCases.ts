import { z } from 'zod';
import { type Outcome, outcomeOf, outcomes } from '../../alerts/thresholds/ScoredHistory.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';
import { paymentScoreCause } from './ledgerAlerts.ts';

/** A decided alert about payments. */
export interface PaymentCase {
  /** Grows with time. */
  readonly no: number;
  /** Log-odds of the shipped version's calibrated probability, of the most suspicious payment. */
  readonly score: number;
  readonly outcome: Exclude<Outcome, 0>;
}

/** What a learner may ask for; older cases are left out. */
const mostDecided = 10_000;

/** Keeps for each alert of suspected payments the highest score of a shipped version; the latest run counts while the alert is open. */
export function keepPaymentCases(db: SqlDatabase): void {
  db.prepare(
    `INSERT INTO payment_case (alert_id, base_sha256, score)
       SELECT p.alert_id, p.base_sha256, max(p.base_score) FROM payment_alert AS p JOIN ledger_alert AS a ON a.id = p.alert_id
       WHERE p.base_sha256 IS NOT NULL AND a.closed_at IS NULL GROUP BY p.alert_id, p.base_sha256
     ON CONFLICT (alert_id, base_sha256) DO UPDATE SET score = excluded.score`,
  ).run();
}

const rowSchema = z.object({ no: z.number().int(), score: z.number(), disposition: dispositionSchema });

/** Decided alerts a version was asked about, oldest first; errors that were corrected speak for neither outcome. */
export function readPaymentCases(db: SqlDatabase, baseSha256: string): PaymentCase[] {
  const rows = db
    .prepare(
      `SELECT c.no, c.score, a.disposition FROM payment_case AS c JOIN ledger_alert AS a ON a.id = c.alert_id
       WHERE c.base_sha256 = :baseSha256 AND a.cause = :cause AND a.closed_at IS NOT NULL AND a.disposition IS NOT NULL
       ORDER BY c.no DESC LIMIT ${mostDecided}`,
    )
    .all({ baseSha256, cause: paymentScoreCause });
  return parseRows(rowSchema, rows)
    .reverse()
    .flatMap(({ no, score, disposition }): PaymentCase[] => {
      const outcome = outcomeOf(disposition);
      return outcome === outcomes.undecided ? [] : [{ no, score, outcome }];
    });
}
