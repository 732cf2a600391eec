import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Big } from 'big.js';
import { findingsOf, read } from '../testing/buildInvoice.ts';

const sums = (fields: Parameters<typeof findingsOf>[1]['fields']) =>
  findingsOf('SUM_MISMATCH', { fields: fields ?? {} });

const decimal = (cents: bigint): string => new Big(cents.toString()).div(100).toFixed(2);

describe('net plus tax is the total (BR-CO-15)', () => {
  it('names the values compared and where the total stands', () => {
    const total = read('1496.06', { page: 2, box: { left: 1, top: 2, right: 3, bottom: 4 } });
    const [finding] = sums({ grandTotal: total });
    expect(finding).toMatchObject({
      severity: 'high',
      message: 'Net 1234.50 EUR plus tax 234.56 EUR is 1469.06 EUR, but 1496.06 EUR is printed as total.',
      fields: ['grandTotal', 'netTotal', 'taxTotal'],
      page: 2,
      box: { left: 1, top: 2, right: 3, bottom: 4 },
    });
  });

  it('accepts one minor unit, and not two', () => {
    expect(sums({ grandTotal: '1469.07' })).toEqual([]);
    expect(sums({ grandTotal: '1469.08' })).toHaveLength(1);
  });

  it('accepts the cash rounding of Swiss francs and whole yen', () => {
    expect(sums({ currency: 'CHF', netTotal: '99.98', taxTotal: '8.10', grandTotal: '108.10' })).toEqual([]);
    expect(sums({ currency: 'JPY', netTotal: '1000', taxTotal: '99', grandTotal: '1100' })).toEqual([]);
  });

  it('tests nothing where one of the three is not printed', () => {
    expect(sums({ taxTotal: null, grandTotal: '9.00' })).toEqual([]);
  });

  it('says that it may be a misreading where a value was hard to read', () => {
    const [finding] = sums({ grandTotal: read('1496.06', { confidence: 0.4, source: 'ocr' }) });
    expect(finding?.severity).toBe('medium');
    expect(finding?.message).toContain('may be a misreading');
  });

  it('weighs a receipt less: tips stand between the two', () => {
    expect(sums({ documentType: 'receipt', grandTotal: '1500.00' })[0]?.severity).toBe('medium');
  });

  it('adds exactly, whatever the size and the sign', () => {
    const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: -3, max: 3 }), (net, tax, off) => {
        const found = sums({
          netTotal: decimal(net),
          taxTotal: decimal(tax),
          grandTotal: decimal(net + tax + BigInt(off)),
        });
        expect(found.length).toBe(Math.abs(off) > 1 ? 1 : 0);
      }),
    );
  });
});
