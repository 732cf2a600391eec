import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseTyped, typedAmount, typedDate } from './typedValues.ts';

const invalid = expect.objectContaining({ code: 'INVALID_VALUE', remedy: expect.stringMatching(/./) });

describe('amounts', () => {
  test.each([
    ['1234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ['1 234,56', '1234.56'],
    ['1\u00a0234,56', '1234.56'],
    ["1'234.56", '1234.56'],
    ['1’234.50', '1234.50'],
    ['12,34,567.80', '1234567.80'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['€ 12,5', '12.5'],
    ['12.50 EUR', '12.50'],
    ['-0,05', '-0.05'],
    ['12,50-', '-12.50'],
    ['(12.50)', '-12.50'],
    ['−7', '-7'],
    ['0.125', '0.125'],
    ['007', '7'],
    ['1234.567', '1234.567'],
    ['-0.00', '0.00'],
  ])('%s is %s', (typed, value) => expect(normaliseTyped('grandTotal', typed, 'EUR')).toBe(value));

  test.each(['1.234', '1,234', '12.345', '999,999'])('%s is refused: thousand or fraction?', (typed) => {
    expect(() => typedAmount(typed, 'EUR')).toThrow(invalid);
  });

  test('a currency with thousandths settles it', () => expect(typedAmount('1.234', 'KWD')).toBe('1.234'));

  test.each(['', 'abc', '1.23.4', '1,23,4.5', '1..2', '--5', '-5-', '1.2345.67', '1e5', '12,50,', '.', '1'.repeat(19)])(
    '"%s" is no amount',
    (typed) => expect(() => typedAmount(typed, null)).toThrow(invalid),
  );

  const styles = fc.constantFrom(
    { group: '.', point: ',' },
    { group: ',', point: '.' },
    { group: ' ', point: ',' },
    { group: "'", point: '.' },
    { group: '', point: '.' },
  );
  test('every amount of cents survives being printed in any style and typed in', () => {
    const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
    fc.assert(
      fc.property(cents, styles, (minor, { group, point }) => {
        const value = new Big(minor).div(100).toFixed(2);
        const [whole = '', fraction = ''] = value.replace('-', '').split('.');
        const printed = whole.replace(/\B(?=(\d{3})+$)/g, group) + point + fraction;
        expect(typedAmount(minor < 0 ? `-${printed}` : printed, 'EUR')).toBe(value);
      }),
    );
  });

  test('what is accepted is a decimal, and typing it again gives the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- ()’€')) }), (typed) => {
        let value: string;
        try {
          value = typedAmount(typed, 'KWD');
        } catch (error) {
          expect(error).toEqual(invalid);
          return;
        }
        expect(value).toMatch(/^-?\d{1,18}(\.\d{1,9})?$/);
        expect(typedAmount(value, 'KWD')).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['4.3.2026', '2026-03-04'],
    ['04. 03. 2026', '2026-03-04'],
    ['04/03/26', '2026-03-04'],
    ['29-2-2024', '2024-02-29'],
    ['1.1.99', '1999-01-01'],
  ])('%s is %s', (typed, value) => expect(typedDate(typed)).toBe(value));

  test.each(['03/31/2026', '29.2.2026', '2026-13-01', '4.3', 'tomorrow', '4.3-2026', '0.1.2026'])(
    '%s is refused',
    (typed) => expect(() => typedDate(typed)).toThrow(invalid),
  );

  test('every day survives being typed day first', () => {
    const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2079-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('.', '/', '-'), fc.boolean(), (date, mark, isShort) => {
        const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
        const typed = [Number(day), Number(month), isShort ? year.slice(2) : year].join(mark);
        expect(typedDate(typed)).toBe(`${year}-${month}-${day}`);
      }),
    );
  });
});

describe('identifiers and words', () => {
  test.each([
    ['iban', 'de89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
    ['iban', 'DE00 3704 0044 0532 0130 00', 'DE00370400440532013000'],
    ['bic', 'cobadeff xxx', 'COBADEFFXXX'],
    ['vendorVatId', 'de 136.695.976', 'DE136695976'],
    ['currency', ' eur ', 'EUR'],
    ['currency', '€', 'EUR'],
    ['documentType', 'Credit-Note', 'credit note'],
    ['vendor', '  Nordwind \n Möbel  GmbH ', 'Nordwind Möbel GmbH'],
    ['invoiceNumber', ' RE 2026 / 7 ', 'RE 2026 / 7'],
  ] as const)('%s "%s" is "%s"', (field, typed, value) => expect(normaliseTyped(field, typed, null)).toBe(value));

  test.each([
    ['iban', 'hello'],
    ['currency', '$'],
    ['currency', 'euro'],
    ['documentType', 'letter'],
    ['bic', 'x'],
    ['buyerVatId', '1'],
  ] as const)('%s "%s" is refused', (field, typed) => {
    expect(() => normaliseTyped(field, typed, null)).toThrow(invalid);
  });

  test('nothing typed is no value', () => expect(normaliseTyped('grandTotal', ' \t ', 'EUR')).toBeNull());
});
