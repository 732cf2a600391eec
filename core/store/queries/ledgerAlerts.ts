import { z } from 'zod';
import { type ControlId, entitySchema } from '../../contract/controls.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { alertIdSchema, newId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';
import { severityRank } from './findings.ts';

/** Cause of an alert that the model of payments opened. */
export const paymentScoreCause = 'payment-score';

const entityRow = z.object({ kind: entitySchema.shape.kind, id: z.string(), severity: severitySchema });

/**
 * Opens alerts for hits of a test that belong to none, one for each entity; where one is open they join it. Hits of an alert that
 * was decided stay with it, so that nobody is asked twice. Answers how many were opened.
 */
export function raiseControlAlerts(db: SqlDatabase, control: ControlId, at: string): number {
  return db.transaction(() => {
    const rows = db
      .prepare(
        `SELECT entity_kind AS kind, entity_id AS id, severity FROM control_hit AS h
         WHERE control = :control AND alert_id IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_alert AS a
           WHERE a.cause = :control AND a.entity_kind = h.entity_kind AND a.entity_id = h.entity_id AND a.closed_at IS NULL)
         GROUP BY entity_kind, entity_id`,
      )
      .all({ control });
    const opened = openAlerts(db, control, parseRows(entityRow, rows), at);
    db.prepare(
      `UPDATE control_hit SET alert_id = (SELECT id FROM ledger_alert AS a WHERE a.cause = :control
         AND a.entity_kind = control_hit.entity_kind AND a.entity_id = control_hit.entity_id AND a.closed_at IS NULL)
       WHERE control = :control AND alert_id IS NULL`,
    ).run({ control });
    return opened;
  });
}

/** The same for payments that the model suspects: one alert for each payee. */
export function raisePaymentScoreAlerts(db: SqlDatabase, at: string): number {
  return db.transaction(() => {
    const rows = db
      .prepare(
        `SELECT 'vendor' AS kind, p.payee AS id, CASE WHEN max(s.probability) >= 0.5 THEN 'high' ELSE 'medium' END AS severity
         FROM payment_alert AS s JOIN payment AS p ON p.no = s.payment_no
         WHERE s.alert_id IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_alert AS a WHERE a.cause = :cause
           AND a.entity_kind = 'vendor' AND a.entity_id = p.payee AND a.closed_at IS NULL) GROUP BY p.payee`,
      )
      .all({ cause: paymentScoreCause });
    const opened = openAlerts(db, paymentScoreCause, parseRows(entityRow, rows), at);
    db.prepare(
      `UPDATE payment_alert SET alert_id = (SELECT a.id FROM ledger_alert AS a JOIN payment AS p ON p.no = payment_alert.payment_no
         WHERE a.cause = :cause AND a.entity_kind = 'vendor' AND a.entity_id = p.payee AND a.closed_at IS NULL)
       WHERE alert_id IS NULL`,
    ).run({ cause: paymentScoreCause });
    return opened;
  });
}

function openAlerts(
  db: SqlDatabase,
  cause: string,
  entities: readonly z.infer<typeof entityRow>[],
  at: string,
): number {
  const put = db.prepare(
    `INSERT INTO ledger_alert (id, cause, entity_kind, entity_id, severity, severity_rank, opened_at)
     VALUES (:alertId, :cause, :kind, :id, :severity, :rank, :at)`,
  );
  for (const { kind, id, severity } of entities)
    put.run({ alertId: newId(alertIdSchema), cause, kind, id, severity, rank: severityRank(severity), at });
  return entities.length;
}

/** Withdraws open alerts that nobody has touched and of which nothing is left. Answers how many. */
export function withdrawGroundless(db: SqlDatabase): number {
  return db
    .prepare(
      `DELETE FROM ledger_alert WHERE closed_at IS NULL AND assignee IS NULL AND escalated_by IS NULL
         AND id NOT IN (SELECT alert_id FROM control_hit WHERE alert_id IS NOT NULL)
         AND id NOT IN (SELECT alert_id FROM payment_alert WHERE alert_id IS NOT NULL)`,
    )
    .run().changes;
}
