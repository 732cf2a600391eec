import type { EmbeddedInvoiceNote, EmbeddedXml } from '../../contract/embeddedInvoice.ts';
import type { Finding } from '../../contract/findings.ts';
import type { Packaging } from '../../contract/packaging.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import { profileOf, type Profile } from '../../vocabulary/eInvoiceProfile.ts';
import type { Sentence, SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { saying } from '../saying.ts';

/** A PDF that carries an invoice in XML, or says that it does. */
export interface PackagedInvoice {
  readonly packaging: Packaging;
  /** Null where the PDF has no metadata, or none that can be read. */
  readonly note: EmbeddedInvoiceNote | null;
  readonly embedded: readonly EmbeddedXml[];
  /** The kind of message the XML is; null where it could not be read. */
  readonly syntax: 'CII' | 'UBL' | 'older CII' | null;
  /** True where the XML is written in UTF-8. */
  readonly isUtf8: boolean;
  /** BT-24 of the XML; null where no XML could be read. */
  readonly specification: string | null;
}

/** The file names Factur-X, ZUGFeRD 2.0 and 1.0, XRechnung in ZUGFeRD and Order-X prescribe. */
const prescribedNames = new Set([
  'factur-x.xml',
  'zugferd-invoice.xml',
  'ZUGFeRD-invoice.xml',
  'xrechnung.xml',
  'order-x.xml',
]);
/** Data that is no whole invoice cannot stand for the page (Factur-X 1.0.7, 6.2.2). */
function relationshipsOf(profile: Profile): readonly string[] {
  return profile === 'MINIMUM' || profile === 'BASIC WL' ? ['Data'] : ['Data', 'Source', 'Alternative'];
}
/** XMP fx:ConformanceLevel by profile; ZUGFeRD 1 called EN 16931 COMFORT. */
const levels: Readonly<Record<Profile, readonly string[]>> = {
  MINIMUM: ['MINIMUM'],
  'BASIC WL': ['BASIC WL', 'BASICWL'],
  BASIC: ['BASIC'],
  'EN 16931': ['EN 16931', 'EN16931', 'COMFORT'],
  EXTENDED: ['EXTENDED'],
  XRECHNUNG: ['XRECHNUNG', 'EN 16931'],
  'XRECHNUNG EXTENSION': ['XRECHNUNG', 'EXTENDED'],
  unknown: [],
};

/** fx:Version of Factur-X; of ZUGFeRD 2.0 and 2.1, and XRechnung in ZUGFeRD. */
const versions = new Set(['1.0', '1p0', '2.0', '2p0', '2.1', '2p1', '2.2', '2.3', '1.2', '1.2.0', '2.1.1', '3.0']);

/** What is asked of the packaging, by the id a finding on it carries. */
export const packagingRules = [
  'FX-XML-MISSING',
  'FX-XML-KIND',
  'FX-XML-COUNT',
  'FX-XML-SYNTAX',
  'FX-XML-ENCODING',
  'FX-XML-NAME',
  'FX-XML-RELATIONSHIP',
  'FX-XML-MIME',
  'FX-XMP-MISSING',
  'FX-XMP-FILENAME',
  'FX-XMP-TYPE',
  'FX-XMP-VERSION',
  'FX-XMP-LEVEL',
  'PDFA-3-PART',
  'PDFA-3-LEVEL',
  'PDFA-3-AF',
] as const;

interface Defect {
  readonly id: (typeof packagingRules)[number];
  readonly severity?: Severity;
  readonly sentence: Sentence;
}

/**
 * How an invoice is packed into a PDF, as Factur-X 1.0.7 (chapter 6) and ISO 19005-3 ask. Looks only at PDFs that carry an
 * invoice or say they do; what is wrong here does not change what the invoice says.
 */
export function checkPackaging(packaged: PackagedInvoice): readonly Finding[] {
  const invoices = packaged.embedded.filter(({ isInvoice }) => isInvoice);
  const isDeclared = packaged.note?.hasInvoice === true;
  const named = packaged.embedded.filter(({ name, isInvoice }) => !isInvoice && prescribedNames.has(name));
  if (invoices.length === 0 && !isDeclared && named.length === 0) return [];
  if (invoices.length === 0) return missing(named).map(findingOf);
  return [
    ...several(packaged, invoices),
    ...content(packaged),
    ...attachment(packaged, invoices),
    ...metadata(packaged, invoices),
  ].map(findingOf);
}

function missing(named: readonly EmbeddedXml[]): Defect[] {
  const [first] = named;
  if (first !== undefined) {
    const sentence = say('packaging.kind', { file: first.name });
    return [{ id: 'FX-XML-KIND', severity: 'medium', sentence }];
  }
  const sentence = say('packaging.missing');
  return [{ id: 'FX-XML-MISSING', severity: 'medium', sentence }];
}

/** Two files of one name are one in a reader's list of attachments, so the file's own specifications are counted too. */
function several({ packaging }: PackagedInvoice, invoices: readonly EmbeddedXml[]): Defect[] {
  const specified = packaging.files.filter(({ name }) => prescribedNames.has(name));
  const all = specified.length > invoices.length ? specified : invoices;
  if (all.length === 1) return [];
  const files: SentenceValue = { list: all.map(({ name }) => name), by: 'comma' };
  const sentence = say('packaging.several', { invoices: all.length, files });
  return [{ id: 'FX-XML-COUNT', severity: 'high', sentence }];
}

function content({ syntax, isUtf8, note }: PackagedInvoice): Defect[] {
  const defects: Defect[] = [];
  if (syntax === 'UBL' || (syntax === 'older CII' && note?.isZugferd1 === false)) {
    const kind = syntax === 'UBL' ? 'UBL' : 'ZUGFeRD 1.0';
    const sentence = say('packaging.syntax', { kind });
    defects.push({ id: 'FX-XML-SYNTAX', severity: 'medium', sentence });
  }
  if (syntax !== null && !isUtf8) {
    const sentence = say('packaging.encoding');
    defects.push({ id: 'FX-XML-ENCODING', sentence });
  }
  return defects;
}

function attachment({ packaging, specification }: PackagedInvoice, invoices: readonly EmbeddedXml[]): Defect[] {
  const [invoice] = invoices;
  if (invoice === undefined) return [];
  const defects: Defect[] = [];
  if (!prescribedNames.has(invoice.name)) {
    const sentence = say('packaging.name', { file: invoice.name });
    defects.push({ id: 'FX-XML-NAME', sentence });
  }
  const file = packaging.files.find(({ name }) => name === invoice.name);
  const allowed = relationshipsOf(profileOf(specification ?? ''));
  if (file !== undefined && !allowed.includes(file.relationship ?? '')) {
    const wanted: SentenceValue = { list: allowed, by: 'comma' };
    const sentence =
      file.relationship === null
        ? say('packaging.noRelationship', { allowed: wanted })
        : say('packaging.relationship', { stated: file.relationship, allowed: wanted });
    defects.push({ id: 'FX-XML-RELATIONSHIP', sentence });
  }
  if (file !== undefined && !/^(?:text|application)\/xml$/i.test(file.mimeType ?? '')) {
    const sentence =
      file.mimeType === null ? say('packaging.noMime') : say('packaging.mime', { stated: file.mimeType });
    defects.push({ id: 'FX-XML-MIME', sentence });
  }
  if (file !== undefined && !packaging.hasAssociatedFiles) {
    const sentence = say('packaging.unassociated');
    defects.push({ id: 'PDFA-3-AF', sentence });
  }
  return defects;
}

function metadata({ note, specification }: PackagedInvoice, invoices: readonly EmbeddedXml[]): Defect[] {
  if (note === null || !note.hasInvoice) {
    const sentence = say('packaging.noMetadata');
    return [{ id: 'FX-XMP-MISSING', sentence }];
  }
  const defects: Defect[] = [];
  if (!invoices.some(({ name }) => name === note.fileName)) {
    const sentence = say('packaging.otherFile', { named: note.fileName ?? '', attached: invoices[0]?.name ?? '' });
    defects.push({ id: 'FX-XMP-FILENAME', sentence });
  }
  if (note.documentType === null || !/^(INVOICE|ORDER|ORDER_RESPONSE|ORDER_CHANGE)$/.test(note.documentType)) {
    const sentence = say('packaging.type', { stated: note.documentType ?? '' });
    defects.push({ id: 'FX-XMP-TYPE', sentence });
  }
  if (note.pdfaPart === null || !/^[34]$/.test(note.pdfaPart)) {
    const sentence = note.pdfaPart === null ? say('packaging.noPart') : say('packaging.part', { part: note.pdfaPart });
    defects.push({ id: 'PDFA-3-PART', sentence });
  }
  if (note.pdfaPart === '3' && !/^[ABU]$/i.test(note.pdfaConformance ?? '')) {
    const sentence = say('packaging.level', { stated: note.pdfaConformance ?? '' });
    defects.push({ id: 'PDFA-3-LEVEL', sentence });
  }
  if (!versions.has(note.version ?? '')) {
    const sentence = say('packaging.version', { stated: note.version ?? '' });
    defects.push({ id: 'FX-XMP-VERSION', sentence });
  }
  return [...defects, ...level(note, specification)];
}

function level({ conformanceLevel }: EmbeddedInvoiceNote, specification: string | null): Defect[] {
  const profile = profileOf(specification ?? '');
  // An XML without a known profile is the business rules' concern (BR-01).
  if (specification === null || profile === 'unknown') return [];
  if (levels[profile].includes(conformanceLevel?.toUpperCase() ?? '')) return [];
  const sentence = say('packaging.profile', { stated: conformanceLevel ?? '', profile });
  return [{ id: 'FX-XMP-LEVEL', sentence }];
}

function findingOf({ id, severity, sentence }: Defect): Finding {
  return {
    code: 'E_INVOICE_PACKAGING',
    severity: severity ?? 'low',
    ...saying(
      sentence,
      say('packaging.reference', { norm: id.startsWith('PDFA') ? 'ISO 19005-3' : 'Factur-X 1.0.7', id }),
    ),
    fields: [],
    page: null,
    box: null,
    relatedDocumentId: null,
    rule: { id, verdict: 'reject', path: '' },
  };
}
