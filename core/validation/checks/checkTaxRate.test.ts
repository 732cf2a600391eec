import { describe, expect, it } from 'vitest';
import { buildLine, findingsOf, read } from '../testing/buildInvoice.ts';

const rates = (fields: object, lines = [] as ReturnType<typeof buildLine>[]) =>
  findingsOf('TAX_RATE_IMPLAUSIBLE', { fields, lines });

describe('tax rate is one the country knows', () => {
  it('finds more than the highest rate of the vendor’s country', () => {
    const [finding] = rates({ netTotal: '100.00', taxTotal: '25.00', grandTotal: '125.00' });
    expect(finding).toMatchObject({ severity: 'medium', fields: ['taxTotal', 'netTotal'] });
    expect(finding?.message).toContain('25.0 % of net 100.00 EUR, more than the 19 % that DE asks at most');
  });

  it('accepts a mix of rates', () => {
    expect(rates({ netTotal: '100.00', taxTotal: '13.00', grandTotal: '113.00' })).toEqual([]);
  });

  it('allows 27 % where the country is not known, and not more', () => {
    expect(rates({ vendorVatId: null, netTotal: '100.00', taxTotal: '27.00' })).toEqual([]);
    expect(rates({ vendorVatId: null, netTotal: '100.00', taxTotal: '28.00' })).toHaveLength(1);
  });

  it('finds tax that contradicts the rate on every line', () => {
    const lines = [buildLine({ taxRate: '7', lineTotal: '100.00' })];
    expect(rates({ netTotal: '100.00', taxTotal: '19.00' }, lines)[0]?.message).toContain(
      'every line is printed with 7 %',
    );
    expect(rates({ netTotal: '100.00', taxTotal: '7.00' }, lines)).toEqual([]);
  });

  it('finds tax against the sign of net', () => {
    expect(rates({ netTotal: '100.00', taxTotal: '-19.00' })[0]?.message).toContain('opposite sign');
  });

  it('accepts a credit note in minus, and no tax at all', () => {
    expect(rates({ documentType: 'credit note', netTotal: '-100.00', taxTotal: '-19.00' })).toEqual([]);
    expect(rates({ netTotal: '100.00', taxTotal: '0.00' })).toEqual([]);
  });

  it('lowers a doubtful reading', () => {
    expect(rates({ netTotal: '100.00', taxTotal: read('91.00', { confidence: 0.3 }) })[0]?.severity).toBe('low');
  });
});
