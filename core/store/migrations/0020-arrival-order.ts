import type { Migration } from '../migrate.ts';

/**
 * Documents are compared with those that arrived before them, in the order of `document.seq`. The invoice row carries
 * that number, and indexes find the later arrivals that a change concerns.
 */
export const arrivalOrder: Migration = {
  version: 20,
  name: 'arrival order',
  up: `
ALTER TABLE invoice ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0;
UPDATE invoice SET arrival = (SELECT seq FROM document WHERE document.id = invoice.document_id);
CREATE INDEX invoice_later_by_vendor ON invoice (vendor_key, arrival) WHERE vendor_key IS NOT NULL;
CREATE INDEX invoice_later_by_vat ON invoice (vendor_vat_id, arrival) WHERE vendor_vat_id IS NOT NULL;
CREATE INDEX invoice_later_by_iban ON invoice (iban, arrival) WHERE iban IS NOT NULL;
CREATE INDEX invoice_later_by_amount ON invoice (grand_total_minor, currency, arrival)
  WHERE grand_total_minor IS NOT NULL;
`,
};
