import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../contract/extraction.ts';
import { MemoryHistory } from '../testing/MemoryHistory.ts';
import { type FieldChanges, buildExtraction, buildPast, today } from '../testing/buildInvoice.ts';
import { validateInvoice } from '../validateInvoice.ts';

const stranger: FieldChanges = { vendor: 'Hafenkontor Service GmbH', vendorVatId: 'DE811907980' };

function told(fields: FieldChanges, earlier: FieldChanges, distance = 6, isSetApart = false) {
  const past = buildPast(earlier);
  const history = new MemoryHistory([past]);
  history.hashes.set(past.documentId, ((1n << BigInt(distance)) - 1n).toString(16).padStart(16, '0'));
  const extraction: Extraction = buildExtraction(fields);
  const findings = validateInvoice({
    extraction,
    pages: [],
    history,
    making: { make: null, overlays: [], hash: '0000000000000000', earlier: [] },
    setApart: new Set(isSetApart ? [past.documentId] : []),
    today,
  });
  return findings.filter(({ code }) => code === 'DUPLICATE_IMAGE');
}

describe('the same page again (D2)', () => {
  it('is high where the vendor was read otherwise, or the number was not read', () => {
    const [finding] = told({}, stranger);
    expect(finding).toMatchObject({ severity: 'high', fields: ['invoiceNumber', 'grandTotal'] });
    expect(finding?.page).toBe(1);
    expect(finding?.message).toContain('scanned or exported again');
    expect(told({ invoiceNumber: null }, {})).toHaveLength(1);
    expect(told({}, { invoiceNumber: null })).toHaveLength(1);
  });

  it('is medium where number and date are the same and the total is not', () => {
    const [finding] = told({ grandTotal: '9469.06' }, {});
    expect(finding).toMatchObject({ severity: 'medium', fields: ['grandTotal', 'invoiceNumber'] });
    expect(finding?.message).toContain('another total');
  });

  it('has nothing against pages that look otherwise', () => {
    expect(told({}, stranger, 7)).toEqual([]);
    expect(told({ grandTotal: '9469.06' }, {}, 7)).toEqual([]);
  });

  it('knows pages of one form by their number or date', () => {
    expect(told({ invoiceNumber: 'RE-2026-0555' }, { ...stranger })).toEqual([]);
    expect(told({}, { ...stranger, issueDate: '2026-03-10' })).toEqual([]);
    expect(told({ invoiceNumber: null }, { issueDate: '2026-03-10' })).toEqual([]);
    expect(told({ grandTotal: '9469.06' }, { issueDate: '2026-03-10' })).toEqual([]);
    expect(told({ grandTotal: '9469.06', invoiceNumber: null }, {})).toEqual([]);
  });

  it('leaves to D1 and D3 what they tell, and lets pass what was set apart, credit notes and other documents', () => {
    expect(told({}, {})).toEqual([]);
    expect(told({}, stranger, 0, true)).toEqual([]);
    expect(told({ documentType: 'credit note' }, stranger)).toEqual([]);
    expect(told({ documentType: 'other' }, stranger)).toEqual([]);
  });
});
