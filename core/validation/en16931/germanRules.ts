import { isValidIBAN } from 'ibantools';
import type { OptionalTerm, SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { PlainKey } from '../../vocabulary/sentences/templates.ts';
import { isGiven } from './termValues.ts';

type Read = (invoice: SemanticInvoice) => OptionalTerm;

/** XRechnung's own requirements (KoSIT, BR-DE): id, where what is missing would be. */
const required: readonly (readonly [PlainKey, Read])[] = [
  ['BR-DE-3', ({ seller }) => seller?.city],
  ['BR-DE-4', ({ seller }) => seller?.postcode],
  ['BR-DE-5', ({ seller }) => seller?.contact?.name],
  ['BR-DE-6', ({ seller }) => seller?.contact?.phone],
  ['BR-DE-7', ({ seller }) => seller?.contact?.email],
  ['BR-DE-8', ({ buyer }) => buyer?.city],
  ['BR-DE-9', ({ buyer }) => buyer?.postcode],
  ['BR-DE-15', ({ buyerReference }) => buyerReference],
];

const sepaTransfer = '58';
/** UNTDID 1001 codes XRechnung advises. */
const advisedTypes = new Set('326 380 384 389 381 875 876 877'.split(' '));

/** Asked only of invoices that say they follow XRechnung. */
export const germanRules: readonly BusinessRule[] = [
  ruleFor({
    id: 'BR-DE-1',
    each: wholeInvoice,
    holds: ({ payments }) => payments.length > 0,
    problem: say('BR-DE-1'),
  }),
  ruleFor({
    id: 'BR-DE-2',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ seller }) => seller?.contact !== undefined,
    problem: say('BR-DE-2'),
  }),
  ...required.map(([id, read]) =>
    ruleFor({
      id,
      severity: 'low',
      // Without any contact BR-DE-2 has said all there is to say.
      each: (invoice) =>
        /^BR-DE-[567]$/.test(id) && invoice.seller?.contact === undefined ? [] : wholeInvoice(invoice),
      holds: (_, invoice) => isGiven(read(invoice)),
      problem: say(id),
    }),
  ),
  ruleFor({
    id: 'BR-DE-14',
    severity: 'low',
    each: ({ taxes }) => taxes,
    holds: ({ rate }) => isGiven(rate),
    problem: say('BR-DE-14'),
  }),
  ruleFor({
    id: 'BR-DE-17',
    verdict: 'warn',
    severity: 'info',
    each: ({ typeCode }) => (isGiven(typeCode) ? [typeCode] : []),
    holds: ({ text }) => advisedTypes.has(text),
    problem: ({ text }) => say('BR-DE-17', { text }),
  }),
  ruleFor({
    id: 'BR-DE-19',
    verdict: 'warn',
    fields: ['iban'],
    each: ({ payments }) =>
      payments
        .filter(({ means }) => means?.text === sepaTransfer)
        .flatMap(({ transfers }) => transfers.flatMap(({ account }) => (isGiven(account) ? [account] : []))),
    holds: ({ text }) => isValidIBAN(text.replace(/\s/g, '').toUpperCase()),
    problem: ({ text }) => say('BR-DE-19', { text }),
  }),
  ruleFor({
    id: 'BR-DE-27',
    verdict: 'warn',
    severity: 'info',
    each: ({ seller }) => (isGiven(seller?.contact?.phone) ? [seller.contact.phone] : []),
    holds: ({ text }) => (text.match(/\d/g)?.length ?? 0) >= 3,
    problem: ({ text }) => say('BR-DE-27', { text }),
  }),
  ruleFor({
    id: 'BR-DE-28',
    verdict: 'warn',
    severity: 'info',
    each: ({ seller }) => (isGiven(seller?.contact?.email) ? [seller.contact.email] : []),
    holds: ({ text }) => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text),
    problem: ({ text }) => say('BR-DE-28', { text }),
  }),
];
