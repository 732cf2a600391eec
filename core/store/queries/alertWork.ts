import { z } from 'zod';
import { caseStateSchema, dispositionSchema } from '../../contract/cases.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { caseIdSchema, documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { parseRow } from '../rows.ts';
import { addCaseEvent } from './caseEvents.ts';
import { recheckAfter } from './caseFiles.ts';

/** What can be taken back of an alert: who has it, what came of it, and what its case says with it. */
export const alertWorkSchema = z.object({
  assignee: z.string().nullable(),
  escalatedBy: z.string().nullable(),
  escalatedAt: z.string().nullable(),
  disposition: dispositionSchema.nullable(),
  reason: z.string().nullable(),
  resolvedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  caseState: caseStateSchema,
  caseDisposition: dispositionSchema.nullable(),
  caseClosedAt: z.string().nullable(),
});
export type AlertWork = Readonly<z.infer<typeof alertWorkSchema>>;

const rowSchema = alertWorkSchema.extend({ caseId: caseIdSchema, documentId: documentIdSchema });

/** An alert's work with the case and document it belongs to. @throws VouchFailure NOT_FOUND */
export function readAlertWork(db: SqlDatabase, alertId: string): z.infer<typeof rowSchema> {
  const row = db.prepare(readSql).get({ alertId });
  if (row === undefined) throw new VouchFailure('NOT_FOUND', 'This alert is no longer there.', 'Refresh the list.');
  return parseRow(rowSchema, row);
}

const readSql = `SELECT w.assignee, w.escalated_by AS escalatedBy, w.escalated_at AS escalatedAt, w.disposition, w.reason,
    w.resolved_by AS resolvedBy, a.closed_at AS closedAt, c.state AS caseState, c.disposition AS caseDisposition,
    c.closed_at AS caseClosedAt, a.case_id AS caseId, a.document_id AS documentId
  FROM alert AS a JOIN case_file AS c ON c.id = a.case_id LEFT JOIN alert_work AS w ON w.alert_id = a.id WHERE a.id = :alertId`;

/** Only what can be taken back. */
export function readAlertState(db: SqlDatabase, alertId: string): AlertWork {
  return alertWorkSchema.parse(readAlertWork(db, alertId));
}

/**
 * Puts an alert and its case into a state, whatever they were, and tells the case's history, which only grows. The caller
 * logs the change.
 */
export function putAlertWork(store: Store, alertId: string, to: AlertWork, by: string): void {
  const from = readAlertWork(store.db, alertId);
  const { assignee, escalatedBy, escalatedAt, disposition, reason, resolvedBy, closedAt } = to;
  store.db
    .prepare(
      `INSERT OR REPLACE INTO alert_work (alert_id, assignee, escalated_by, escalated_at, disposition, reason, resolved_by)
       VALUES (:alertId, :assignee, :escalatedBy, :escalatedAt, :disposition, :reason, :resolvedBy)`,
    )
    .run({ alertId, assignee, escalatedBy, escalatedAt, disposition, reason, resolvedBy });
  store.db.prepare('UPDATE alert SET closed_at = :closedAt WHERE id = :alertId').run({ alertId, closedAt });
  putCase(store, from, to, by);
}

function putCase(store: Store, from: z.infer<typeof rowSchema>, to: AlertWork, by: string): void {
  const { caseId } = from;
  const { caseState: state, caseDisposition: disposition, caseClosedAt: closedAt } = to;
  if (from.caseState === state && from.caseDisposition === disposition) return;
  store.db
    .prepare(
      'UPDATE case_file SET state = :state, disposition = :disposition, closed_at = :closedAt WHERE id = :caseId',
    )
    .run({ caseId, state, disposition, closedAt });
  if (state === 'closed') {
    addCaseEvent(store, caseId, { by, kind: 'decided', text: disposition ?? 'no-action' });
    addCaseEvent(store, caseId, { by, kind: 'note', text: to.reason ?? '' });
  } else {
    addCaseEvent(store, caseId, { by, kind: from.caseState === 'closed' ? 'reopened' : 'state-changed', text: state });
  }
  // What is known of a vendor's account changes with a fraud, and changes back when that is taken back.
  if ([from.caseDisposition, disposition].includes('confirmed-fraud')) recheckAfter(store.db, caseId);
}
