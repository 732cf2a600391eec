import type { Finding } from '../../contract/findings.ts';
import type { VouchFailure } from '../../vocabulary/failure.ts';
import { englishText } from '../../vocabulary/sentences/englishText.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { saying } from '../saying.ts';

/** Attached invoice data that could not be read: what the page shows was taken instead, and nothing compared with it. */
export function refusedData({ message, sentence }: VouchFailure): Finding {
  const notUsed = say('refused.data');
  return {
    code: 'E_INVOICE_REFUSED',
    severity: 'high',
    ...(sentence === null ? { message: `${englishText(notUsed)} ${message}` } : saying(notUsed, sentence)),
    fields: [],
    page: null,
    box: null,
    relatedDocumentId: null,
    rule: { id: 'XML-REFUSED', verdict: 'reject', path: '' },
  };
}
