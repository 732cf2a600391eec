import { z } from 'zod';
import type { ReviewRow } from '../../contract/review.ts';
import { reviewStateSchema } from '../../contract/reviewState.ts';
import { documentIdSchema } from '../../vocabulary/ids.ts';
import { currencySchema, decimalSchema } from '../../vocabulary/money.ts';
import { parseRows } from '../rows.ts';

/** Everything a row of the queue shows, for the documents a query names as `listed (id, position)`. */
export const reviewRowsSql = `
SELECT d.id, d.file_name, d.received_at, i.vendor, i.invoice_number, i.currency, i.grand_total,
  coalesce(q.expected_loss, 0) AS expected_loss, q.state, q.decided_by, q.decided_at, q.reason, q.until, q.first_by,
  (SELECT count(*) FROM field AS f WHERE f.document_id = d.id AND f.source <> 'analyst'
    AND f.confidence < :doubtThreshold) AS doubtful_fields,
  (SELECT count(*) FROM finding AS f WHERE f.document_id = d.id AND f.severity_rank > 0) AS findings,
  l.holder, l.expires_at
FROM listed JOIN document AS d ON d.id = listed.id JOIN review AS q ON q.document_id = d.id
LEFT JOIN invoice AS i ON i.document_id = d.id
LEFT JOIN review_lease AS l ON l.document_id = d.id AND l.expires_at > :now
ORDER BY listed.position`;

const rowSchema = z
  .object({
    id: documentIdSchema,
    file_name: z.string(),
    received_at: z.string(),
    vendor: z.string().nullable(),
    invoice_number: z.string().nullable(),
    currency: z.string().nullable(),
    grand_total: z.string().nullable(),
    expected_loss: z.number(),
    state: reviewStateSchema,
    decided_by: z.string().nullable(),
    decided_at: z.string().nullable(),
    reason: z.string().nullable(),
    until: z.string().nullable(),
    first_by: z.string().nullable(),
    doubtful_fields: z.number().int(),
    findings: z.number().int(),
    holder: z.string().nullable(),
    expires_at: z.string().nullable(),
  })
  .transform((row): ReviewRow => ({
    documentId: row.id,
    fileName: row.file_name,
    vendor: row.vendor,
    invoiceNumber: row.invoice_number,
    grandTotal: decimalSchema.safeParse(row.grand_total).data ?? null,
    currency: currencySchema.safeParse(row.currency).data ?? null,
    expectedLoss: row.expected_loss,
    doubtfulFields: row.doubtful_fields,
    findings: row.findings,
    state: row.state,
    by: row.decided_by,
    at: row.decided_at,
    reason: row.reason,
    until: row.until,
    firstBy: row.first_by,
    receivedAt: row.received_at,
    lease: row.holder === null || row.expires_at === null ? null : { by: row.holder, expiresAt: row.expires_at },
  }));

export function parseReviewRows(rows: readonly unknown[]): ReviewRow[] {
  return parseRows(rowSchema, rows);
}
