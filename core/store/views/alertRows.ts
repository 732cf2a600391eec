import { z } from 'zod';
import { riskOf } from '../../alerts/queue/alertPriority.ts';
import { causeOf } from '../../alerts/queue/causeOf.ts';
import type { AlertSignal, AlertState } from '../../contract/alerts.ts';
import { caseStateSchema, dispositionSchema } from '../../contract/cases.ts';
import { reasonSchema } from '../../contract/risk.ts';
import { roughlyInEuro } from '../../review/queue/roughRates.ts';
import { severitySchema } from '../../vocabulary/fieldNames.ts';
import { alertIdSchema, caseIdSchema, documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { sentencesSchema } from '../../vocabulary/sentences/Sentence.ts';

/** Unresolved alerts looked at for one list; beyond are the least grave. */
const mostOpen = 20_000;
const mostResolved = 500;

const rowSchema = z
  .object({
    alertId: alertIdSchema,
    documentId: documentIdSchema,
    caseId: caseIdSchema,
    caseNumber: z.number().int(),
    caseState: caseStateSchema,
    title: z.string(),
    titleSentences: jsonColumn(sentencesSchema).nullable(),
    fileName: z.string(),
    severity: severitySchema,
    reasons: jsonColumn(z.array(reasonSchema)),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    vendor: z.string().nullable(),
    vendorKey: z.string().nullable(),
    currency: z.string().nullable(),
    total: z.string().nullable(),
    probability: z.number().nullable(),
    assignee: z.string().nullable(),
    escalatedBy: z.string().nullable(),
    disposition: dispositionSchema.nullable(),
    reason: z.string().nullable(),
    resolvedBy: z.string().nullable(),
  })
  .transform(({ total, currency, caseState, ...row }) => ({
    ...row,
    cause: causeOf(row.reasons),
    /** Who it is about: the vendor, else the document alone. */
    entity: row.vendorKey ?? row.documentId,
    /** Null where no amount was read. */
    euros: total === null ? null : roughlyInEuro(Math.abs(Number(total)), currency),
    risk: riskOf(row),
    state: stateOf(row, caseState),
    ledger: null,
  }));
type DocumentAlertRow = z.output<typeof rowSchema>;
/** An alert as the queue groups it: about a document, with its case, or about ledger records. */
export type AlertRow = Omit<DocumentAlertRow, 'documentId' | 'caseId' | 'caseNumber' | 'ledger'> &
  Pick<AlertSignal, 'documentId' | 'caseId' | 'caseNumber' | 'ledger'>;

export function stateOf(
  row: { readonly closedAt: string | null; readonly escalatedBy: string | null; readonly assignee: string | null },
  caseState: z.infer<typeof caseStateSchema> | null,
): AlertState {
  if (row.closedAt !== null) return 'resolved';
  if (row.escalatedBy !== null && row.assignee === null) return 'escalated';
  return row.assignee !== null || caseState === 'in-review' ? 'in-review' : 'open';
}

const columnsSql = `SELECT a.id AS alertId, a.document_id AS documentId, a.case_id AS caseId, c.number AS caseNumber,
    c.state AS caseState, c.title, c.title_sentences AS titleSentences, d.file_name AS fileName, a.severity, a.reasons, a.opened_at AS openedAt,
    a.closed_at AS closedAt, i.vendor, i.vendor_key AS vendorKey, i.currency, i.grand_total AS total,
    (SELECT probability FROM risk INDEXED BY risk_probability WHERE document_id = a.document_id) AS probability,
    w.assignee, w.escalated_by AS escalatedBy, coalesce(w.disposition, c.disposition) AS disposition, w.reason,
    w.resolved_by AS resolvedBy
  FROM alert AS a JOIN case_file AS c ON c.id = a.case_id JOIN document AS d ON d.id = a.document_id
    LEFT JOIN invoice AS i ON i.document_id = a.document_id LEFT JOIN alert_work AS w ON w.alert_id = a.id`;

/** Alerts nobody has resolved, the gravest first. */
export function readOpenAlerts(db: SqlDatabase): AlertRow[] {
  const sql = `${columnsSql} WHERE a.closed_at IS NULL ORDER BY a.severity_rank DESC, a.opened_at LIMIT ${mostOpen}`;
  return parseRows(rowSchema, db.prepare(sql).all());
}

/** Alerts that were resolved, by themselves or with their case, the latest first. */
export function readResolvedAlerts(db: SqlDatabase): AlertRow[] {
  const sql = `${columnsSql} WHERE a.closed_at IS NOT NULL ORDER BY a.closed_at DESC, a.id LIMIT ${mostResolved}`;
  return parseRows(rowSchema, db.prepare(sql).all());
}
