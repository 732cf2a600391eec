import type { OptionalTerm, SemanticInvoice, Term, TermDocument, TermParty } from '../../contract/semanticInvoice.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import {
  allowanceReasons,
  countryCodes,
  currencies,
  documentTypes,
  formerAddressSchemes,
  mediaTypes,
  paymentMeans,
  taxCategories,
  taxPointCodes,
  vatPrefixes,
} from './codeLists.ts';
import {
  addressSchemes,
  chargeReasons,
  classificationSchemes,
  exemptionReasons,
  identifierSchemes,
  noteSubjects,
  referenceTypes,
  unitCodes,
} from './longCodeLists.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import { isGiven } from './termValues.ts';

type Terms = (invoice: SemanticInvoice) => readonly OptionalTerm[];

const everyAllowance = ({ allowances, lines }: SemanticInvoice) => [
  ...allowances,
  ...lines.flatMap((line) => line.allowances),
];
const currencyAttributes = ({ totals, lines }: SemanticInvoice): readonly OptionalTerm[] =>
  [totals?.net, totals?.gross, totals?.due, ...(totals?.taxes ?? []), ...lines.map(({ total }) => total)].flatMap(
    (term) =>
      term?.attributes['currencyID'] === undefined
        ? []
        : [{ ...term, text: term.attributes['currencyID'], path: `${term.path}/@currencyID` }],
  );

const scheme = 'code.scheme';
/** Attributes of terms as terms of their own, where they are stated. */
const attributeOf = (terms: readonly OptionalTerm[], name: string): readonly Term[] =>
  terms.flatMap((term) => {
    const text = term?.attributes[name];
    return term === undefined || text === undefined ? [] : [{ ...term, text, path: `${term.path}/@${name}` }];
  });
const schemes = (terms: readonly OptionalTerm[]): readonly Term[] => attributeOf(terms, 'schemeID');
const parties = ({ seller, buyer, payee }: SemanticInvoice): readonly TermParty[] =>
  [seller, buyer, payee].filter((each) => each !== undefined);
/** SEPA is the scheme of a creditor's identifier (BT-90), which UBL keeps among those of seller and payee. */
const isIdentifierScheme = (code: string): boolean => identifierSchemes.has(code) || code === 'SEPA';
const objectsOf = (documents: readonly TermDocument[]): readonly OptionalTerm[] =>
  documents.filter(({ typeCode }) => typeCode?.text === '130').map(({ scheme: kind }) => kind);

