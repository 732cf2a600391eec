import { numberKey, vendorKey } from '../../validation/comparisonKeys.ts';
import { documentTypeSchema } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
import { canonicalJson } from '../canonicalJson.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { readFields, readRuledFields } from './fields.ts';
import { readCompared } from './laterInvoices.ts';
import { rankReview } from './reviewRank.ts';
import { readLineRuling } from './lines.ts';
import { recheckLater } from './recheckLater.ts';

/**
 * Rewrites a document's row of comparable values from its fields as they stand; called wherever fields change. Later
 * arrivals that were checked against what stood here before are queued to be checked again, in the same transaction, so
 * that findings do not depend on which document was read first. Checking changes no row here: it goes no further.
 */
export function refreshInvoice(db: SqlDatabase, documentId: DocumentId): void {
  db.transaction(() => {
    const before = readCompared(db, documentId);
    writeInvoice(db, documentId);
    rankReview(db, documentId);
    const after = readCompared(db, documentId);
    if (canonicalJson(before) !== canonicalJson(after)) recheckLater(db, [after, before]);
  });
}

/** Takes a document's row of comparable values away: it is no invoice any more, and later arrivals are checked without it. */
export function withdrawInvoice(db: SqlDatabase, documentId: DocumentId): void {
  db.transaction(() => {
    const before = readCompared(db, documentId);
    db.prepare('DELETE FROM invoice WHERE document_id = :documentId').run({ documentId });
    recheckLater(db, [before]);
  });
}

function writeInvoice(db: SqlDatabase, documentId: DocumentId): void {
  const fields = readFields(db, documentId);
  const vendor = fields.vendor?.value ?? null;
  const invoiceNumber = fields.invoiceNumber?.value ?? null;
  const currency = fields.currency?.value ?? null;
  const grandTotal = fields.grandTotal?.value ?? null;
  db.prepare(upsertSql).run({
    documentId,
    documentType: documentTypeSchema.safeParse(fields.documentType?.value).data ?? 'other',
    vendor,
    vendorKey: vendor && vendorKey(vendor),
    vendorVatId: fields.vendorVatId?.value ?? null,
    invoiceNumber,
    numberKey: invoiceNumber && numberKey(invoiceNumber),
    issueDate: fields.issueDate?.value ?? null,
    dueDate: fields.dueDate?.value ?? null,
    currency,
    netTotal: fields.netTotal?.value ?? null,
    taxTotal: fields.taxTotal?.value ?? null,
    grandTotal,
    duePayable: fields.duePayable?.value ?? null,
    grandTotalMinor: minorOf(grandTotal, currency),
    iban: fields.iban?.value ?? null,
    purchaseOrder: fields.purchaseOrder?.value ?? null,
    corrected: readRuledFields(db, documentId).size > 0 || readLineRuling(db, documentId) !== null ? 1 : 0,
  });
}

function minorOf(amount: string | null, currency: string | null): number | null {
  const decimal = decimalSchema.safeParse(amount);
  return decimal.success ? toMinor(decimal.data, currency ?? '') : null;
}

const upsertSql = `INSERT OR REPLACE INTO invoice
  (document_id, document_type, vendor, vendor_key, vendor_vat_id, invoice_number, number_key, issue_date, due_date,
   currency, net_total, tax_total, grand_total, due_payable, grand_total_minor, iban, purchase_order, corrected, arrival)
  VALUES (:documentId, :documentType, :vendor, :vendorKey, :vendorVatId, :invoiceNumber, :numberKey, :issueDate, :dueDate,
   :currency, :netTotal, :taxTotal, :grandTotal, :duePayable, :grandTotalMinor, :iban, :purchaseOrder, :corrected,
   (SELECT seq FROM document WHERE id = :documentId))`;
