import type { RepairSuggestion } from '../contract/repair.ts';
import { suggestRepairs } from '../review/repair/suggestRepairs.ts';
import { readDocument } from '../store/queries/documents.ts';
import { readExtraction } from '../store/queries/extraction.ts';
import { readRuledFields } from '../store/queries/fields.ts';
import { sqlInvoiceHistory } from '../store/queries/invoiceHistory.ts';
import { readSettings } from '../store/queries/settings.ts';
import type { Store } from '../store/Store.ts';
import { vendorKey } from '../validation/comparisonKeys.ts';
import type { DocumentId } from '../vocabulary/ids.ts';

/** Earlier documents of the vendor that say what is usual. */
const earlierLimit = 50;

/** What doubtful values of a document may be in truth; fields an analyst has decided on get none. @throws VouchFailure NOT_FOUND */
export function suggestDocumentRepairs({ db }: Store, documentId: DocumentId): readonly RepairSuggestion[] {
  if (!readDocument(db, documentId).stands) return [];
  const extraction = readExtraction(db, documentId);
  const { vendor, vendorVatId } = extraction.fields;
  const key = vendor === undefined ? null : vendorKey(vendor.value);
  const earlier = sqlInvoiceHistory(db, documentId).ofVendor(key, vendorVatId?.value ?? null, earlierLimit);
  const ruled = readRuledFields(db, documentId);
  return suggestRepairs(extraction, earlier, readSettings(db).doubtThreshold).filter(
    ({ target }) => target.kind === 'cell' || !ruled.has(target.field),
  );
}
