import { describe, expect, it } from 'vitest';
import { type FieldChanges, buildPast, check, read } from '../testing/buildInvoice.ts';

const duplicates = (fields: FieldChanges, past: readonly FieldChanges[]) =>
  check({ fields, past: past.map(buildPast) }).filter(({ code }) => code.startsWith('DUPLICATE'));

describe('exact duplicates (D1)', () => {
  it('finds the same vendor, number and total, and names the file it was', () => {
    const earlier = buildPast();
    const [finding] = check({ fields: { issueDate: '2026-04-12' }, past: [earlier] });
    expect(finding).toMatchObject({
      code: 'DUPLICATE_EXACT',
      severity: 'critical',
      relatedDocumentId: earlier.documentId,
      fields: ['invoiceNumber', 'grandTotal'],
    });
    expect(finding?.message).toContain(`"${earlier.fileName}" (invoice RE-2026-0417 of 2026-04-10 over 1469.06 EUR)`);
  });

  it('sees through separators, case and leading zeros', () => {
    expect(duplicates({ invoiceNumber: 're 2026/0417' }, [{}])[0]?.severity).toBe('critical');
  });

  it('knows the vendor by VAT id under another name', () => {
    expect(duplicates({ vendor: 'Tannenhof' }, [{}])[0]?.code).toBe('DUPLICATE_EXACT');
  });

  it('has nothing against another total, currency, vendor or number', () => {
    for (const other of [
      { grandTotal: '1469.07' },
      { currency: 'USD' },
      { vendor: 'Lindenhof GmbH', vendorVatId: 'DE811907980', iban: null },
      { invoiceNumber: 'RE-2026-0391' },
    ])
      expect(duplicates({}, [other])).toEqual([]);
  });

  it('does not take a credit note for the invoice it credits, nor an invoice for its reversal', () => {
    expect(duplicates({ documentType: 'credit note' }, [{}])).toEqual([]);
    expect(duplicates({ documentType: 'credit note', grandTotal: '-1469.06' }, [{}])).toEqual([]);
    expect(duplicates({ grandTotal: '-1469.06' }, [{}])).toEqual([]);
    expect(duplicates({}, [{ documentType: 'credit note' }])).toEqual([]);
  });

  it('finds the same credit note again, printed with a minus this time', () => {
    const earlier = { documentType: 'credit note', grandTotal: '1469.06' };
    expect(duplicates({ documentType: 'credit note', grandTotal: '-1469.06' }, [earlier])[0]?.severity).toBe(
      'critical',
    );
  });

  it('only notes a number the vendor prints on every invoice', () => {
    const past = [{ issueDate: '2026-02-10' }, { issueDate: '2026-03-10' }];
    expect(duplicates({}, past)).toMatchObject([{ code: 'DUPLICATE_EXACT', severity: 'info' }]);
  });

  it('weighs short numbers of another year less: they may start again', () => {
    const past = [{ invoiceNumber: '17', issueDate: '2025-04-10' }];
    expect(duplicates({ invoiceNumber: '17' }, past)[0]?.severity).toBe('low');
  });

  it('is never critical on a doubtful number', () => {
    const fields = { invoiceNumber: read('RE-2026-0417', { confidence: 0.4, source: 'ocr' }) };
    const [finding] = duplicates(fields, [{}]);
    expect(finding?.severity).toBe('medium');
    expect(finding?.message).toContain('may be a misreading');
  });

  it('compares number, total and day where a vendor could not be read', () => {
    const unread = { vendor: null, vendorVatId: null };
    expect(duplicates(unread, [{}])[0]?.severity).toBe('high');
    expect(duplicates(unread, [{ issueDate: '2026-04-09' }])).toEqual([]);
  });
});

describe('fuzzy duplicates (D3)', () => {
  it.each([
    ['RE-2026-O417', 'high', 'look alike'],
    ['RE-2026-0417-1', 'high', 'mark added'],
    ['RE-2026-0417A', 'high', 'mark added'],
    ['2026-0417', 'high', 'mark added'],
    ['RE-2026-0471', 'medium', 'one character'],
    ['RE-2026-0517', 'medium', 'one character'],
  ])('finds %s', (invoiceNumber, severity, words) => {
    const [finding] = duplicates({ invoiceNumber, issueDate: '2026-04-12' }, [{}]);
    expect(finding).toMatchObject({ code: 'DUPLICATE_FUZZY', severity });
    expect(finding?.message).toContain(words);
  });

  it('has nothing against other numbers, other totals or numbers a year apart', () => {
    expect(duplicates({ invoiceNumber: 'RE-2026-9912' }, [{}])).toEqual([]);
    expect(duplicates({ invoiceNumber: 'RE-2026-0471' }, [{ grandTotal: '1469.05' }])).toEqual([]);
    expect(duplicates({ invoiceNumber: 'RE-2026-0471' }, [{ issueDate: '2025-04-01' }])).toEqual([]);
  });

  it('passes over consecutive numbers and amounts that recur', () => {
    expect(duplicates({ invoiceNumber: 'RE-2026-0418' }, [{}])).toEqual([]);
    const monthly = [
      { invoiceNumber: 'RE-2026-0317', issueDate: '2026-03-10' },
      { invoiceNumber: 'RE-2026-0217', issueDate: '2026-02-10' },
    ];
    expect(duplicates({}, monthly)).toEqual([]);
  });

  it('says it once where the exact one is there as well', () => {
    const found = duplicates({}, [{}, { invoiceNumber: 'RE-2026-0471' }]);
    expect(found.map(({ code }) => code)).toEqual(['DUPLICATE_EXACT']);
  });

  it('compares receipts without numbers by vendor, day and total', () => {
    const receipt = { documentType: 'receipt', invoiceNumber: null };
    expect(duplicates(receipt, [receipt])).toMatchObject([{ code: 'DUPLICATE_FUZZY', severity: 'medium' }]);
    expect(duplicates(receipt, [{ ...receipt, issueDate: '2026-04-09' }])).toEqual([]);
  });
});
