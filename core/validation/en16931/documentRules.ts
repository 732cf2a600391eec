import type { OptionalTerm, SemanticInvoice } from '../../contract/semanticInvoice.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { decimalIn, isGiven } from './termValues.ts';

type Read = (invoice: SemanticInvoice) => OptionalTerm | boolean;

/** Rules that only ask for something to be there: id, what it is, how to find it, the field, the gravity. */
const required: readonly (readonly [
  id: string,
  what: string,
  read: Read,
  fields: readonly FieldName[],
  severity?: Severity,
])[] = [
  ['BR-01', 'which specification it follows (BT-24)', ({ specification }) => specification, []],
  ['BR-02', 'an invoice number (BT-1)', ({ number }) => number, ['invoiceNumber']],
  ['BR-03', 'a date of issue (BT-2)', ({ issueDate }) => issueDate, ['issueDate']],
  ['BR-04', 'what type of document it is (BT-3)', ({ typeCode }) => typeCode, ['documentType']],
  ['BR-05', 'a currency (BT-5)', ({ currency }) => currency, ['currency'], 'high'],
  ['BR-06', 'the name of the seller (BT-27)', ({ seller }) => seller?.name, ['vendor'], 'high'],
  ['BR-07', 'the name of the buyer (BT-44)', ({ buyer }) => buyer?.name, ['buyer']],
  ['BR-08', 'a postal address of the seller (BG-5)', ({ seller }) => seller?.hasAddress === true, ['address']],
  ['BR-09', 'the country of the seller (BT-40)', ({ seller }) => seller?.country, ['address']],
  ['BR-10', 'a postal address of the buyer (BG-8)', ({ buyer }) => buyer?.hasAddress === true, ['buyer']],
  ['BR-11', 'the country of the buyer (BT-55)', ({ buyer }) => buyer?.country, ['buyer']],
  ['BR-12', 'the sum of its lines (BT-106)', ({ totals }) => totals?.lines, ['netTotal']],
  ['BR-13', 'a total without tax (BT-109)', ({ totals }) => totals?.net, ['netTotal'], 'high'],
  ['BR-14', 'a total with tax (BT-112)', ({ totals }) => totals?.gross, ['grandTotal'], 'high'],
  ['BR-15', 'an amount due for payment (BT-115)', ({ totals }) => totals?.due, ['duePayable'], 'high'],
  ['BR-16', 'any line (BG-25)', ({ lines }) => lines.length > 0, []],
  ['BR-CO-18', 'any breakdown of tax (BG-23)', ({ taxes }) => taxes.length > 0, ['taxTotal']],
];

const requiredRules = required.map(([id, what, read, fields, severity]) =>
  ruleFor({
    id,
    fields,
    severity: severity ?? 'medium',
    each: wholeInvoice,
    holds: (_, invoice) => {
      const found = read(invoice);
      return typeof found === 'boolean' ? found : isGiven(found);
    },
    problem: `The invoice does not state ${what}.`,
  }),
);

const present = <Item>(item: Item | undefined): readonly Item[] => (item === undefined ? [] : [item]);

/** Payee, tax representative, delivery, references, electronic addresses. */
export const documentRules: readonly BusinessRule[] = [
  ...requiredRules,
  ruleFor({
    id: 'BR-17',
    severity: 'high',
    fields: ['vendor', 'iban'],
    each: ({ payee }) => present(payee),
    holds: (payee, { seller }) => {
      const isSeller = [
        payee.name?.text === seller?.name?.text,
        payee.legalId !== undefined && payee.legalId.text === seller?.legalId?.text,
      ];
      return isGiven(payee.name) && !isSeller.includes(true);
    },
    problem: 'A payee is named (BG-10) without a name of its own, or it is the seller once more.',
  }),
  ruleFor({
    id: 'BR-18',
    fields: ['vendorVatId'],
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ name }) => isGiven(name),
    problem: 'The tax representative of the seller (BG-11) has no name (BT-62).',
  }),
  ruleFor({
    id: 'BR-19',
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ hasAddress }) => hasAddress,
    problem: 'The tax representative of the seller has no postal address (BG-12).',
  }),
  ruleFor({
    id: 'BR-20',
    each: ({ taxRepresentative }) => present(taxRepresentative).filter(({ hasAddress }) => hasAddress),
    holds: ({ country }) => isGiven(country),
    problem: 'The address of the tax representative names no country (BT-69).',
  }),
  ruleFor({
    id: 'BR-56',
    fields: ['vendorVatId'],
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ vatId }) => isGiven(vatId),
    problem: 'The tax representative of the seller has no VAT id (BT-63).',
  }),
  ruleFor({
    id: 'BR-52',
    severity: 'low',
    each: ({ supportingDocuments }) => supportingDocuments,
    holds: ({ reference }) => isGiven(reference),
    problem: 'A supporting document (BG-24) has no reference (BT-122).',
  }),
  ruleFor({
    id: 'BR-55',
    severity: 'low',
    each: ({ precedingInvoices }) => precedingInvoices,
    holds: ({ number }) => isGiven(number),
    problem: 'A preceding invoice is referred to (BG-3) without its number (BT-25).',
  }),
  ruleFor({
    id: 'BR-57',
    severity: 'low',
    each: ({ deliverTo }) => present(deliverTo),
    holds: ({ country }) => isGiven(country),
    problem: 'The address to deliver to (BG-15) names no country (BT-80).',
  }),
  ...(['seller', 'buyer'] as const).map((side) =>
    ruleFor({
      id: side === 'seller' ? 'BR-62' : 'BR-63',
      severity: 'low',
      each: (invoice) => present(invoice[side]?.electronicAddress),
      holds: ({ attributes }) => (attributes['schemeID'] ?? '').trim() !== '',
      problem: `The electronic address of the ${side} (${side === 'seller' ? 'BT-34' : 'BT-49'}) does not say by which scheme it is one.`,
    }),
  ),
  ruleFor({
    id: 'BR-CO-25',
    severity: 'low',
    fields: ['dueDate'],
    each: wholeInvoice,
    holds: ({ totals, dueDate, paymentTerms, isCreditNote }) =>
      isCreditNote || decimalIn(totals?.due)?.gt(0) !== true || isGiven(dueDate) || isGiven(paymentTerms),
    problem: 'An amount is due (BT-115), but neither a due date (BT-9) nor terms of payment (BT-20) are stated.',
  }),
  ruleFor({
    id: 'BR-CO-26',
    fields: ['vendor', 'vendorVatId'],
    each: ({ seller }) => present(seller),
    holds: ({ identifiers, legalId, vatId }) => isGiven(legalId) || isGiven(vatId) || identifiers.some(isGiven),
    problem: 'Nothing identifies the seller: no identifier (BT-29), no registration (BT-30), no VAT id (BT-31).',
  }),
  ruleFor({
    id: 'BR-CO-03',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ taxPointDates, taxPointCodes }) => taxPointDates.length === 0 || taxPointCodes.length === 0,
    problem: 'A tax point date (BT-7) and a code for it (BT-8) are both stated, which exclude each other.',
  }),
];
