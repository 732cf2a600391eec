import { z } from 'zod';
import { type Alert, type CaseEvent, type CaseView, caseEventSchema } from '../../contract/cases.ts';
import { reasonSchema } from '../../contract/risk.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { type CaseId, alertIdSchema, documentIdSchema } from '../../vocabulary/ids.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { findCaseRow } from './caseRows.ts';

/** A case with its alerts, gravest first, and its history, oldest first. @throws VouchFailure NOT_FOUND */
export function readCaseView(db: SqlDatabase, caseId: CaseId): CaseView {
  const row = findCaseRow(db, caseId);
  if (row !== undefined) return { ...row, alerts: readAlerts(db, caseId), events: readEvents(db, caseId) };
  throw new VouchFailure('NOT_FOUND', 'This case is no longer in the store.', 'Refresh the list.');
}

const alertRowSchema = z
  .object({
    id: alertIdSchema,
    document_id: documentIdSchema,
    file_name: z.string(),
    severity: severitySchema,
    opened_at: z.string(),
    closed_at: z.string().nullable(),
    reasons: jsonColumn(z.array(reasonSchema)),
    probability: z.number().nullable(),
  })
  .transform((row): Alert => ({
    id: row.id,
    documentId: row.document_id,
    fileName: row.file_name,
    severity: row.severity,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    reasons: row.reasons,
    probability: row.probability,
  }));

function readAlerts(db: SqlDatabase, caseId: CaseId): Alert[] {
  const rows = db
    .prepare(
      `SELECT a.id, a.document_id, d.file_name, a.severity, a.opened_at, a.closed_at, a.reasons, r.probability
       FROM alert AS a JOIN document AS d ON d.id = a.document_id LEFT JOIN risk AS r ON r.document_id = a.document_id
       WHERE a.case_id = :caseId ORDER BY a.severity_rank DESC, a.opened_at`,
    )
    .all({ caseId });
  return parseRows(alertRowSchema, rows);
}

function readEvents(db: SqlDatabase, caseId: CaseId): CaseEvent[] {
  const rows = db
    .prepare('SELECT at, by, kind, text FROM case_event WHERE case_id = :caseId ORDER BY id')
    .all({ caseId });
  return parseRows(caseEventSchema, rows);
}
