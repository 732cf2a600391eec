import { describe, expect, it } from 'vitest';
import { type Finding, findingCodeSchema } from '../contract/findings.ts';
import { sourceRulesSchema } from '../contract/sources.ts';
import { splitSchema } from '../contract/splits.ts';
import { findingsOfFile } from './findingsOfFile.ts';
import { findingsOfSource } from './findingsOfSource.ts';
import { type FixtureDocument, readDocumentFixtures } from '../testing/documentFixtures.ts';
import { fixtureFile, fixtureInvoice } from '../testing/fixtureInvoice.ts';
import { documentTests, fileTests } from '../validation/documentTests.ts';
import type { DocumentTest } from '../validation/frame/DocumentTest.ts';
import { checkBusinessRules } from '../validation/en16931/checkBusinessRules.ts';
import { checkPackaging } from '../validation/hybrid/checkPackaging.ts';
import { compareHybrid } from '../validation/hybrid/compareHybrid.ts';
import { refusedData } from '../validation/hybrid/refusedData.ts';
import {
  buildExtraction,
  buildLine,
  buildPage,
  buildPast,
  check,
  type FieldChanges,
  read,
} from '../validation/testing/buildInvoice.ts';
import { buildSemanticInvoice } from '../validation/testing/buildSemanticInvoice.ts';
import { frameworkBreaking } from '../validation/testing/frameworkBreaking.ts';
import { normBreaking } from '../validation/testing/normBreaking.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';
import { say } from '../vocabulary/sentences/say.ts';
import { toldIn } from '../../renderer/ui/toldIn.ts';

const other = { iban: 'DE02120300000000202051', issueDate: '2026-03-01' };
const earlier = (changes: FieldChanges) =>
  ['1', '2', '3'].map((invoiceNumber) => buildPast({ ...changes, invoiceNumber }));
const part = (number: number) => ({
  pages: [{ number, role: 'content' }],
  documentType: 'invoice',
  confidence: 1,
  signs: [],
});

async function foundBy<S>(
  test: DocumentTest<S>,
  subjectOf: (document: FixtureDocument) => S,
): Promise<readonly Finding[]> {
  const { positive, lowered } = await readDocumentFixtures(test.id);
  return [...positive, ...lowered].flatMap(({ document }) => test.check(subjectOf(document)));
}

/** Findings on how files were made, changed and pictured. */
const ofFiles = await Promise.all([
  ...documentTests.map(async (test) => foundBy(test, fixtureInvoice)),
  ...fileTests.map(async (test) => foundBy(test, fixtureFile)),
]);

/** Documents against which, all together, there is every finding. */
const found: readonly Finding[] = [
  ...ofFiles.flat(),
  ...check({ fields: { grandTotal: '1496.06', vendor: null, iban: 'DE89370400440532013009', bic: 'X' } }),
  ...check({ fields: { documentType: 'receipt', grandTotal: null, issueDate: null } }),
  ...check({ lines: [buildLine({ quantity: '2', unitPrice: '3', lineTotal: '7' })], pages: [buildPage('')] }),
  ...check({ fields: { taxTotal: '600.00', grandTotal: '1834.50', duePayable: '1900.00' } }),
  ...check({ fields: { iban: 'FR1420041010050500013M02606', vendorVatId: 'DE136695977', bic: 'COBADEFFXXX' } }),
  ...check({ fields: { issueDate: '2026-06-01', dueDate: '2026-05-30', currency: null } }),
  ...check({
    fields: { issueDate: read('2020-04-03', { raw: '03/04/2020', confidence: 0.6 }), currency: 'USD' },
    past: earlier({}),
  }),
  ...check({ past: [buildPast()] }),
  ...check({ past: [buildPast({ invoiceNumber: 'RE-2026-O417' })] }),
  ...check({ past: earlier(other) }),
  ...check({
    past: [buildPast({ vendor: 'Hafenkontor Service GmbH', vendorVatId: 'DE811907980', invoiceNumber: '9' })],
  }),
  ...check({ fields: { documentType: 'other' } }),
  ...findingsOfFile(splitSchema.parse({ state: 'open', confidence: 0.99, parts: [part(1), part(2)] })),
  ...findingsOfSource(sourceRulesSchema.parse({ expectedVendor: 'Hafenkontor' }), buildExtraction()),
  ...compareHybrid({
    stated: buildExtraction({ grandTotal: '1500.00' }),
    seen: buildExtraction(),
    pages: [buildPage('Total 1,469.06')],
  }),
  ...checkPackaging({
    packaging: { metadata: '<x/>', files: [], hasAssociatedFiles: true },
    note: null,
    embedded: [{ name: 'factur-x.xml', isInvoice: true }],
    syntax: 'UBL',
    isUtf8: false,
    specification: 'urn:cen.eu:en16931:2017',
  }),
  refusedData(new VouchFailure('XML_REFUSED', say('refused.form'), say('refused.askPlain'))),
  ...Object.values({ ...normBreaking, ...frameworkBreaking }).flatMap((change) => {
    const invoice = buildSemanticInvoice();
    change(invoice);
    return checkBusinessRules(invoice);
  }),
];

describe('findings', () => {
  it('are of every code here', () => {
    const codes = new Set(found.map(({ code }) => code));
    expect(findingCodeSchema.options.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('are told in German, and kept in English that says the same', () => {
    for (const finding of found) {
      const { message, sentences = [] } = finding;
      expect(englishText(...sentences)).toBe(message);
      expect(toldIn('de', finding)).not.toBe(message);
      for (const language of ['en', 'de']) expect(toldIn(language, finding)).not.toMatch(/\{\{|\}\}/);
    }
  });

  it('write amounts and dates the way of the language', () => {
    const [sum] = check({ fields: { grandTotal: '1496.06' } });
    expect(sum && toldIn('de', sum)).toBe(
      'Netto EUR\u00a01.234,50 plus Steuer EUR\u00a0234,56 ergibt EUR\u00a01.469,06, als Summe ist aber EUR\u00a01.496,06 gedruckt.',
    );
    expect(sum && toldIn('en', sum)).toContain('Net EUR\u00a01,234.50 plus tax');
    const [late] = check({ fields: { issueDate: '2026-04-10', dueDate: '2026-04-09' } });
    expect(late && toldIn('de', late)).toBe(
      'Die Zahlung ist am 09.04.2026 fällig, einen Tag vor dem Rechnungsdatum 10.04.2026.',
    );
  });

  it('that an older or later version kept are told as they were written', () => {
    const [sum] = check({ fields: { grandTotal: '1496.06' } });
    const { sentences: _, ...older } = sum ?? { message: '' };
    expect(toldIn('de', older)).toBe(older.message);
    expect(toldIn('de', { ...older, sentences: [{ text: 'of.later', values: {} }] })).toBe(older.message);
  });
});
