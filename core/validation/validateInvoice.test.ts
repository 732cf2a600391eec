import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingSchema } from '../contract/findings.ts';
import { fieldNames } from '../vocabulary/fieldNames.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';
import { buildLine, buildPast, check, findingsOf, read } from './testing/buildInvoice.ts';

const rank = { info: 0, low: 1, medium: 2, high: 3, critical: 4 } as const;

const hard = (value: string) => read(value, { confidence: 0.49, source: 'ocr' });

describe('all checks together', () => {
  it('have nothing against a sound invoice', () => {
    expect(check({ lines: [buildLine({ quantity: '5', unitPrice: '246.90', lineTotal: '1234.50' })] })).toEqual([]);
  });

  it('have nothing against a sound credit note, after the invoice it credits', () => {
    const fields = {
      documentType: 'credit note',
      invoiceNumber: 'GS-2026-0003',
      netTotal: '-1234.50',
      taxTotal: '-234.56',
      grandTotal: '-1469.06',
    };
    expect(check({ fields, past: [buildPast()] })).toEqual([]);
  });

  it('have nothing against the next invoice of a known vendor', () => {
    const fields = { invoiceNumber: 'RE-2026-0418', netTotal: '100.00', taxTotal: '19.00', grandTotal: '119.00' };
    expect(
      check({ fields, past: [buildPast(), buildPast({ invoiceNumber: 'RE-2026-0391', issueDate: '2026-03-09' })] }),
    ).toEqual([]);
  });

  it('answer the gravest first', () => {
    const severities = check({
      fields: { issueDate: '2020-01-01', vendorVatId: 'DE136695977', bic: 'X' },
      past: [buildPast({ issueDate: '2020-01-01', vendorVatId: null })],
    }).map(({ severity }) => rank[severity]);
    expect(severities.length).toBeGreaterThan(3);
    expect(severities).toEqual(severities.toSorted((one, other) => other - one));
  });

  it('answer findings the contract accepts, and never fail, whatever was read', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'invoice',
        'credit note',
        'receipt',
        '0',
        '-0.01',
        '9'.repeat(18),
        '2026-02-30',
        '2026-13-01',
        'EUR',
        'DE',
        'JPY',
      ),
    );
    const reading = fc.tuple(text, fc.double({ min: 0, max: 1, noNaN: true }));
    const fields = fc.record(Object.fromEntries(fieldNames.map((name) => [name, fc.option(reading)])));
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const built = (from: typeof one) =>
          Object.fromEntries(
            Object.entries(from).map(([name, pair]) => [
              name,
              pair === null ? null : read(pair[0], { confidence: pair[1] }),
            ]),
          );
        const found = check({ fields: built(one), past: [buildPast(built(other)), buildPast(built(one))] });
        for (const finding of found) {
          expect(findingSchema.safeParse(finding).success).toBe(true);
          expect(finding.message).toMatch(/\.$/);
          expect(finding.message).toBe(englishText(...(finding.sentences ?? [])));
        }
      }),
    );
  });

  it('are never critical where every value was hard to read', () => {
    const fields = {
      invoiceNumber: hard('RE-2026-0417'),
      grandTotal: hard('1469.06'),
      iban: hard('DE89370400440532013000'),
    };
    const other = { iban: 'DE02120300000000202051', issueDate: '2026-03-01' };
    const past = [
      buildPast(),
      buildPast({ ...other, invoiceNumber: '1' }),
      buildPast({ ...other, invoiceNumber: '2' }),
    ];
    const found = check({ fields, past });
    expect(found.some(({ code }) => code === 'DUPLICATE_EXACT')).toBe(true);
    expect(found.every(({ severity }) => severity !== 'critical')).toBe(true);
  });

  it('find a planted change of account among invoices taken in out of order', () => {
    const known = { iban: 'DE02120300000000202051' };
    const past = [
      buildPast({ ...known, issueDate: '2026-02-01', invoiceNumber: 'RE-2026-0100' }),
      buildPast({ issueDate: '2026-04-12', invoiceNumber: 'RE-2026-0500' }),
      buildPast({ ...known, issueDate: '2026-03-01', invoiceNumber: 'RE-2026-0200' }),
    ];
    expect(findingsOf('BANK_ACCOUNT_CHANGED', { past })[0]?.severity).toBe('critical');
    expect(
      findingsOf('BANK_ACCOUNT_CHANGED', { fields: { ...known, bic: null, issueDate: '2026-03-05' }, past }),
    ).toEqual([]);
  });
});
