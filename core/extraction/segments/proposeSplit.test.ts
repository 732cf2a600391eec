import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageReading } from '../../contract/reading.ts';
import type { PrintedLine } from '../testing/pageOf.ts';
import { pageOf } from '../testing/pageOf.ts';
import { sampleLines } from '../testing/sampleInvoice.ts';
import { proposeSplit } from './proposeSplit.ts';

function scanned(lines: readonly PrintedLine[], number: number): PageReading {
  return pageOf(lines, { number, source: 'ocr' });
}

/** The first page of an invoice with these words changed. */
function invoice(changes: Readonly<Record<string, string>>): PrintedLine[] {
  const changed = (text: string): string => changes[text] ?? text;
  return sampleLines.map((line) =>
    typeof line === 'string'
      ? changed(line)
      : Object.fromEntries(Object.entries(line).map(([left, text]) => [left, changed(text)])),
  );
}

const february = invoice({ 'NW-2024-118': 'NW-2024-077', '28/03/2024': '28/02/2024', '138.00': '96.00' });
const march = invoice({});
const credit = invoice({ INVOICE: 'CREDIT NOTE', 'NW-2024-118': 'CN-2024-009', 'Invoice number:': 'Credit note no:' });

const sentence = 'The buyer shall examine the goods without delay upon delivery and give notice of any visible defect.';
const terms: PrintedLine[] = ['General Terms and Conditions', '', ...Array.from({ length: 30 }, () => sentence)];
const hours: PrintedLine[] = [
  'Timesheet March 2024',
  ...Array.from({ length: 12 }, (_, day) => ({
    40: `${day + 1}/03/2024`,
    140: '08:30',
    200: '17:00',
    260: 'assembly',
  })),
];
/** A following page of the invoice: the letterhead and number again, more lines, the carried sum. */
const following: PrintedLine[] = [
  { 40: 'Northwind Tools Ltd', 400: 'INVOICE' },
  { 40: '', 340: 'Invoice number:', 450: 'NW-2024-118' },
  { 40: 'Description', 280: 'Qty', 340: 'Unit price', 420: 'VAT %', 500: 'Amount' },
  { 40: 'Brought forward', 505: '115.00' },
  { 40: 'Wood glue', 285: '2', 365: '5.00', 425: '20%', 505: '10.00' },
];

function file(...pages: readonly (readonly PrintedLine[])[]): PageReading[] {
  return pages.map((lines, index) => ({
    ...pageOf(lines, { number: index + 1 }),
    source: lines.length === 0 ? 'blank' : 'text-layer',
  }));
}

function shapeOf(pages: readonly PageReading[]): string[] | null {
  const split = proposeSplit(pages);
  return split === null
    ? null
    : split.parts.map(
        (part) => `${part.documentType}: ${part.pages.map(({ number, role }) => `${number} ${role}`).join(', ')}`,
      );
}

describe('what stays one document', () => {
  test.each([
    ['one page', file(march)],
    ['a following page that names itself an invoice again', file(march, following)],
    ['a second copy', file(march, march)],
    ['a blank back', file(march, [])],
    ['pages that count themselves', file([...march, 'Page 1 of 2'], [{ 40: 'INVOICE' }, 'Page 2 of 2', 'Thank you.'])],
    ['terms alone', file(terms, terms)],
    ['a letter of several pages', file(['Dear Sir or Madam,', sentence], [sentence])],
  ])('%s', (_, pages) => {
    expect(proposeSplit(pages)).toBeNull();
  });
});

describe('what is proposed', () => {
  test('several invoices of one vendor, told apart by number and heading', () => {
    expect(shapeOf(file(february, march, following))).toEqual(['invoice: 1 content', 'invoice: 2 content, 3 content']);
  });

  test('a credit note after its invoice', () => {
    expect(shapeOf(file(march, credit))).toEqual(['invoice: 1 content', 'credit note: 2 content']);
  });

  test('terms, time sheets and blank backs stay with their invoice and are left out', () => {
    expect(shapeOf(file(february, hours, march, terms, []))).toEqual([
      'invoice: 1 content, 2 time-sheet',
      'invoice: 3 content, 4 terms, 5 blank',
    ]);
  });

  test('terms behind one invoice', () => {
    expect(shapeOf(file(march, terms))).toEqual(['invoice: 1 content, 2 terms']);
  });

  test('says what it rests on and how sure it is', () => {
    const [, second] = proposeSplit(file(february, march))?.parts ?? [];
    expect(second?.signs.slice(0, 2)).toEqual(['other-number', 'heading']);
    expect(second?.confidence).toBeGreaterThan(0.95);
    expect(second?.confidence).toBeLessThanOrEqual(1);
  });
});

test('where scans are read, a number with one sign misread is the same number', () => {
  const misread = invoice({ 'NW-2024-118': 'NW-2O24-118' });
  expect(proposeSplit([scanned(march, 1), scanned(misread, 2)])).toBeNull();
  expect(proposeSplit([scanned(february, 1), scanned(march, 2)])?.parts).toHaveLength(2);
});

test('parts hold every page once, in order, and each begins with content, whatever the pages are', () => {
  const kinds = [february, march, credit, following, terms, hours, [], ['3', 'stamp']];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 8 }), (chosen) => {
      const pages = file(...chosen);
      const split = proposeSplit(pages);
      if (split === null) return;
      const numbers = split.parts.flatMap((part) => part.pages.map(({ number }) => number));
      expect(numbers).toEqual(pages.map(({ number }) => number));
      expect(split.parts.every((part) => part.pages.some(({ role }) => role === 'content'))).toBe(true);
      expect(split.parts.slice(1).every((part) => part.pages[0]?.role === 'content')).toBe(true);
      expect(split.confidence).toBeLessThanOrEqual(Math.min(...split.parts.map(({ confidence }) => confidence)));
    }),
    { numRuns: 60 },
  );
});
