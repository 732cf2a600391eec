import { describe, expect, it } from 'vitest';
import { checkPackaging, type PackagedInvoice, packagingRules } from './checkPackaging.ts';

const file = { name: 'factur-x.xml', relationship: 'Data', mimeType: 'text/xml' };
const note = {
  pdfaPart: '3',
  pdfaConformance: 'B',
  hasInvoice: true,
  isZugferd1: false,
  documentType: 'INVOICE',
  fileName: 'factur-x.xml',
  conformanceLevel: 'BASIC',
  version: '1.0',
};
const sound: PackagedInvoice = {
  packaging: { metadata: '<x/>', files: [file], hasAssociatedFiles: true },
  note,
  embedded: [{ name: 'factur-x.xml', isInvoice: true }],
  syntax: 'CII',
  isUtf8: true,
  specification: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
};

const idsOf = (invoice: PackagedInvoice) => checkPackaging(invoice).map(({ rule }) => rule?.id);
const packed = (change: Partial<PackagedInvoice['packaging']>): PackagedInvoice => ({
  ...sound,
  packaging: { ...sound.packaging, ...change },
});
const noted = (change: Partial<NonNullable<PackagedInvoice['note']>>): PackagedInvoice => ({
  ...sound,
  note: { ...note, ...change },
});

/** What breaks each rule. */
const breaking: Readonly<Record<(typeof packagingRules)[number], PackagedInvoice>> = {
  'FX-XML-MISSING': { ...sound, embedded: [] },
  'FX-XML-KIND': { ...sound, embedded: [{ name: 'factur-x.xml', isInvoice: false }] },
  'FX-XML-COUNT': packed({ files: [file, file] }),
  'FX-XML-SYNTAX': { ...sound, syntax: 'UBL' },
  'FX-XML-ENCODING': { ...sound, isUtf8: false },
  'FX-XML-NAME': { ...sound, embedded: [{ name: 'facture.xml', isInvoice: true }] },
  'FX-XML-RELATIONSHIP': packed({ files: [{ ...file, relationship: 'Unspecified' }] }),
  'FX-XML-MIME': packed({ files: [{ ...file, mimeType: null }] }),
  'FX-XMP-MISSING': { ...sound, note: null },
  'FX-XMP-FILENAME': noted({ fileName: 'invoice.xml' }),
  'FX-XMP-TYPE': noted({ documentType: 'FACTURE' }),
  'FX-XMP-VERSION': noted({ version: '9' }),
  'FX-XMP-LEVEL': noted({ conformanceLevel: 'EXTENDED' }),
  'PDFA-3-PART': noted({ pdfaPart: '1' }),
  'PDFA-3-LEVEL': noted({ pdfaConformance: null }),
  'PDFA-3-AF': packed({ hasAssociatedFiles: false }),
};

describe('packaging', () => {
  it('that is sound has no finding', () => {
    expect(idsOf(sound)).toEqual([]);
  });

  it('of a PDF that neither carries an invoice nor says so has no finding', () => {
    expect(idsOf({ ...sound, embedded: [], note: null })).toEqual([]);
  });

  it.each(packagingRules)('%s is broken by what it forbids', (id) => {
    expect(idsOf(breaking[id])).toContain(id);
  });

  it('lets data that is no whole invoice only accompany the page', () => {
    const minimum = { ...noted({ conformanceLevel: 'MINIMUM' }), specification: 'urn:factur-x.eu:1p0:minimum' };
    expect(idsOf(minimum)).toEqual([]);
    const alternative = {
      ...minimum,
      packaging: packed({ files: [{ ...file, relationship: 'Alternative' }] }).packaging,
    };
    expect(idsOf(alternative)).toEqual(['FX-XML-RELATIONSHIP']);
  });
});
