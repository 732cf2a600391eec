import type { OptionalTerm, SemanticInvoice } from '../../contract/semanticInvoice.ts';
import type { FieldName, Severity } from '../../vocabulary/fieldNames.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import { decimalIn, isGiven } from './termValues.ts';

type Read = (invoice: SemanticInvoice) => OptionalTerm | boolean;

/** Rules that only ask for something to be there: id, how to find it, the field, the gravity. */
const required: readonly (readonly [id: PlainKey, read: Read, fields: readonly FieldName[], severity?: Severity])[] = [
  ['BR-01', ({ specification }) => specification, []],
  ['BR-02', ({ number }) => number, ['invoiceNumber']],
  ['BR-03', ({ issueDate }) => issueDate, ['issueDate']],
  ['BR-04', ({ typeCode }) => typeCode, ['documentType']],
  ['BR-05', ({ currency }) => currency, ['currency'], 'high'],
  ['BR-06', ({ seller }) => seller?.name, ['vendor'], 'high'],
  ['BR-07', ({ buyer }) => buyer?.name, ['buyer']],
  ['BR-08', ({ seller }) => seller?.hasAddress === true, ['address']],
  ['BR-09', ({ seller }) => seller?.country, ['address']],
  ['BR-10', ({ buyer }) => buyer?.hasAddress === true, ['buyer']],
  ['BR-11', ({ buyer }) => buyer?.country, ['buyer']],
  ['BR-12', ({ totals }) => totals?.lines, ['netTotal']],
  ['BR-13', ({ totals }) => totals?.net, ['netTotal'], 'high'],
  ['BR-14', ({ totals }) => totals?.gross, ['grandTotal'], 'high'],
  ['BR-15', ({ totals }) => totals?.due, ['duePayable'], 'high'],
  ['BR-16', ({ lines }) => lines.length > 0, []],
  ['BR-CO-18', ({ taxes }) => taxes.length > 0, ['taxTotal']],
];

const requiredRules = required.map(([id, read, fields, severity]) =>
  ruleFor({
    id,
    fields,
    severity: severity ?? 'medium',
    each: wholeInvoice,
    holds: (_, invoice) => {
      const found = read(invoice);
      return typeof found === 'boolean' ? found : isGiven(found);
    },
    problem: say(id),
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
    problem: say('BR-17'),
  }),
  ruleFor({
    id: 'BR-18',
    fields: ['vendorVatId'],
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ name }) => isGiven(name),
    problem: say('BR-18'),
  }),
  ruleFor({
    id: 'BR-19',
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ hasAddress }) => hasAddress,
    problem: say('BR-19'),
  }),
  ruleFor({
    id: 'BR-20',
    each: ({ taxRepresentative }) => present(taxRepresentative).filter(({ hasAddress }) => hasAddress),
    holds: ({ country }) => isGiven(country),
    problem: say('BR-20'),
  }),
  ruleFor({
    id: 'BR-56',
    fields: ['vendorVatId'],
    each: ({ taxRepresentative }) => present(taxRepresentative),
    holds: ({ vatId }) => isGiven(vatId),
    problem: say('BR-56'),
  }),
  ruleFor({
    id: 'BR-52',
    severity: 'low',
    each: ({ supportingDocuments }) => supportingDocuments,
    holds: ({ reference }) => isGiven(reference),
    problem: say('BR-52'),
  }),
  ruleFor({
    id: 'BR-55',
    severity: 'low',
    each: ({ precedingInvoices }) => precedingInvoices,
    holds: ({ number }) => isGiven(number),
    problem: say('BR-55'),
  }),
  ruleFor({
    id: 'BR-57',
    severity: 'low',
    each: ({ deliverTo }) => present(deliverTo),
    holds: ({ country }) => isGiven(country),
    problem: say('BR-57'),
  }),
  ...(['seller', 'buyer'] as const).map((side) =>
    ruleFor({
      id: side === 'seller' ? 'BR-62' : 'BR-63',
      severity: 'low',
      each: (invoice) => present(invoice[side]?.electronicAddress),
      holds: ({ attributes }) => (attributes['schemeID'] ?? '').trim() !== '',
      problem: say(side === 'seller' ? 'rule.sellerScheme' : 'rule.buyerScheme'),
    }),
  ),
  ruleFor({
    id: 'BR-CO-25',
    severity: 'low',
    fields: ['dueDate'],
    each: wholeInvoice,
    holds: ({ totals, dueDate, paymentTerms, isCreditNote }) =>
      isCreditNote || decimalIn(totals?.due)?.gt(0) !== true || isGiven(dueDate) || isGiven(paymentTerms),
    problem: say('BR-CO-25'),
  }),
  ruleFor({
    id: 'BR-CO-26',
    fields: ['vendor', 'vendorVatId'],
    each: ({ seller }) => present(seller),
    holds: ({ identifiers, legalId, vatId }) => isGiven(legalId) || isGiven(vatId) || identifiers.some(isGiven),
    problem: say('BR-CO-26'),
  }),
  ruleFor({
    id: 'BR-CO-03',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ taxPointDates, taxPointCodes }) => taxPointDates.length === 0 || taxPointCodes.length === 0,
    problem: say('BR-CO-03'),
  }),
];
