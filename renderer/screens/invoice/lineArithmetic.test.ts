import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineItem } from '../../../core/contract/extraction.ts';
import { fromMinor } from '../../../core/vocabulary/money.ts';
import { isZero, lineResidual, sumOfLines } from './lineArithmetic.ts';

const cell = (value: string) => ({
  value,
  raw: value,
  page: 1,
  box: null,
  confidence: 1,
  source: 'text-layer' as const,
});
const line = (quantity: string, unitPrice: string, lineTotal: string): LineItem => ({
  quantity: cell(quantity),
  unitPrice: cell(unitPrice),
  lineTotal: cell(lineTotal),
});

describe('lineResidual', () => {
  it('is exact where floats are not', () => {
    expect(lineResidual(line('3', '0.1', '0.30'), 'EUR')).toBe('0.00');
    expect(lineResidual(line('3', '19.99', '59.79'), 'EUR')).toBe('0.18');
    expect(lineResidual(line('2', '1.2345', '2.469'), 'KWD')).toBe('0.000');
  });

  it('says nothing where a number is missing or is none', () => {
    expect(lineResidual({ lineTotal: cell('5.00') }, 'EUR')).toBeNull();
    expect(lineResidual(line('three', '1.00', '3.00'), 'EUR')).toBeNull();
  });
});

describe('sumOfLines', () => {
  it('compares with net and counts lines it could not add', () => {
    const lines = [line('1', '60.00', '60.00'), line('1', '39.00', '39.00'), { description: cell('Freight') }];
    const stated = { net: '100.00', gross: '119.00' };
    expect(sumOfLines(lines, stated, 'EUR')).toEqual({ sum: '99.00', unread: 1, residual: '-1.00', verdict: 'below' });
    expect(sumOfLines(lines, { net: undefined, gross: undefined }, 'EUR')?.residual).toBeNull();
    expect(sumOfLines([{ description: cell('Freight') }], stated, 'EUR')).toBeNull();
  });

  it.each([
    ['99.00', '117.81', 'net'],
    ['83.19', '99.00', 'gross'],
    [undefined, '99.00', 'gross'],
    ['98.99', '120.00', 'above'],
    ['99.01', undefined, 'below'],
    [undefined, '120.00', 'open'],
  ])('lines of 99.00 against net %s and gross %s: %s', (net, gross, verdict) => {
    const lines = [line('1', '60.00', '60.00'), line('1', '39.00', '39.00')];
    expect(sumOfLines(lines, { net, gross }, 'EUR')?.verdict).toBe(verdict);
  });

  it('leaves no residual for any lines whose minor units add up to the net', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 }), (minors) => {
        const lines = minors.map((minor) => ({ lineTotal: cell(fromMinor(minor, 'EUR')) }));
        const net = minors.reduce((a, b) => a + b, 0);
        const result = sumOfLines(lines, { net: fromMinor(net, 'EUR'), gross: undefined }, 'EUR');
        expect(result?.residual !== null && result?.residual !== undefined && isZero(result.residual)).toBe(true);
      }),
    );
  });
});
