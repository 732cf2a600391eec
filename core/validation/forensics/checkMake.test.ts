import { describe, expect, it } from 'vitest';
import type { DocumentMake } from '../../contract/documentMake.ts';
import { buildPast, findingsOf, type CheckedInvoice } from '../testing/buildInvoice.ts';
import { fontFamily, programName } from './programName.ts';

const words =
  'rechnung kunde datum menge einzelpreis betrag zwischensumme umsatzsteuer gesamtbetrag bankverbindung'.split(' ');
const layout = { width: 595, height: 842, words: words.map((word, at) => ({ word, x: at / 10, y: at / 10 })) };
const usual: DocumentMake = { producer: 'PDFsharp 1.31', creator: 'Faktura 7', fonts: ['Lato', 'Lato-Bold'], layout };
const moved = { ...layout, words: layout.words.map((one) => ({ ...one, x: (one.x + 0.25) % 1 })) };

const pastOf = (makes: readonly DocumentMake[]) =>
  makes.map((make, at) => ({ documentId: `d${at}`, fileName: `d${at}.pdf`, make, overlays: [] }));
const fives = (make: DocumentMake = usual): readonly DocumentMake[] => Array.from({ length: 5 }, () => make);

function told(make: DocumentMake | null, earlier: readonly DocumentMake[] = fives(), more: CheckedInvoice = {}) {
  const making = { make, overlays: [], hash: null, earlier: pastOf(earlier) };
  return findingsOf('PDF_UNLIKE_VENDOR', { ...more, making });
}

describe('a PDF made unlike its vendor’s earlier ones (X3)', () => {
  it('is a hint where one thing differs, and says what', () => {
    const [program] = told({ ...usual, producer: 'Page Editor 3', fonts: ['Lato'] });
    expect(program).toMatchObject({ severity: 'low', relatedDocumentId: 'd0' });
    expect(program?.message).toContain('written by "Page Editor 3", 5 of 5 earlier ones by "PDFsharp 1.31"');
    expect(told({ ...usual, fonts: ['Lato', 'Helvetica'] })[0]?.message).toContain(
      'set in Helvetica, which is in none of the 5 earlier ones',
    );
    expect(told({ ...usual, layout: moved })[0]?.message).toContain('Of 10 words that stand at one place');
    expect(told({ ...usual, layout: { ...layout, width: 612, height: 792 } })[0]?.message).toContain('612 × 792');
    expect(told({ ...usual, creator: null })[0]?.message).toContain('composed by a program it does not name');
  });

  it('is medium where several things differ, and high where the account differs too', () => {
    const other = { ...usual, producer: 'Page Editor', layout: moved };
    expect(told(other)[0]?.severity).toBe('medium');
    const past = ['2026-02-10', '2026-03-10'].map((issueDate) =>
      buildPast({ iban: 'DE02120300000000202051', issueDate, invoiceNumber: issueDate }),
    );
    expect(told(other, fives(), { past })[0]).toMatchObject({ severity: 'high' });
    expect(told({ ...usual, layout: moved }, fives(), { past })[0]?.severity).toBe('low');
  });

  it('has nothing against the usual make, nor against an update or fewer fonts', () => {
    expect(told(usual)).toEqual([]);
    expect(told({ ...usual, producer: 'PDFsharp 2.0.4 (www.pdfsharp.com)', fonts: ['Lato-Italic'] })).toEqual([]);
  });

  it('does not accuse the first documents of a vendor, nor scans', () => {
    const other = { ...usual, producer: 'Page Editor' };
    expect(told(other, [])).toEqual([]);
    expect(told(other, fives().slice(1))).toEqual([]);
    expect(told(null)).toEqual([]);
  });

  it('holds nobody to a norm that the vendor does not keep', () => {
    const programs = ['One', 'Two', 'Three', 'Four', 'Four'].map((producer) => ({ ...usual, producer }));
    expect(told({ ...usual, producer: 'Five' }, programs)).toEqual([]);
    const steady = ['One', 'Four', 'Four', 'Four', 'Four'].map((producer) => ({ ...usual, producer }));
    expect(told({ ...usual, producer: 'Five' }, steady)).toHaveLength(1);
    expect(told({ ...usual, producer: 'One' }, steady)).toEqual([]);
  });

  it('lets signing services pass', () => {
    expect(told({ ...usual, producer: 'DocuSign 1.4', creator: null })).toEqual([]);
  });
});

it('names programs without versions, and families without styles', () => {
  expect(programName('iText® 5.5.13 ©2000-2018 iText Group NV (AGPL-version)')).toBe('itext');
  expect(programName('factur-x Python lib v0.8 by Alexis de Lattre')).toBe('factur x python lib by alexis de lattre');
  expect(programName('Microsoft® Word 2016')).toBe(programName('Microsoft® Word 2019'));
  expect(programName('Skia/PDF m80')).toBe(programName('Skia/PDF m120'));
  expect(programName('  ')).toBeNull();
  expect(['ArialMT', 'Arial-BoldMT', 'Arial,Bold', 'Arial'].map(fontFamily)).toEqual(Array(4).fill('arial'));
  expect(fontFamily('TimesNewRomanPSMT')).toBe(fontFamily('TimesNewRomanPS-BoldItalicMT'));
  expect(['CIDFont+F1', 'T3_0', 'F12', 'ZapfDingbats', 'R9'].map(fontFamily)).toEqual(Array(5).fill(null));
});
