import type { OptionalTerm, SemanticInvoice, Term } from '../../contract/semanticInvoice.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { isGiven } from './termValues.ts';
import {
  allowanceReasons,
  chargeReasonShape,
  countryCodes,
  currencies,
  documentTypes,
  isUnitCode,
  paymentMeans,
  taxCategories,
  vatPrefixes,
} from './codeLists.ts';

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

/** Codes that must be in a published list: the rule, what is tested, where, what is allowed. */
const coded: readonly (readonly [string, string, Terms, (code: string) => boolean, readonly FieldName[]])[] = [
  ['BR-CL-01', 'type of document (UNTDID 1001)', (i) => [i.typeCode], (c) => documentTypes.has(c), ['documentType']],
  ['BR-CL-03', 'currency (ISO 4217)', currencyAttributes, (c) => currencies.has(c), ['currency']],
  ['BR-CL-04', 'currency (ISO 4217)', (i) => [i.currency], (c) => currencies.has(c), ['currency']],
  ['BR-CL-05', 'currency (ISO 4217)', (i) => [i.taxCurrency], (c) => currencies.has(c), ['taxTotal']],
  [
    'BR-CL-14',
    'country (ISO 3166-1)',
    (i) => [i.seller?.country, i.buyer?.country, i.taxRepresentative?.country, i.deliverTo?.country],
    (c) => countryCodes.has(c),
    ['address'],
  ],
  [
    'BR-CL-16',
    'means of payment (UNTDID 4461)',
    (i) => i.payments.map(({ means }) => means),
    (c) => paymentMeans.has(c),
    [],
  ],
  [
    'BR-CL-17',
    'category of tax (UNTDID 5305)',
    (i) => i.taxes.map(({ category }) => category),
    (c) => taxCategories.has(c),
    ['taxTotal'],
  ],
  [
    'BR-CL-18',
    'category of tax (UNTDID 5305)',
    (i) => [...i.lines, ...i.allowances].map(({ category }) => category),
    (c) => taxCategories.has(c),
    [],
  ],
  [
    'BR-CL-19',
    'reason for an allowance (UNTDID 5189)',
    (i) =>
      everyAllowance(i)
        .filter(({ isCharge }) => !isCharge)
        .map(({ reasonCode }) => reasonCode),
    (c) => allowanceReasons.has(c),
    [],
  ],
  [
    'BR-CL-20',
    'reason for a charge (UNTDID 7161)',
    (i) =>
      everyAllowance(i)
        .filter(({ isCharge }) => isCharge)
        .map(({ reasonCode }) => reasonCode),
    (c) => chargeReasonShape.test(c),
    [],
  ],
  [
    'BR-CL-22',
    'reason for exemption (VATEX)',
    (i) => i.taxes.map(({ reasonCode }) => reasonCode),
    (c) => /^VATEX-[A-Z]{2}-[A-Z0-9-]+$/i.test(c),
    ['taxTotal'],
  ],
  ['BR-CL-23', 'unit (UN/ECE Recommendation 20)', (i) => i.lines.map(({ unit }) => unit), isUnitCode, []],
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
      problem: ({ text }) => `"${text}" is no ${what}.`,
    }),
  ),
  ruleFor({
    id: 'BR-CO-09',
    fields: ['vendorVatId', 'buyerVatId'],
    each: vatIds,
    holds: ({ text }) => vatPrefixes.has(text.slice(0, 2)),
    problem: ({ text }) => `The VAT id "${text}" does not begin with the code of a country.`,
  }),
];