/** Codes that must be in a published list: the rule, what is tested, where, what is allowed. */
const coded: readonly (readonly [string, PlainKey, Terms, (code: string) => boolean, readonly FieldName[]])[] = [
  ['BR-CL-01', 'code.documentType', (i) => [i.typeCode], (c) => documentTypes.has(c), ['documentType']],
  ['BR-CL-03', 'code.currency', currencyAttributes, (c) => currencies.has(c), ['currency']],
  ['BR-CL-04', 'code.currency', (i) => [i.currency], (c) => currencies.has(c), ['currency']],
  ['BR-CL-05', 'code.currency', (i) => [i.taxCurrency], (c) => currencies.has(c), ['taxTotal']],
  [
    'BR-CL-14',
    'code.country',
    (i) => [i.seller?.country, i.buyer?.country, i.taxRepresentative?.country, i.deliverTo?.country],
    (c) => countryCodes.has(c),
    ['address'],
  ],
  ['BR-CL-16', 'code.paymentMeans', (i) => i.payments.map(({ means }) => means), (c) => paymentMeans.has(c), []],
  [
    'BR-CL-17',
    'code.taxCategory',
    (i) => i.taxes.map(({ category }) => category),
    (c) => taxCategories.has(c),
    ['taxTotal'],
  ],
  [
    'BR-CL-18',
    'code.taxCategory',
    (i) => [...i.lines, ...i.allowances].map(({ category }) => category),
    (c) => taxCategories.has(c),
    [],
  ],
  [
    'BR-CL-19',
    'code.allowanceReason',
    (i) =>
      everyAllowance(i)
        .filter(({ isCharge }) => !isCharge)
        .map(({ reasonCode }) => reasonCode),
    (c) => allowanceReasons.has(c),
    [],
  ],
  [
    'BR-CL-20',
    'code.chargeReason',
    (i) =>
      everyAllowance(i)
        .filter(({ isCharge }) => isCharge)
        .map(({ reasonCode }) => reasonCode),
    (c) => chargeReasons.has(c),
    [],
  ],
  [
    'BR-CL-22',
    'code.exemption',
    (i) => i.taxes.map(({ reasonCode }) => reasonCode),
    (c) => exemptionReasons.has(c.toUpperCase()),
    ['taxTotal'],
  ],
  ['BR-CL-23', 'code.unit', (i) => i.lines.map(({ unit }) => unit), (c) => unitCodes.has(c), []],
  [
    'BR-CL-07',
    'code.reference',
    (i) => [...objectsOf(i.supportingDocuments), ...i.lines.flatMap(({ documents }) => objectsOf(documents))],
    (c) => referenceTypes.has(c),
    [],
  ],
  ['BR-CL-08', 'code.noteSubject', (i) => i.notes.map(({ subject }) => subject), (c) => noteSubjects.has(c), []],
  ['BR-CL-10', scheme, (i) => parties(i).flatMap(({ identifiers }) => schemes(identifiers)), isIdentifierScheme, []],
  ['BR-CL-11', scheme, (i) => schemes(parties(i).map(({ legalId }) => legalId)), (c) => identifierSchemes.has(c), []],
  [
    'BR-CL-13',
    'code.classification',
    (i) => i.lines.flatMap(({ classifications }) => attributeOf(classifications, 'listID')),
    (c) => classificationSchemes.has(c),
    [],
  ],
  [
    'BR-CL-15',
    'code.country',
    (i) => i.lines.map(({ originCountry }) => originCountry),
    (c) => countryCodes.has(c),
    [],
  ],
  [
    'BR-CL-21',
    scheme,
    (i) => schemes(i.lines.map(({ standardId }) => standardId)),
    (c) => identifierSchemes.has(c),
    [],
  ],
  [
    'BR-CL-24',
    'code.mediaType',
    (i) =>
      attributeOf(
        i.supportingDocuments.map(({ file }) => file),
        'mimeCode',
      ),
    (c) => mediaTypes.has(c),
    [],
  ],
  [
    'BR-CL-25',
    'code.addressScheme',
    (i) => schemes([i.seller?.electronicAddress, i.buyer?.electronicAddress]),
    (c) => addressSchemes.has(c) || formerAddressSchemes.has(c),
    [],
  ],
  ['BR-CL-26', scheme, (i) => schemes(i.shipTo?.identifiers ?? []), (c) => identifierSchemes.has(c), []],
];

const vatIds = ({ seller, buyer, taxRepresentative }: SemanticInvoice): readonly Term[] =>
  [seller?.vatId, buyer?.vatId, taxRepresentative?.vatId].filter(isGiven);

/** Codes from published lists. An empty code is for the rule that asks for it to be there. */
export const codeRules: readonly BusinessRule[] = [
  ...coded.map(([id, what, terms, isAllowed, fields]) =>
    ruleFor({
      id,
      fields,
      each: (invoice: SemanticInvoice) => terms(invoice).filter((term) => term !== undefined),
      holds: ({ text }) => text === '' || isAllowed(text),
      problem: ({ text }) => say('rule.code', { text, what: say(what) }),
    }),
  ),
  ruleFor({
    id: 'BR-CL-06',
    fields: ['taxTotal'],
    each: ({ taxPointCodes: stated, syntax }) => stated.map((term) => ({ ...term, syntax })),
    holds: ({ text, syntax }) => text === '' || taxPointCodes[syntax].has(text),
    problem: ({ text }) => say('BR-CL-06', { text }),
  }),
  ruleFor({
    id: 'BR-CO-09',
    fields: ['vendorVatId', 'buyerVatId'],
    each: vatIds,
    holds: ({ text }) => vatPrefixes.has(text.slice(0, 2)),
    problem: ({ text }) => say('BR-CO-09', { text }),
  }),
];
