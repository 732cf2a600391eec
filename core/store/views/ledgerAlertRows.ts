import { z } from 'zod';
import { riskOf } from '../../alerts/queue/alertPriority.ts';
import { dispositionSchema } from '../../contract/cases.ts';
import { entitySchema } from '../../contract/controls.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { alertIdSchema } from '../../vocabulary/ids.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { fromMinor } from '../../vocabulary/money.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';
import { type AlertRow, stateOf } from './alertRows.ts';

const mostOpen = 20_000;
const mostResolved = 500;

const rowSchema = z.object({
  alertId: alertIdSchema,
  cause: z.string(),
  kind: entitySchema.shape.kind,
  id: z.string(),
  name: z.string().nullable(),
  severity: severitySchema,
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  assignee: z.string().nullable(),
  escalatedBy: z.string().nullable(),
  disposition: dispositionSchema.nullable(),
  reason: z.string().nullable(),
  resolvedBy: z.string().nullable(),
});
const stakeSchema = z.object({
  alertId: z.string(),
  currency: z.string().nullable(),
  amount: z.number(),
  hits: z.number().int(),
  probability: z.number().nullable(),
});

/** Alerts about ledger records that nobody has resolved, the gravest first. */
export function readOpenLedgerAlerts(db: SqlDatabase): AlertRow[] {
  return readAlerts(db, `closed_at IS NULL ORDER BY severity_rank DESC, opened_at LIMIT ${mostOpen}`);
}

export function readResolvedLedgerAlerts(db: SqlDatabase): AlertRow[] {
  return readAlerts(db, `closed_at IS NOT NULL ORDER BY closed_at DESC, id LIMIT ${mostResolved}`);
}

function readAlerts(db: SqlDatabase, which: string): AlertRow[] {
  const rows = parseRows(
    rowSchema,
    db
      .prepare(
        `SELECT a.id AS alertId, cause, entity_kind AS kind, entity_id AS id, severity, opened_at AS openedAt,
           closed_at AS closedAt, assignee, escalated_by AS escalatedBy, disposition, reason, resolved_by AS resolvedBy,
           CASE WHEN entity_kind = 'vendor' THEN coalesce((SELECT name FROM vendor WHERE key = entity_id),
             (SELECT payee_name FROM payment WHERE payee = entity_id AND payee_name IS NOT NULL LIMIT 1)) END AS name
         FROM (SELECT * FROM ledger_alert WHERE ${which}) AS a`,
      )
      .all(),
  );
  const stakes = Map.groupBy(readStakes(db, which), ({ alertId }) => alertId);
  return rows.map((row) => alertRow(row, stakes.get(row.alertId) ?? []));
}

/** Money of an alert by currency: amounts of different ones never add up. */
function readStakes(db: SqlDatabase, which: string): z.infer<typeof stakeSchema>[] {
  const these = `(SELECT id FROM ledger_alert WHERE ${which})`;
  const rows = db
    .prepare(
      `SELECT alert_id AS alertId, currency, sum(amount_minor) AS amount, count(*) AS hits, NULL AS probability
       FROM control_hit WHERE alert_id IN ${these} GROUP BY alert_id, currency
       UNION ALL SELECT s.alert_id, p.currency, sum(p.amount_minor), count(*), max(s.probability)
       FROM payment_alert AS s JOIN payment AS p ON p.no = s.payment_no
       WHERE s.alert_id IN ${these} GROUP BY s.alert_id, p.currency`,
    )
    .all();
  return parseRows(stakeSchema, rows);
}

function alertRow(row: z.infer<typeof rowSchema>, stakes: readonly z.infer<typeof stakeSchema>[]): AlertRow {
  const { kind, id, name, ...alert } = row;
  const probability = stakes.reduce<number | null>(
    (most, stake) => (stake.probability === null ? most : Math.max(most ?? 0, stake.probability)),
    null,
  );
  const euros = stakes.reduce((sum, { amount, currency }) => sum + eurosOf(amount, currency), 0);
  return {
    ...alert,
    documentId: null,
    caseId: null,
    caseNumber: null,
    ledger: { entity: { kind, id }, hits: stakes.reduce((sum, { hits }) => sum + hits, 0) },
    title: alert.cause,
    titleSentences: null,
    fileName: id,
    reasons: [],
    vendor: kind === 'vendor' ? (name ?? id) : null,
    vendorKey: null,
    probability,
    entity: `${kind} ${id}`,
    // No test knows what a shared account or a look-alike vendor is worth: such an alert counts as any without an amount.
    euros: euros === 0 ? null : euros,
    risk: riskOf({ severity: alert.severity, probability }),
    state: stateOf(alert, null),
  };
}

function eurosOf(amount: number, currency: string | null): number {
  return currency === null ? 0 : roughlyInEuro(Math.abs(Number(fromMinor(amount, currency))), currency);
}
