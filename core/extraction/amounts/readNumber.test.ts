import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber.ts';

const digits = (value: string): string => value.replace(/\D/g, '').replace(/^0+/, '');

describe('readNumber', () => {
  it.each([
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1 234,56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.56', '1234.56'],
    ['1,23,456.78', '123456.78'],
    ['12,34,567', '1234567'],
    ['1.234.567', '1234567'],
    ['0.005', '0.005'],
    ['12,5', '12.5'],
    ['007', '7'],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text, '.')?.value).toBe(value);
    expect(readNumber(text, ',')?.value).toBe(value);
  });

  it('lets the document decide a lone separator before three digits, and says so', () => {
    expect(readNumber('1.234', '.')).toMatchObject({ value: '1.234', certain: false });
    expect(readNumber('1.234', ',')).toMatchObject({ value: '1234', certain: false });
    expect(readNumber('1,234', '.')).toMatchObject({ value: '1234', certain: false });
  });

  it.each(['', '1,2,3', '1.2.3', '12,34,56', '1.23.456,7', 'abc', '1..2'])('%s is no number', (text) => {
    expect(readNumber(text, '.')).toBeNull();
  });

  const styles = [
    { group: ',', decimal: '.' },
    { group: '.', decimal: ',' },
    { group: ' ', decimal: ',' },
    { group: "'", decimal: '.' },
  ] as const;

  it('reads back every sum of money in every style', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.constantFrom(...styles), (minor, { group, decimal }) => {
        const whole = (minor / 100n).toString();
        const cents = (minor % 100n).toString().padStart(2, '0');
        const printed = whole.replace(/\B(?=(?:\d{3})+$)/g, group) + decimal + cents;
        expect(readNumber(printed, decimal)?.value).toBe(`${whole}.${cents}`);
      }),
    );
  });

  it('never invents a digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,' ]{1,14}$/), (text) => {
        const read = readNumber(text, '.');
        if (read === null) return;
        expect(digits(read.value)).toBe(digits(text));
      }),
    );
  });
});
