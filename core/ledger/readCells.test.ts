import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from './readAmount.ts';
import { dateOrdersOf, readTime } from './readTime.ts';
import { guessDateOrder, guessDecimalSign } from './guessPlan.ts';

const decimalOf = (cell: string, sign: '.' | ',' | null) => {
  const read = readAmount(cell, sign);
  return 'value' in read ? read.value.decimal : read.reason;
};
const dayOf = (cell: string, order: 'ymd' | 'dmy' | 'mdy' | null) => {
  const read = readTime(cell, order);
  return 'value' in read ? new Date(read.value * 1000).toISOString() : read.reason;
};

test.each([
  ['1.234,56', ',', '1234.56'],
  ['1,234.56', '.', '1234.56'],
  ['12,34,567.89', '.', '1234567.89'],
  ['(12.50)', '.', '-12.50'],
  ['12,50-', ',', '-12.50'],
  ['€ 1 234,56', ',', '1234.56'],
  ["CHF 1'234.50", '.', '1234.50'],
  ['-0.00', '.', '0.00'],
  ['3102000', null, '3102000'],
  ['1,234', null, 'ambiguous-amount'],
  ['1,23', null, '1.23'],
  ['1.2.3', '.', 'no-amount'],
  ['1,23,4', '.', 'no-amount'],
  ['n/a', '.', 'no-amount'],
  ['1.5E3', '.', '1500.00'],
] as const)('the amount %s with the decimal sign %s is %s', (cell, sign, expected) => {
  expect(decimalOf(cell, sign)).toBe(expected);
});

test('any amount is read back from how Germans and Americans write it, never as another one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
      const plain = (minor / 100).toFixed(2);
      const german = (minor / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 });
      const american = (minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
      expect(Number(decimalOf(german, ','))).toBe(Number(plain));
      expect(Number(decimalOf(american, '.'))).toBe(Number(plain));
      // Without knowing the sign two decimals always tell.
      expect(Number(decimalOf(german, null))).toBe(Number(plain));
    }),
  );
});

test.each([
  ['2018-07-25 14:30:00', null, '2018-07-25T14:30:00.000Z'],
  ['2018-07-25T14:30:00+02:00', null, '2018-07-25T12:30:00.000Z'],
  ['20180725', null, '2018-07-25T00:00:00.000Z'],
  ['25.7.2018', null, '2018-07-25T00:00:00.000Z'],
  ['3/4/2018', null, 'ambiguous-date'],
  ['3.4.2018', null, '2018-04-03T00:00:00.000Z'],
  ['3/4/2018', 'mdy', '2018-03-04T00:00:00.000Z'],
  ['3/4/18', 'dmy', '2018-04-03T00:00:00.000Z'],
  ['18/4/3', 'ymd', '2018-04-03T00:00:00.000Z'],
  ['05-Mär-2024', null, '2024-03-05T00:00:00.000Z'],
  ['1 2 2024', null, 'no-date'],
  ['31.02.2024', 'dmy', 'no-date'],
  ['7/25/2018 2:05 PM', 'mdy', '2018-07-25T14:05:00.000Z'],
  ['2018-07-25 25:00', null, 'no-date'],
] as const)('the day %s in the order %s is %s', (cell, order, expected) => {
  expect(dayOf(cell, order)).toBe(expected);
});

test('the order of a day and the decimal sign are told by all values together, or not at all', () => {
  expect(dateOrdersOf('3/4/2018')).toEqual(['dmy', 'mdy']);
  expect(guessDateOrder(['3/4/2018', '3/25/2018'])).toBe('mdy');
  expect(guessDateOrder(['3/4/2018', '5/6/2018'])).toBeNull();
  expect(guessDateOrder(['3/25/2018', '25/3/2018'])).toBeNull();
  expect(guessDateOrder(['2018-03-04'])).toBe('ymd');
  expect(guessDecimalSign(['1,234', '7,5'])).toBe(',');
  expect(guessDecimalSign(['1,234', '2,500'])).toBeNull();
  expect(guessDecimalSign(['1,25', '1.25'])).toBeNull();
  expect(guessDecimalSign(['100', '20'])).toBe('.');
});
