import { z } from 'zod';
import { documentStatusSchema, stageSchema } from '../../contract/documents.ts';
import type { InboxRow } from '../../contract/inbox.ts';
import { failureCodeSchema } from '../../vocabulary/failure.ts';
import { documentTypeSchema, severitySchema } from '../../vocabulary/fieldNames.ts';
import { caseIdSchema, documentIdSchema } from '../../vocabulary/ids.ts';
import { decimalSchema } from '../../vocabulary/money.ts';
import { isIsoDate } from '../../vocabulary/dates.ts';
import { parseRows } from '../rows.ts';

/** Everything a row shows, for the documents a query names as `listed (id, position)`. */
export const inboxRowsSql = `
SELECT d.id, d.file_name, d.status, d.failure_code, d.failure_message, d.failure_remedy, d.page_count, d.received_at,
  i.document_type, i.vendor, i.invoice_number, i.issue_date, i.currency, i.grand_total, r.probability,
  iif(d.status IN ('queued', 'working', 'parked', 'cancelled'), (SELECT j.stage FROM job AS j
    WHERE j.document_id = d.id AND j.state <> 'done' LIMIT 1), NULL) AS stage,
  iif(d.status = 'done', coalesce(d.page_count, 0),
    (SELECT count(*) FROM document_page AS p WHERE p.document_id = d.id)) AS pages_done,
  (SELECT count(*) FROM arrival AS v WHERE v.document_id = coalesce(part.file_id, d.id) AND v.outcome = 'duplicate') AS duplicate_arrivals,
  (SELECT count(*) FROM finding AS f WHERE f.document_id = d.id) AS finding_count,
  (SELECT max(f.severity_rank) FROM finding AS f WHERE f.document_id = d.id) AS worst_rank,
  (SELECT a.case_id FROM alert AS a WHERE a.document_id = d.id) AS case_id,
  part.first_page, part.last_page, iif(s.state = 'open', json_array_length(s.parts), NULL) AS proposed_parts
FROM listed JOIN document AS d ON d.id = listed.id
LEFT JOIN invoice AS i ON i.document_id = d.id LEFT JOIN risk AS r ON r.document_id = d.id
LEFT JOIN document_part AS part ON part.part_id = d.id LEFT JOIN split AS s ON s.document_id = d.id
ORDER BY listed.position`;

const rowSchema = z
  .object({
    id: documentIdSchema,
    file_name: z.string(),
    status: documentStatusSchema,
    failure_code: failureCodeSchema.nullable(),
    failure_message: z.string().nullable(),
    failure_remedy: z.string().nullable(),
    page_count: z.number().int().nullable(),
    received_at: z.string(),
    document_type: documentTypeSchema.nullable(),
    vendor: z.string().nullable(),
    invoice_number: z.string().nullable(),
    issue_date: z.string().nullable(),
    currency: z.string().nullable(),
    grand_total: z.string().nullable(),
    probability: z.number().nullable(),
    stage: stageSchema.nullable(),
    pages_done: z.number().int(),
    duplicate_arrivals: z.number().int(),
    finding_count: z.number().int(),
    worst_rank: z.number().int().nullable(),
    case_id: caseIdSchema.nullable(),
    first_page: z.number().int().nullable(),
    last_page: z.number().int().nullable(),
    proposed_parts: z.number().int().nullable(),
  })
  .transform((row): InboxRow => ({
    id: row.id,
    fileName: row.file_name,
    status: row.status,
    failure:
      row.failure_code === null
        ? null
        : { code: row.failure_code, message: row.failure_message ?? '', remedy: row.failure_remedy ?? '' },
    stage: row.stage,
    pagesDone: row.pages_done,
    pageCount: row.page_count,
    receivedAt: row.received_at,
    duplicateArrivals: row.duplicate_arrivals,
    documentType: row.document_type,
    vendor: row.vendor,
    invoiceNumber: row.invoice_number,
    issueDate: row.issue_date !== null && isIsoDate(row.issue_date) ? row.issue_date : null,
    currency: row.currency !== null && /^[A-Z]{3}$/.test(row.currency) ? row.currency : null,
    grandTotal: decimalSchema.safeParse(row.grand_total).data ?? null,
    findingCount: row.finding_count,
    worstSeverity: row.worst_rank === null ? null : (severitySchema.options[row.worst_rank] ?? null),
    probability: row.probability,
    caseId: row.case_id,
    part:
      row.first_page === null || row.last_page === null ? null : { firstPage: row.first_page, lastPage: row.last_page },
    proposedParts: row.proposed_parts !== null && row.proposed_parts > 1 ? row.proposed_parts : null,
  }));

export function parseInboxRows(rows: readonly unknown[]): InboxRow[] {
  return parseRows(rowSchema, rows);
}
