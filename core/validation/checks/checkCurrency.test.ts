import { describe, expect, it } from 'vitest';
import { buildPast, findingsOf } from '../testing/buildInvoice.ts';

describe('currency', () => {
  it('misses it where there is a total', () => {
    expect(findingsOf('CURRENCY_MISSING', { fields: { currency: null } })).toMatchObject([{ severity: 'low' }]);
    expect(findingsOf('CURRENCY_MISSING', { fields: { currency: null, grandTotal: null } })).toEqual([]);
    expect(findingsOf('CURRENCY_MISSING', { fields: { currency: null, documentType: 'other' } })).toEqual([]);
  });

  it('finds one that this vendor never used', () => {
    const past = ['1', '2', '3'].map((invoiceNumber) => buildPast({ invoiceNumber }));
    const [finding] = findingsOf('CURRENCY_UNUSUAL', { fields: { currency: 'USD' }, past });
    expect(finding?.message).toBe('The invoice is in USD, but all 3 earlier documents of this vendor are in EUR.');
  });

  it('says nothing of a vendor hardly known, or one of several currencies', () => {
    const past = ['1', '2'].map((invoiceNumber) => buildPast({ invoiceNumber }));
    expect(findingsOf('CURRENCY_UNUSUAL', { fields: { currency: 'USD' }, past })).toEqual([]);
    const mixed = [...past, buildPast({ invoiceNumber: '3', currency: 'USD' })];
    expect(findingsOf('CURRENCY_UNUSUAL', { fields: { currency: 'USD' }, past: mixed })).toEqual([]);
  });
});
