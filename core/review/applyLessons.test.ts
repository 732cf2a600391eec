import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import { extractInvoice } from '../extraction/extractInvoice.ts';
import { type PrintedLine, pageOf } from '../extraction/testing/pageOf.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { documentIdSchema, layoutIdSchema, lessonIdSchema, newId } from '../vocabulary/ids.ts';
import { applyLessons } from './applyLessons.ts';
import type { KnownLesson } from './Memory.ts';
import { learnLesson } from './learnLesson.ts';
import { seeDocument } from './seenDocument.ts';

const accounts = { usual: 'GB29 NWBK 6016 1331 9268 19', other: 'DE89 3704 0044 0532 0130 00' };

interface Printed {
  readonly dossier: string;
  readonly ticket: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly account: string;
  readonly items: number;
  readonly vat: string;
  readonly vendor: string;
}
const first: Printed = {
  dossier: 'QX-2024-118',
  ticket: 'ZT-7781',
  net: '115.00',
  tax: '23.00',
  gross: '138.00',
  account: accounts.usual,
  items: 2,
  vat: 'GB123456782',
  vendor: 'Northwind Tools Ltd',
};

/** A page of one layout: a number only the house knows the meaning of, and a table as long as wished. */
function invoice(changes: Partial<Printed> = {}): PageReading {
  const printed = { ...first, ...changes };
  const lines: PrintedLine[] = [
    { 40: printed.vendor, 400: 'INVOICE' },
    '12 Harbour Street',
    'Bristol BS1 4DJ',
    `VAT No: ${printed.vat}`,
    '',
    { 40: 'Bill to', 340: 'Dossier:', 450: printed.dossier },
    { 40: 'Elm & Oak Furniture', 340: 'Invoice date:', 450: '28/03/2024' },
    { 40: '7 Mill Lane', 340: 'Ticket:', 450: printed.ticket },
    { 40: 'Leeds LS1 2AB' },
    '',
    { 40: 'Description', 280: 'Qty', 340: 'Unit price', 500: 'Amount' },
    ...Array.from({ length: printed.items }, (_, item): PrintedLine => ({
      40: `Oak board ${item}`,
      280: '1',
      340: '57.50',
      500: '57.50',
    })),
    '',
    { 400: 'Net total', 505: printed.net },
    { 400: 'VAT 20%', 510: printed.tax },
    { 400: 'Total GBP', 505: printed.gross },
    '',
    `IBAN: ${printed.account}   BIC: NWBKGB2L`,
  ];
  return pageOf(lines);
}

/** The lesson a correction of this page teaches. */
function lessonFrom(page: PageReading, field: FieldName, value: string | null): KnownLesson {
  const seen = seeDocument([page], extractInvoice([page]));
  const taught = seen && learnLesson({ seen, field, value, pointedAt: null });
  if (!taught) throw new Error('nothing was taught');
  const lesson = {
    ...taught,
    id: newId(lessonIdSchema),
    layoutId: newId(layoutIdSchema),
    usual: { vendor: null, currency: null, iban: null },
    documentId: newId(documentIdSchema),
    fileName: 'first.pdf',
    by: 'Ada',
    at: '2026-03-01T10:00:00.000Z',
  };
  return { lesson, record: { confirmed: 0, standing: 0, overruled: 0 } };
}

function remembered(
  page: PageReading,
  lessons: readonly KnownLesson[],
  extraction: Extraction = extractInvoice([page]),
) {
  const seen = seeDocument([page], extraction);
  if (seen === null) throw new Error('the page has no print');
  return applyLessons(seen, lessons);
}

const surely = (extraction: Extraction, field: FieldName, value: string, confidence: number): Extraction => {
  const before = extraction.fields[field];
  if (before === undefined) throw new Error(`${field} was not read`);
  return { ...extraction, fields: { ...extraction.fields, [field]: { ...before, value, confidence } } };
};

