import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

describe('formats', () => {
  const english = formatsFor('en');
  const german = formatsFor('de');

  it('write amounts with the digits of their currency, exactly', () => {
    expect(english.amount('1234.5', 'EUR')).toBe('1,234.50');
    expect(german.amount('1234.5', 'EUR')).toBe('1.234,50');
    expect(english.amount('1234', 'JPY')).toBe('1,234');
    expect(english.amount('0.125', 'KWD')).toBe('0.125');
    expect(english.amount('123456789012345678.05', 'EUR')).toBe('123,456,789,012,345,678.05');
    expect(english.money('-12.30', 'GBP')).toBe('GBP\u00a0-12.30');
  });

  it('write dates with the month in letters, whatever the time zone', () => {
    expect(english.date('2026-03-04')).toBe('4 Mar 2026');
    expect(english.dayAndMonth('2026-12-31')).toBe('31 Dec');
  });

  it('write the rest of time roughly', () => {
    expect(english.duration(12_400)).toBe('12 secs');
    expect(english.duration(200_000)).toBe('3 mins');
    expect(english.duration(2 * 3_600_000)).toBe('2 hrs');
  });

  it('write sizes and shares', () => {
    expect(english.bytes(1_250_000)).toBe('1.3 MB');
    expect(english.percent(0.256)).toBe('26%');
    expect(english.percent(0.0123, 1)).toBe('1.2%');
  });

  it('never write a probability as none', () => {
    const { probability } = english;
    expect([0, 0.0004, 0.001, 0.0234, 0.0999, 0.1, 0.987].map(probability)).toEqual([
      '0.0%',
      '<0.1%',
      '0.1%',
      '2.3%',
      '10.0%',
      '10%',
      '99%',
    ]);
  });
});
