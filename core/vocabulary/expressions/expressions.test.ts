import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../dates.ts';
import { fieldNames, moneyFields } from '../fieldNames.ts';
import { typedAmount, typedDate } from '../typedValues.ts';
import { computeAmount } from './amountExpression.ts';
import { computeTyped, computeTypedCell, typeableDecimal } from './computeTyped.ts';
import { computeDate, type DateContext } from './dateExpression.ts';

const context: DateContext = { today: '2026-03-15', issueDate: '2026-01-31', dueDate: null };
const amount = (typed: string, currency: string | null = 'EUR') => computeAmount(typed, currency, 2);
const date = (typed: string, field: 'issueDate' | 'dueDate' = 'dueDate') => computeDate(typed, field, context);
const refusal = { failure: expect.objectContaining({ code: 'INVALID_VALUE' }) };

const told = (result: Big) => ({ value: result.round(2, 1).toFixed() });
const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

const cents = fc.integer({ min: 1, max: 99_999_999 });
const plain = (value: number) => new Big(value).div(100).toFixed(2);
const german = (value: number) => plain(value).replace('.', ',');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('amounts', () => {
  it.each([
    ['12*3.5', '42'],
    ['12*3.5+19%', '49.98'],
    ['100,50-3', '97.5'],
    ['(4+5)x2', '18'],
    ['119/1.19', '100'],
    ['100 - 2%', '98'],
    ['200*19%', '38'],
    ['=1 234,56 + 1', '1235.56'],
    ["1'000.00 × 2", '2000'],
    ['€ 100 − € 3', '97'],
    ['100 EUR / 3', '33.33'],
    ['1-2', '-1'],
    ['2*-3', '-6'],
    ['-5+3', '-2'],
    ['0.1+0.2', '0.3'],
    ['5-5', '0'],
  ])('%s is %s', (typed, value) => {
    expect(amount(typed)).toEqual({ value });
  });

  it.each([
    '12,50-',
    '-5',
    '(12.50)',
    '1.234,56',
    '€ 5',
    '1 234',
    '',
    'abc',
    '5%',
    '12+',
    '*3',
    '12 3',
    '1..2+3',
    '(1+2',
  ])('%s is nothing to compute', (typed) => {
    expect(amount(typed)).toBeNull();
  });

  it('refuses what is ambiguous, divides by nothing or is too large', () => {
    expect(amount('1.234*2')).toEqual(refusal);
    expect(amount('1.234*2', 'KWD')).toEqual({ value: '2.47' });
    expect(amount('5/0')).toEqual(refusal);
    expect(amount('999999999999999999*999')).toEqual(refusal);
  });

  it('any plain amount stays what it is', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom(plain, german), fc.constantFrom('', '-'), (value, write, sign) => {
        expect(amount(sign + write(value))).toBeNull();
        expect(amount(write(value) + sign)).toBeNull();
      }),
    );
  });

  it('sums, products and percentages are those of exact decimals, in either notation', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 100 }), (a, b, percent) => {
        const [one, other] = [new Big(plain(a)), new Big(plain(b))];
        expect(amount(`${plain(a)}+${german(b)}`)).toEqual(told(one.plus(other)));
        expect(amount(`${german(a)} - ${plain(b)}`)).toEqual(told(one.minus(other)));
        expect(amount(`${german(a)}*${german(b)}`)).toEqual(told(one.times(other)));
        expect(amount(`${plain(a)} + ${percent} %`)).toEqual(told(one.times(100 + percent).div(100)));
      }),
    );
  });

  it('what is computed can be typed, and is read as what it is', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const computed = computeTypedCell('unitPrice', `${plain(a)}/${plain(b)}`, 'EUR');
        if (computed === null || !('value' in computed)) throw new Error('a quotient is computed');
        expect(new Big(typedAmount(typeableDecimal(computed.value), 'EUR')).eq(computed.value)).toBe(true);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['today+30', '2026-04-14'],
    ['heute', '2026-03-15'],
    ['yesterday', '2026-03-14'],
    ['issue date + 14d', '2026-02-14'],
    ['Rechnungsdatum + 2 Wochen', '2026-02-14'],
    ['issue date + 1m', '2026-02-28'],
    ['31.1.+1m', '2026-02-28'],
    ['31.1.', '2026-01-31'],
    ['30.1.', '2027-01-30'],
    ['29.2.', '2028-02-29'],
    ['4.3.2026+30', '2026-04-03'],
    ['2026-03-04 - 1y', '2025-03-04'],
    ['2026-03-04-4', '2026-02-28'],
    ['+30', '2026-03-02'],
    ['today + 1m - 1d', '2026-04-14'],
  ])('%s is %s', (typed, value) => {
    expect(date(typed)).toEqual({ value });
  });

  it('a step or a day alone counts from today where the issue date itself is wanted', () => {
    expect(date('-10', 'issueDate')).toEqual({ value: '2026-03-05' });
    expect(date('31.12.', 'issueDate')).toEqual({ value: '2025-12-31' });
  });

  it.each(['', '31.12.2026', '2026-12-31', '4/3/26', 'soon', 'today+3x', '2024-001', '12/3', '31.2.', '40.1.'])(
    '%s is nothing to compute',
    (typed) => {
      expect(date(typed)).toBeNull();
    },
  );

  it('says what is not known or not in the calendar', () => {
    expect(date('due date + 1')).toEqual(refusal);
    expect(date('today + 99999y')).toEqual(refusal);
  });

  it('any plain date stays what it is; steps of days and weeks are exact and come back', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 9999 }), (from, count) => {
        const printed = from.split('-').reverse().join('.');
        expect(date(from)).toBeNull();
        expect(date(printed)).toBeNull();
        const later = date(`${printed}+${count}`);
        if (later === null || !('value' in later)) throw new Error('a step is computed');
        expect(daysBetween(from, later.value)).toBe(count);
        expect(date(`${later.value} - ${count}d`)).toEqual({ value: typedDate(printed) });
        expect(date(`${from} + ${count % 500}w`)).toEqual(date(`${from} + ${(count % 500) * 7}`));
      }),
    );
  });

  it('months keep the day where the month has it, and never leave the month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 240 }), (from, count) => {
        const later = date(`${from} + ${count}m`);
        if (later === null || !('value' in later)) throw new Error('months are computed');
        expect(months(later.value) - months(from)).toBe(count);
        expect(Number(later.value.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
        if (Number(from.slice(8)) <= 28) expect(later.value.slice(8)).toBe(from.slice(8));
      }),
    );
  });
});

describe('fields', () => {
  it('amounts and dates alone are computed', () => {
    const typed = ['2024-001', '12/3', '12*3', 'today+30', '5+5', '31.1.+1m'];
    const computing = new Set<string>([...moneyFields, 'issueDate', 'dueDate']);
    for (const field of fieldNames.filter((name) => !computing.has(name))) {
      for (const text of typed) expect(computeTyped(field, text, 'EUR', context)).toBeNull();
    }
    for (const text of typed) expect(computeTypedCell('description', text, 'EUR')).toBeNull();
    expect(computeTyped('grandTotal', '12/3', 'EUR', context)).toEqual({ value: '4' });
    expect(computeTyped('grandTotal', '100/3', 'JPY', context)).toEqual({ value: '33' });
    expect(computeTyped('dueDate', '+14', 'EUR', context)).toEqual({ value: '2026-02-14' });
  });
});
