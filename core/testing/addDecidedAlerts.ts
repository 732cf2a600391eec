import type { Disposition } from '../contract/cases.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';

interface Wanted {
  readonly count: number;
  /** Every second one is a loss unless it is said. */
  readonly dispositionOf?: (at: number) => Disposition;
  readonly openedAt?: string;
  /** What their payees are called, with a number. */
  readonly payee?: string;
}

const inTurn = (at: number): Disposition => (at % 2 === 0 ? 'confirmed-fraud' : 'false-positive');

/**
 * Decided alerts about suspected payments: the shipped version `base` is too sure of itself by two in log-odds, and tells losses apart well but
 * not always.
 */
export function addDecidedAlerts(db: SqlDatabase, base: string, wanted: Wanted): void {
  const { count, dispositionOf = inTurn, openedAt = '2026-03-01T09:00:00.000Z', payee = 'A' } = wanted;
  const alert = db.prepare(
    `INSERT INTO ledger_alert (id, cause, entity_kind, entity_id, severity, severity_rank, opened_at, closed_at, disposition)
     VALUES (:id, 'payment-score', 'vendor', :id, 'high', 3, :openedAt, :openedAt, :disposition)`,
  );
  const put = db.prepare('INSERT INTO payment_case (alert_id, base_sha256, score) VALUES (:id, :base, :score)');
  db.transaction(() => {
    for (let at = 0; at < count; at++) {
      const [id, disposition] = [`${payee}${at}`, dispositionOf(at)];
      alert.run({ id, openedAt, disposition });
      const isLoss = disposition === 'confirmed-fraud';
      put.run({ id, base, score: (isLoss ? 2.6 : 1.4) + ((at * 7) % 11) * 0.2 - 1 });
    }
  });
}
