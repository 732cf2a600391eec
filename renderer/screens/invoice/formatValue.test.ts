import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../../core/vocabulary/fieldNames.ts';
import { fromMinor } from '../../../core/vocabulary/money.ts';
import { normaliseTyped } from '../../../core/vocabulary/typedValues.ts';
import { formatsFor } from '../../ui/formats.ts';
import { editableText, formatQuantity, formatValue } from './formatValue.ts';

const english = formatsFor('en');
const german = formatsFor('de');

describe('formatValue', () => {
  it('writes amounts, dates and accounts the way of the language', () => {
    expect(formatValue('grandTotal', '1234.5', english, 'EUR')).toBe('1,234.50');
    expect(formatValue('grandTotal', '-1234.5', german, 'EUR')).toBe('-1.234,50');
    expect(formatValue('netTotal', '1234', german, 'JPY')).toBe('1.234');
    expect(formatValue('issueDate', '2026-03-04', english, null)).toBe('4 Mar 2026');
    expect(formatValue('iban', 'DE89370400440532013000', german, null)).toBe('DE89 3704 0044 0532 0130 00');
  });

  it('keeps every digit of amounts that a float would lose', () => {
    expect(formatValue('netTotal', '123456789012345678.99', english, 'EUR')).toBe('123,456,789,012,345,678.99');
    expect(formatQuantity('0.123456789', 'de')).toBe('0,123456789');
  });

  it('never hides a value it cannot read', () => {
    for (const field of fieldNames) expect(formatValue(field, '?', german, 'EUR')).toBe('?');
    expect(formatQuantity('a dozen', 'en')).toBe('a dozen');
  });
});

describe('editableText', () => {
  it.each(['en', 'de', 'fr', 'pl'])('is read back to the same amount in %s', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        const value = fromMinor(minor, 'EUR');
        expect(normaliseTyped('grandTotal', editableText('grandTotal', value, locale), 'EUR')).toBe(value);
      }),
    );
  });

  it('is read back to the same account and date', () => {
    const iban = 'DE89370400440532013000';
    expect(normaliseTyped('iban', editableText('iban', iban, 'de'), null)).toBe(iban);
    expect(normaliseTyped('issueDate', editableText('issueDate', '2026-03-04', 'de'), null)).toBe('2026-03-04');
  });
});
