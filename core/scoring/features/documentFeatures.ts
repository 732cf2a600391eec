import type { FindingCode } from '../../contract/findings.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import type { Feature } from '../Feature.ts';
import { type FeatureSubject, findingGrade } from '../FeatureSubject.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const arithmeticCodes: readonly FindingCode[] = [
  'SUM_MISMATCH',
  'LINE_SUM_MISMATCH',
  'LINE_ARITHMETIC',
  'TAX_RATE_IMPLAUSIBLE',
  'DUE_MISMATCH',
];

const keyFields: readonly FieldName[] = ['vendor', 'invoiceNumber', 'issueDate', 'grandTotal', 'iban'];

/** Catalogue test X2: words that say nothing about what was delivered, in the languages Vouch reads. */
const vagueWords =
  /\b(services? rendered|professional services?|consulting|consultancy|advice|misc(ellaneous)?|sundry|various|general|beratung|dienstleistung(en)?|diverses|pauschale|prestations?|conseil|divers|servicios|consultoría|varios|consulenza|servizi|vari|advies|diensten|serviços|usługi)\b/iu;

function vagueShare({ extraction }: FeatureSubject): number | null {
  const descriptions = extraction.lineItems.flatMap(({ description }) => (description ? [description.value] : []));
  if (descriptions.length === 0) return null;
  return descriptions.filter((text) => vagueWords.test(text)).length / descriptions.length;
}

function lowestConfidence({ extraction: { fields } }: FeatureSubject): number | null {
  const known = keyFields.flatMap((name) => (fields[name] === undefined ? [] : [fields[name].confidence]));
  return known.length === 0 ? null : Math.min(...known);
}

export const documentFeatures: readonly Feature[] = [
  {
    name: 'isCreditNote',
    description: 'One for a credit note.',
    maximum: 1,
    compute: ({ documentType }) => Number(documentType === 'credit note'),
    phrase: (value) => (value > 0 ? say('risk.creditNote') : say('risk.noCreditNote')),
  },
  {
    name: 'isReceipt',
    description: 'One for a receipt.',
    maximum: 1,
    compute: ({ documentType }) => Number(documentType === 'receipt'),
    phrase: (value) => (value > 0 ? say('risk.receipt') : say('risk.noReceipt')),
  },
  {
    name: 'arithmeticFindings',
    description: 'Kinds of arithmetic findings graded medium or more (catalogue X1).',
    maximum: 5,
    compute: (subject) => arithmeticCodes.filter((code) => findingGrade(subject, code) >= 2).length,
    phrase: (value) => (value > 0 ? say('risk.sums', { count: value }) : say('risk.sumsFit')),
  },
  {
    name: 'requiredMissing',
    description: 'Required fields that could not be found (catalogue X2).',
    maximum: 5,
    compute: ({ findings }) => findings.filter(({ code }) => code === 'REQUIRED_MISSING').length,
    phrase: (value) => (value > 0 ? say('risk.missing', { count: value }) : say('risk.noneMissing')),
  },
  {
    name: 'vatIdInvalid',
    description: 'Grade of the finding that a VAT id fails its check (catalogue B5).',
    maximum: 3,
    compute: (subject) => (subject.vendorVatId === null ? null : findingGrade(subject, 'VAT_ID_CHECKSUM')),
    whenUnknown: say('risk.noVatId'),
    phrase: (value) => (value > 0 ? say('risk.vatIdInvalid') : say('risk.vatIdValid')),
  },
  {
    name: 'currencyUnusual',
    description: "Grade of the finding that the currency is unlike the vendor's earlier ones.",
    maximum: 3,
    compute: (subject) => findingGrade(subject, 'CURRENCY_UNUSUAL'),
    phrase: (value) => (value > 0 ? say('risk.otherCurrency') : say('risk.usualCurrency')),
  },
  {
    name: 'lowestConfidence',
    description: 'Confidence of the least sure of vendor, number, date, total and account that were read.',
    maximum: 1,
    compute: lowestConfidence,
    whenUnknown: say('risk.noKeyValue'),
    phrase: (value) => say('risk.leastSure', { percent: Math.round(value * 100) }),
  },
  {
    name: 'purchaseOrderNamed',
    description: 'One where the document names a purchase order (catalogue P2).',
    maximum: 1,
    compute: ({ extraction }) => Number(extraction.fields.purchaseOrder !== undefined),
    phrase: (value) => (value > 0 ? say('risk.order') : say('risk.noOrder')),
  },
  {
    name: 'lineCount',
    description: 'Line items read.',
    maximum: 30,
    compute: ({ extraction }) => extraction.lineItems.length,
    phrase: (value) => (value === 0 ? say('risk.noLines') : say('risk.lines', { count: value })),
  },
  {
    name: 'vagueLines',
    description: 'Share of line descriptions that only say "services", "consulting" and the like (catalogue X2).',
    maximum: 1,
    compute: vagueShare,
    whenUnknown: say('risk.noLineTexts'),
    phrase: (value) => (value > 0 ? say('risk.vague') : say('risk.clear')),
  },
];
