import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { documentIdSchema, newId } from '../../../core/vocabulary/ids.ts';
import { withCorrection } from './withCorrection.ts';

const at = '2026-03-01T10:00:00.000Z';
const box = { left: 10, top: 10, right: 50, bottom: 20 };
const read = (value: string) => ({
  value,
  raw: value,
  page: 1,
  box,
  confidence: 0.6,
  source: 'ocr' as const,
  by: 'flow',
  at,
});
const document: DocumentView = {
  id: newId(documentIdSchema),
  fileName: 'a.pdf',
  sha256: '',
  mediaType: 'application/pdf',
  byteSize: 1,
  status: 'done',
  failure: null,
  receivedAt: at,
  arrivals: [],
  textSource: 'ocr',
  pages: [],
  fields: { currency: read('EUR'), grandTotal: read('119.00'), vendor: read('Acme') },
  lineItems: [],
  memory: {},
  taught: {},
  expectedLoss: {},
  findings: [],
  risk: null,
  caseId: null,
  stands: true,
  split: null,
  partOf: null,
  contents: null,
  timingsMs: {},
  review: {
    state: 'waiting',
    by: null,
    at: null,
    reason: null,
    until: null,
    lease: null,
    secondCheck: { isRequired: false, first: null },
  },
  history: [],
};
const correction = (field: 'grandTotal' | 'vendor', value: string) => ({
  documentId: document.id,
  field,
  value,
  page: 1,
  box,
});

describe('withCorrection', () => {
  it('shows the typed value in canonical form, as the engine will store it', () => {
    const { grandTotal, vendor } = withCorrection(document, correction('grandTotal', '1.234,50 €'), 'Ada').fields;
    expect(grandTotal).toMatchObject({
      value: '1234.50',
      raw: '1.234,50 €',
      source: 'analyst',
      by: 'Ada',
      confidence: 1,
      box,
    });
    expect(vendor).toBe(document.fields.vendor);
  });

  it('removes the value for empty text', () => {
    expect(withCorrection(document, correction('vendor', '  '), 'Ada').fields.vendor).toBeUndefined();
  });

  it('changes nothing for text the engine will refuse', () => {
    expect(withCorrection(document, correction('grandTotal', 'plenty'), 'Ada')).toBe(document);
    expect(withCorrection(document, correction('grandTotal', '1.234'), 'Ada')).toBe(document);
  });
});
