import { z } from 'zod';
import type { InvoiceHistory, PastInvoice } from '../../validation/InvoiceHistory.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase, SqlParameters } from '../SqlDatabase.ts';
import { parseRows } from '../rows.ts';
import { readPageHash } from './documentMake.ts';
import { linkedNames } from './vendorMembers.ts';

const pastInvoiceSchema = z.object({
  documentId: z.string(),
  fileName: z.string(),
  documentType: z.string(),
  vendor: z.string().nullable(),
  vendorKey: z.string().nullable(),
  vendorVatId: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  numberKey: z.string().nullable(),
  issueDate: z.string().nullable(),
  currency: z.string().nullable(),
  grandTotal: z.string().nullable(),
  grandTotalMinor: z.number().nullable(),
  iban: z.string().nullable(),
}) satisfies z.ZodType<PastInvoice>;

const columns = `i.document_id AS documentId, d.file_name AS fileName, i.document_type AS documentType, i.vendor,
  i.vendor_key AS vendorKey, i.vendor_vat_id AS vendorVatId, i.invoice_number AS invoiceNumber, i.number_key AS numberKey,
  i.issue_date AS issueDate, i.currency, i.grand_total AS grandTotal, i.grand_total_minor AS grandTotalMinor`;
const isFraud = `EXISTS (SELECT 1 FROM alert AS a JOIN case_file AS c ON c.id = a.case_id
  WHERE a.document_id = i.document_id AND c.disposition = 'confirmed-fraud')`;
/** What a vendor's own past says of its account: the account of a confirmed fraud is not the vendor's. */
const trustedAccount = `iif(${isFraud}, NULL, i.iban)`;
const sameAmountOrAccountLimit = 200;

/**
 * The invoices that arrived before `documentId`, for comparing it with them: what came later is no history, whichever
 * was read first. Arrivals of bytes already known have no invoice of their own and are never among them; documents
 * cancelled or rejected after they were read are. Confirmed frauds are too, so that they are found when they come again,
 * but the vendor's past does not name their account.
 */
export function sqlInvoiceHistory(db: SqlDatabase, documentId: DocumentId): InvoiceHistory {
  const find = (where: string, limit: number, parameters: SqlParameters, account = 'i.iban'): PastInvoice[] =>
    parseRows(pastInvoiceSchema, db.prepare(historySql(where, account)).all({ ...parameters, documentId, limit }));
  return {
    ofVendor(vendorKey, vendorVatId, limit) {
      // Records of vendors that people said are one count as one, under whichever name or VAT id.
      const { vendorKeys, vatIds } = linkedNames(db, { vendorKey, vatId: vendorVatId });
      const byKey = vendorKeys.flatMap((key) => find('i.vendor_key = :key', limit, { key }, trustedAccount));
      const byVatId = vatIds.flatMap((vatId) => find('i.vendor_vat_id = :vatId', limit, { vatId }, trustedAccount));
      const all = new Map([...byKey, ...byVatId].map((invoice) => [invoice.documentId, invoice]));
      return [...all.values()].sort(newestFirst).slice(0, limit);
    },
    withTotal: (grandTotalMinor, currency) =>
      find('i.grand_total_minor = :grandTotalMinor AND i.currency = :currency', sameAmountOrAccountLimit, {
        grandTotalMinor,
        currency,
      }),
    withAccount: (iban) => find('i.iban = :iban', sameAmountOrAccountLimit, { iban }),
    pageHash: (otherId) => readPageHash(db, otherId),
    namesOf: (vendorKey, vendorVatId) => linkedNames(db, { vendorKey, vatId: vendorVatId }),
  };
}

/**
 * Each condition names the leading columns of an index that goes on with date and id: rows come in order, unsorted. The
 * plus keeps the planner from the indexes by arrival, which would have to be sorted.
 */
export function historySql(where: string, account: string): string {
  return `SELECT ${columns}, ${account} AS iban FROM invoice AS i CROSS JOIN document AS d ON d.id = i.document_id
    WHERE ${where} AND +i.arrival < (SELECT seq FROM document WHERE id = :documentId)
    ORDER BY i.issue_date DESC, i.document_id DESC LIMIT :limit`;
}

/** Later dates first, none last; of one date the document that came later (ids grow with time). */
function newestFirst(left: PastInvoice, right: PastInvoice): number {
  const [one, other] = [left, right].map((invoice) => `${invoice.issueDate ?? ''} ${invoice.documentId}`);
  return (other ?? '').localeCompare(one ?? '');
}
