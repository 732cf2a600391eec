import { expect, test } from 'vitest';
import { formatsFor } from '../../ui/formats.ts';
import { ledgerText } from './ledgerText.ts';

const [english, german] = [formatsFor('en'), formatsFor('de')];

test('amounts, numbers and days are written the way of the language, texts as they are', () => {
  expect(ledgerText('8855.50', 'amount', 'EUR', english)).toBe('8,855.50');
  expect(ledgerText('8855', 'amount', 'JPY', german)).toBe('8.855');
  expect(ledgerText('1234.125', 'number', null, german)).toBe('1.234,125');
  expect(ledgerText('2026-03-04', 'time', null, english)).toBe('4 Mar 2026');
  expect(ledgerText('2026-03-04T00:00:00Z', 'time', null, german)).toBe('04.03.2026');
  expect(ledgerText('2026-03-04T23:30:00Z', 'time', null, english)).toBe('4 Mar 2026, 23:30');
  expect(ledgerText('2026-03-04', 'text', null, english)).toBe('2026-03-04');
});
