import { z } from 'zod';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

/** What later arrivals see of an invoice: all that history answers of it. */
const comparedSchema = z.object({
  arrival: z.number().int(),
  documentType: z.string(),
  vendor: z.string().nullable(),
  vendorKey: z.string().nullable(),
  vendorVatId: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issueDate: z.string().nullable(),
  currency: z.string().nullable(),
  grandTotal: z.string().nullable(),
  grandTotalMinor: z.number().nullable(),
  iban: z.string().nullable(),
});
export type Compared = Readonly<z.infer<typeof comparedSchema>>;

/** Null where the document was not read yet. */
export function readCompared(db: SqlDatabase, documentId: DocumentId): Compared | null {
  const row = db
    .prepare(
      `SELECT arrival, document_type AS documentType, vendor, vendor_key AS vendorKey, vendor_vat_id AS vendorVatId,
         invoice_number AS invoiceNumber, issue_date AS issueDate, currency, grand_total AS grandTotal,
         grand_total_minor AS grandTotalMinor, iban
       FROM invoice WHERE document_id = :documentId`,
    )
    .get({ documentId });
  return row === undefined ? null : parseRow(comparedSchema, row);
}

/**
 * Documents that arrived later, share vendor, total or account with this invoice, and whose checks have begun: those a
 * change of it concerns, nearest first, at most `limit`. Parked, rejected and cancelled ones wait for a person anyway.
 */
export function laterConcerned(db: SqlDatabase, invoice: Compared, limit: number): DocumentId[] {
  const { arrival, vendorKey, vendorVatId, grandTotalMinor, currency, iban } = invoice;
  const rows = db
    .prepare(laterConcernedSql)
    .all({ arrival, vendorKey, vendorVatId, grandTotalMinor, currency, iban, limit });
  return parseRows(z.object({ id: documentIdSchema }), rows).map((row) => row.id);
}

function arm(where: string): string {
  return `SELECT * FROM (SELECT i.document_id, i.arrival FROM invoice AS i JOIN document AS d ON d.id = i.document_id
      JOIN job AS j ON j.document_id = i.document_id AND j.stage = 'validation' AND j.state IN ('leased', 'done')
    WHERE ${where} AND i.arrival > :arrival AND d.status IN ('queued', 'working', 'done') ORDER BY i.arrival LIMIT :limit)`;
}

const arms = [
  'i.vendor_key = :vendorKey',
  'i.vendor_vat_id = :vendorVatId',
  'i.iban = :iban',
  'i.grand_total_minor = :grandTotalMinor AND i.currency = :currency',
].map(arm);
export const laterConcernedSql = `SELECT document_id AS id FROM (${arms.join(' UNION ')}) ORDER BY arrival LIMIT :limit`;
