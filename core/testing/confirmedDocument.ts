import { confirmDocument } from '../store/queries/reviewDecisions.ts';
import type { Store } from '../store/Store.ts';
import { saveExtraction } from '../store/queries/extraction.ts';
import { setDocumentStatus } from '../store/queries/documents.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import { addSampleDocument, sampleExtraction, sampleField } from './sampleRecords.ts';

const whole = {
  address: 'Hafen 1, 20457 Hamburg, DE',
  buyer: 'Käufer SARL',
  buyerVatId: 'FR40303265045',
  dueDate: '2026-03-31',
  duePayable: '218.48',
};

/** A document read, done and confirmed, that could leave in every format; `name` tells it from others. */
export function addConfirmedDocument(
  store: Store,
  name: string,
  values: Partial<Record<FieldName, string>> = {},
): DocumentId {
  const documentId = addSampleDocument(store, name);
  const { fields } = sampleExtraction({ ...whole, invoiceNumber: `RE-${name}`, ...values });
  const line = {
    description: sampleField('Bürostuhl Kanzlei'),
    quantity: sampleField('2'),
    unitPrice: sampleField('91.80'),
    taxRate: sampleField('19'),
    lineTotal: sampleField('183.60'),
  };
  saveExtraction(store, documentId, { fields, lineItems: [line] }, 'flow');
  setDocumentStatus(store, documentId, 'done');
  confirmDocument(store, { documentId, override: true }, 'ada');
  return documentId;
}
