import type { SemanticInvoice, TermPayment } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { isGiven } from './termValues.ts';

const payments = (invoice: SemanticInvoice): readonly TermPayment[] => invoice.payments;
/** UNTDID 4461: credit transfer, debit transfer to an account, SEPA credit transfer. */
const transferMeans = new Set(['30', '58']);

/** How the invoice is to be paid (BG-16 to BG-19). */
export const paymentRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'BR-49',
    each: payments,
    holds: ({ means }) => isGiven(means),
    problem: say('BR-49'),
  }),
  ruleFor({
    id: 'BR-50',
    severity: 'high',
    fields: ['iban'],
    each: (invoice) => invoice.payments.flatMap(({ transfers }) => transfers),
    holds: ({ account }) => isGiven(account),
    problem: say('BR-50'),
  }),
  ruleFor({
    id: 'BR-51',
    each: (invoice) => invoice.payments.flatMap(({ cardNumber }) => (cardNumber === undefined ? [] : [cardNumber])),
    holds: ({ text }) => text.replace(/[^0-9]/g, '').length <= 10,
    problem: say('BR-51'),
  }),
  ruleFor({
    id: 'BR-61',
    severity: 'high',
    fields: ['iban'],
    each: (invoice) => invoice.payments.filter(({ means }) => transferMeans.has(means?.text ?? '')),
    holds: ({ transfers }) => transfers.some(({ account }) => isGiven(account)),
    problem: say('BR-61'),
  }),
];
