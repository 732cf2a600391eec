import { expect, test } from 'vitest';
import type { PageReading } from '../contract/reading.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { captureText } from './captureText.ts';

const everywhere = { left: 0, top: 0, right: 600, bottom: 900 };

/** A page of lines of words, each word 40 points wide and 10 high, one line every 20 points. */
function pageOf(...lines: readonly string[]): PageReading {
  const words = lines.flatMap((line, row) =>
    line.split(' ').map((text, column) => ({
      text,
      box: { left: 20 + column * 45, top: 20 * row, right: 60 + column * 45, bottom: 20 * row + 10 },
      confidence: 1,
      line: row,
    })),
  );
  return { number: 1, width: 600, height: 900, rotation: 0, skew: 0, source: 'text-layer', words };
}

function captured(field: FieldName, ...lines: readonly string[]): string | undefined {
  return captureText(pageOf(...lines), everywhere, field, 'EUR')?.text;
}

test.each([
  ['issueDate', ['4. März 2026'], '2026-03-04'],
  ['issueDate', ['Invoice date: 2026-03-04'], '2026-03-04'],
  ['dueDate', ['March 4, 2026'], '2026-03-04'],
  ['grandTotal', ['1.234,56 €'], '1234.56'],
  ['grandTotal', ['Total due: EUR 1,234.56'], '1234.56'],
  ['netTotal', ['(12.50)'], '-12.50'],
  ['iban', ['DE89 3704 0044 0532 0130 00'], 'DE89370400440532013000'],
  ['currency', ['€'], 'EUR'],
  ['vendor', ['Harrow & Pike', 'Limited,'], 'Harrow & Pike Limited'],
  // No number at all: as printed, for the analyst to see.
  ['grandTotal', ['carried forward'], 'carried forward'],
] as const)('%s from %j is %s', (field, lines, text) => {
  expect(captured(field, ...lines)).toBe(text);
});

test('a date both orders fit is read in the order that another date of the page proves', () => {
  const page = pageOf('04/03/2026', '12/25/2026');
  const first = { left: 0, top: 0, right: 600, bottom: 12 };
  expect(captureText(page, first, 'issueDate', null)?.text).toBe('2026-04-03');
});

test('words count whose middle lies within; where there is none there is nothing to take', () => {
  const page = pageOf('one two three');
  expect(captureText(page, { left: 60, top: 0, right: 125, bottom: 10 }, 'vendor', null)).toEqual({
    text: 'two',
    box: { left: 65, top: 0, right: 105, bottom: 10 },
  });
  expect(captureText(page, { left: 0, top: 400, right: 600, bottom: 500 }, 'vendor', null)).toBeNull();
});
