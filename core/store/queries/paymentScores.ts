import { z } from 'zod';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow } from '../rows.ts';

export interface NewRun {
  readonly model: string;
  readonly version: string;
  readonly threshold: number;
  readonly startedAt: string;
}

/** Begins a run over the ledger. Answers its number. */
export function beginRun(db: SqlDatabase, run: NewRun): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO payment_run (model, version, threshold, started_at) VALUES (:model, :version, :threshold, :startedAt)`,
    )
    .run({ ...run });
  return Number(lastInsertRowid);
}

export function endRun(
  db: SqlDatabase,
  runNo: number,
  counts: { readonly scored: number; readonly refused: number; readonly alerts: number; readonly endedAt: string },
): void {
  db.prepare(
    `UPDATE payment_run SET scored = :scored, refused = :refused, alerts = :alerts, ended_at = :endedAt WHERE no = :runNo`,
  ).run({ ...counts, runNo });
}

/** Keeps what the model says of payments; NaN is kept as null. Places `from` up to `upTo` of the arrays. */
export function keepScores(
  db: SqlDatabase,
  runNo: number,
  scores: { readonly no: Float64Array; readonly probability: Float32Array; readonly toUsual: Float64Array },
  { from, upTo }: { readonly from: number; readonly upTo: number },
): void {
  const put = db.prepare(
    `INSERT INTO payment_score (payment_no, run_no, probability, to_usual) VALUES (:no, :runNo, :probability, :toUsual)
     ON CONFLICT DO UPDATE SET run_no = excluded.run_no, probability = excluded.probability, to_usual = excluded.to_usual`,
  );
  db.transaction(() => {
    for (let place = from; place < upTo; place++)
      put.run({
        no: scores.no[place] ?? 0,
        runNo,
        probability: finite(scores.probability[place]),
        toUsual: finite(scores.toUsual[place]),
      });
  });
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

export interface PaymentAlert {
  readonly no: number;
  /** Calibrated, 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly { readonly text: string; readonly contribution: number }[];
  /** What would have to be otherwise. */
  readonly clears: string | null;
  /** Log-odds and fingerprint of the shipped version below the deciding one; null where a payment was scored by itself. */
  readonly baseScore: number | null;
  readonly baseSha256: string | null;
}

/** Opens an alert a payment; one that is open is told anew. */
export function keepPaymentAlerts(db: SqlDatabase, runNo: number, alerts: readonly PaymentAlert[]): void {
  const put = db.prepare(
    `INSERT INTO payment_alert (payment_no, run_no, probability, reasons, clears, base_score, base_sha256)
       VALUES (:no, :runNo, :probability, :reasons, :clears, :baseScore, :baseSha256)
     ON CONFLICT DO UPDATE SET run_no = excluded.run_no, probability = excluded.probability, reasons = excluded.reasons,
       clears = excluded.clears, base_score = excluded.base_score, base_sha256 = excluded.base_sha256`,
  );
  db.transaction(() => {
    for (const { no, probability, reasons, clears, baseScore, baseSha256 } of alerts)
      put.run({ no, runNo, probability, reasons: JSON.stringify(reasons), clears, baseScore, baseSha256 });
  });
}

/** Closes alerts of payments that a later run no longer suspects. */
export function dropAlertsBefore(db: SqlDatabase, runNo: number): void {
  db.prepare('DELETE FROM payment_alert WHERE run_no < :runNo').run({ runNo });
}

const alertRowSchema = z.object({
  key: z.string(),
  payee: z.string(),
  paidAt: z.number(),
  amountMinor: z.number(),
  currency: z.string(),
  probability: z.number(),
  reasons: jsonColumn(z.array(z.object({ text: z.string(), contribution: z.number() }))),
  clears: z.string().nullable(),
});

/** Payments with an alert, the most probable first; read as they are asked for. */
export function* listPaymentAlerts(db: SqlDatabase): Generator<z.infer<typeof alertRowSchema>> {
  const rows = db
    .prepare(
      `SELECT p.key, p.payee, p.paid_at AS paidAt, p.amount_minor AS amountMinor, p.currency, a.probability, a.reasons, a.clears
       FROM payment_alert a JOIN payment p ON p.no = a.payment_no ORDER BY a.probability DESC, p.no`,
    )
    .iterate();
  for (const row of rows) yield parseRow(alertRowSchema, row);
}
