import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLine, findingsOf } from '../testing/buildInvoice.ts';

const line = (quantity: string, unitPrice: string, lineTotal: string) => buildLine({ quantity, unitPrice, lineTotal });

const text = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

describe('lines add up to the net total (BR-CO-10)', () => {
  it('finds a line that is missing from the sum', () => {
    const [finding] = findingsOf('LINE_SUM_MISMATCH', { lines: [line('1', '1000.00', '1000.00')] });
    expect(finding).toMatchObject({ severity: 'medium', fields: ['netTotal'] });
    expect(finding?.message).toContain('The only line comes to 1000.00 EUR, but 1234.50 EUR is printed');
  });

  it('accepts the exact sum, and a minor unit for each line', () => {
    const lines = [line('1', '1000.00', '1000.00'), line('1', '234.52', '234.52')];
    expect(findingsOf('LINE_SUM_MISMATCH', { lines })).toEqual([]);
  });

  it('accepts lines printed with tax, which add up to the total', () => {
    expect(findingsOf('LINE_SUM_MISMATCH', { lines: [line('1', '1469.06', '1469.06')] })).toEqual([]);
  });

  it('tests nothing where a line total could not be read', () => {
    const lines = [line('1', '10.00', '10.00'), buildLine({ description: 'Delivery' })];
    expect(findingsOf('LINE_SUM_MISMATCH', { lines })).toEqual([]);
  });

  it('accepts any whole split of the net total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 12 }), (cents) => {
        const net = text(cents.reduce((sum, value) => sum + value, 0));
        const lines = cents.map((value) => line('1', text(value), text(value)));
        const fields = { netTotal: net, taxTotal: '0.00', grandTotal: net };
        expect(findingsOf('LINE_SUM_MISMATCH', { fields, lines })).toEqual([]);
      }),
    );
  });
});

describe('quantity times price is the line total', () => {
  it('finds a line that charges more than its pieces', () => {
    const [finding] = findingsOf('LINE_ARITHMETIC', { lines: [line('3', '10.00', '35.00')] });
    expect(finding).toMatchObject({ severity: 'medium', page: 1 });
    expect(finding?.message).toBe('Line 1: 3 times 10.00 EUR is 30.00 EUR, but 35.00 EUR is printed.');
  });

  it('weighs a lower total less: it may be a discount', () => {
    expect(findingsOf('LINE_ARITHMETIC', { lines: [line('3', '10.00', '27.00')] })[0]?.severity).toBe('low');
  });

  it('accepts what rounding of a long price explains', () => {
    expect(findingsOf('LINE_ARITHMETIC', { lines: [line('10000', '0.0333', '333.33')] })).toEqual([]);
    expect(findingsOf('LINE_ARITHMETIC', { lines: [line('3', '33.33', '100.00')] })).toEqual([]);
  });

  it('accepts a total with tax beside a price without', () => {
    const cells = { quantity: '2', unitPrice: '50.00', taxRate: '19', lineTotal: '119.00' };
    expect(findingsOf('LINE_ARITHMETIC', { lines: [buildLine(cells)] })).toEqual([]);
    // The document's own rate, 19 %, where the line names none.
    expect(findingsOf('LINE_ARITHMETIC', { lines: [line('2', '50.00', '119.00')] })).toEqual([]);
    expect(findingsOf('LINE_ARITHMETIC', { lines: [line('2', '50.00', '118.00')] })).toHaveLength(1);
  });

  it('accepts minus signs on either of quantity, price and total of a credit note', () => {
    const fields = { documentType: 'credit note' };
    expect(findingsOf('LINE_ARITHMETIC', { fields, lines: [line('-2', '10.00', '20.00')] })).toEqual([]);
  });
});
