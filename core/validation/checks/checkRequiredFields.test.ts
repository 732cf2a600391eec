import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/buildInvoice.ts';

const missing = (fields: object) => findingsOf('REQUIRED_MISSING', { fields });

describe('required fields', () => {
  it('names each value an invoice lacks', () => {
    const found = missing({ invoiceNumber: null, issueDate: null });
    expect(found.map(({ fields }) => fields[0])).toEqual(['invoiceNumber', 'issueDate']);
    expect(found[0]?.message).toBe('No number was found, which an invoice must show.');
  });

  it('has nothing against a whole invoice', () => {
    expect(missing({})).toEqual([]);
  });

  it('asks less of a receipt, and nothing of other documents', () => {
    expect(missing({ documentType: 'receipt', invoiceNumber: null, vendorVatId: null })).toEqual([]);
    expect(missing({ documentType: 'other', grandTotal: null, vendor: null })).toEqual([]);
  });

  it('misses the VAT id where tax is charged and the bank is in a country that asks for one', () => {
    expect(missing({ vendorVatId: null })).toMatchObject([{ severity: 'low', fields: ['vendorVatId', 'taxTotal'] }]);
    expect(missing({ vendorVatId: null, iban: null })).toEqual([]);
    expect(missing({ vendorVatId: null, taxTotal: '0.00' })).toEqual([]);
  });
});
