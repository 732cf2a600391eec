import type { Finding } from '../../contract/findings.ts';
import type { VouchFailure } from '../../vocabulary/failure.ts';

/** Attached invoice data that could not be read: what the page shows was taken instead, and nothing compared with it. */
export function refusedData({ message }: VouchFailure): Finding {
  return {
    code: 'E_INVOICE_REFUSED',
    severity: 'high',
    message: `The invoice data attached to this file was not used, so its pages alone were read. ${message}`,
    fields: [],
    page: null,
    box: null,
    relatedDocumentId: null,
    rule: { id: 'XML-REFUSED', verdict: 'reject', path: '' },
  };
}