describe('a value shown once', () => {
  const lesson = lessonFrom(invoice(), 'invoiceNumber', first.dossier);

  test('is read from every later page of the layout, however long its table', () => {
    const code = fc.tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 100, max: 999 }));
    fc.assert(
      fc.property(code, fc.integer({ min: 1, max: 20 }), ([year, number], items) => {
        const dossier = `QX-${year}-${number}`;
        const { extraction, uses } = remembered(invoice({ dossier, ticket: `ZT-${number + 1}`, items }), [lesson]);
        expect(extraction.fields.invoiceNumber?.value).toBe(dossier);
        expect(uses.map(({ outcome }) => outcome)).not.toContain('yielded');
      }),
      { numRuns: 60 },
    );
  });

  test('changes nothing on the page of another vendor with the same template', () => {
    const other = invoice({ vendor: 'Southgate Pumps Ltd', vat: 'GB999999973', dossier: 'AB-1' });
    const extraction = extractInvoice([other]);
    expect(remembered(other, [lesson], extraction)).toEqual({ extraction, uses: [], layoutId: null });
  });

  test('makes no value up where the place is empty', () => {
    const { extraction } = remembered(invoice({ dossier: '' }), [lesson]);
    expect(extraction.fields.invoiceNumber?.value).not.toBe(first.dossier);
  });

  test('yields to a sure reading that is not the known mistake, and both are named', () => {
    const page = invoice({ dossier: 'QX-2025-300' });
    const plain = extractInvoice([page]);
    // Read from a place of its own, not from where the number was misread before.
    const number = plain.fields.grandTotal;
    if (number === undefined) throw new Error('nothing was read');
    const sure = {
      ...plain,
      fields: { ...plain.fields, invoiceNumber: { ...number, value: 'INV-1', confidence: 0.99 } },
    };
    const { extraction, uses } = remembered(page, [lesson], sure);
    expect(extraction.fields.invoiceNumber?.value).toBe('INV-1');
    expect(extraction.fields.invoiceNumber?.confidence).toBeLessThanOrEqual(0.5);
    expect(uses).toMatchObject([{ outcome: 'yielded', value: 'QX-2025-300', other: 'INV-1' }]);
  });

  test('rests once it was overruled too often', () => {
    const weak = { ...lesson, record: { confirmed: 0, standing: 0, overruled: 4 } };
    const page = invoice({ dossier: 'QX-2025-300' });
    expect(remembered(page, [weak]).extraction).toEqual(extractInvoice([page]));
  });
});

describe('sums', () => {
  test('that add up and are sure stand against a memory that does not', () => {
    const lesson = lessonFrom(invoice(), 'grandTotal', first.net);
    const page = invoice({ net: '200.00', tax: '40.00', gross: '240.00' });
    const read = surely(surely(extractInvoice([page]), 'grandTotal', '240.00', 0.95), 'netTotal', '200.00', 0.95);
    const known = { ...lesson, lesson: { ...lesson.lesson, misread: null } };
    const { extraction, uses } = remembered(page, [known], read);
    expect(extraction.fields.grandTotal?.value).toBe('240.00');
    expect(uses).toMatchObject([{ outcome: 'yielded', value: '200.00', other: '240.00' }]);
  });

  test('are read by the decimal mark and the place shown', () => {
    const lesson = lessonFrom(invoice(), 'grandTotal', first.net);
    const page = invoice({ net: '1,200.00', tax: '240.00', gross: '1,440.00' });
    expect(remembered(page, [lesson]).extraction.fields.grandTotal?.value).toBe('1200.00');
  });
});

describe('an account', () => {
  const lesson = lessonFrom(invoice(), 'iban', accounts.usual.replaceAll(' ', ''));

  test('that is the usual one is agreed with', () => {
    const { uses } = remembered(invoice({ dossier: 'QX-2025-1' }), [lesson]);
    expect(uses).toMatchObject([{ outcome: 'agreed' }]);
  });

  test('that changed is shown as printed and doubtful, never filled in, even beside the old one', () => {
    for (const account of [accounts.other, `${accounts.usual} IBAN: ${accounts.other}`]) {
      const { extraction, uses } = remembered(invoice({ account }), [lesson]);
      expect(extraction.fields.iban?.value).toBe(accounts.other.replaceAll(' ', ''));
      expect(extraction.fields.iban?.confidence).toBeLessThanOrEqual(0.5);
      expect(uses).toMatchObject([{ outcome: 'yielded' }]);
    }
  });

  test('is absent where the page shows none', () => {
    expect(remembered(invoice({ account: '' }), [lesson]).extraction.fields.iban).toBeUndefined();
  });
});

test('a value said not to be there is left out where it is read again', () => {
  const page = invoice();
  const lesson = lessonFrom(page, 'bic', null);
  const { extraction, uses } = remembered(invoice({ dossier: 'QX-2025-1' }), [lesson]);
  expect(extraction.fields.bic).toBeUndefined();
  expect(uses).toMatchObject([{ outcome: 'applied', value: null, other: 'NWBKGB2L' }]);
});

test('whatever was learned, a document without it says the same twice', () => {
  const lessons = [lessonFrom(invoice(), 'invoiceNumber', first.ticket), lessonFrom(invoice(), 'vendor', 'Northwind')];
  const page = invoice({ dossier: 'QX-2025-9', items: 5 });
  expect(remembered(page, lessons)).toEqual(remembered(page, lessons));
});
