import { isValidIBAN } from 'ibantools';
import type { OptionalTerm, SemanticInvoice } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { isGiven } from './termValues.ts';

type Read = (invoice: SemanticInvoice) => OptionalTerm;

/** XRechnung's own requirements (KoSIT, BR-DE): id, what is missing, where it would be. */
const required: readonly (readonly [string, string, Read])[] = [
  ['BR-DE-3', 'the town of the seller (BT-37)', ({ seller }) => seller?.city],
  ['BR-DE-4', 'the postcode of the seller (BT-38)', ({ seller }) => seller?.postcode],
  ['BR-DE-5', 'a person to contact at the seller (BT-41)', ({ seller }) => seller?.contact?.name],
  ['BR-DE-6', 'a telephone number of the seller (BT-42)', ({ seller }) => seller?.contact?.phone],
  ['BR-DE-7', 'an e-mail address of the seller (BT-43)', ({ seller }) => seller?.contact?.email],
  ['BR-DE-8', 'the town of the buyer (BT-52)', ({ buyer }) => buyer?.city],
  ['BR-DE-9', 'the postcode of the buyer (BT-53)', ({ buyer }) => buyer?.postcode],
  ['BR-DE-15', 'the reference of the buyer, such as a Leitweg-ID (BT-10)', ({ buyerReference }) => buyerReference],
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
    problem: 'XRechnung asks for instructions for payment (BG-16), and there are none.',
  }),
  ruleFor({
    id: 'BR-DE-2',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ seller }) => seller?.contact !== undefined,
    problem: 'XRechnung asks for a contact at the seller (BG-6), and there is none.',
  }),
  ...required.map(([id, what, read]) =>
    ruleFor({
      id,
      severity: 'low',
      // Without any contact BR-DE-2 has said all there is to say.
      each: (invoice) =>
        /^BR-DE-[567]$/.test(id) && invoice.seller?.contact === undefined ? [] : wholeInvoice(invoice),
      holds: (_, invoice) => isGiven(read(invoice)),
      problem: `XRechnung asks for ${what}, which is missing.`,
    }),
  ),
  ruleFor({
    id: 'BR-DE-14',
    severity: 'low',
    each: ({ taxes }) => taxes,
    holds: ({ rate }) => isGiven(rate),
    problem: 'XRechnung asks for the rate in each row of the breakdown of tax (BT-119).',
  }),
  ruleFor({
    id: 'BR-DE-17',
    verdict: 'warn',
    severity: 'info',
    each: ({ typeCode }) => (isGiven(typeCode) ? [typeCode] : []),
    holds: ({ text }) => advisedTypes.has(text),
    problem: ({ text }) => `XRechnung advises against the type of document ${text} (BT-3).`,
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
    problem: ({ text }) => `A SEPA transfer is to go to "${text}", which is no valid IBAN (BT-84).`,
  }),
  ruleFor({
    id: 'BR-DE-27',
    verdict: 'warn',
    severity: 'info',
    each: ({ seller }) => (isGiven(seller?.contact?.phone) ? [seller.contact.phone] : []),
    holds: ({ text }) => (text.match(/\d/g)?.length ?? 0) >= 3,
    problem: ({ text }) => `"${text}" is no telephone number: it has fewer than three digits (BT-42).`,
  }),
  ruleFor({
    id: 'BR-DE-28',
    verdict: 'warn',
    severity: 'info',
    each: ({ seller }) => (isGiven(seller?.contact?.email) ? [seller.contact.email] : []),
    holds: ({ text }) => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text),
    problem: ({ text }) => `"${text}" is no e-mail address (BT-43).`,
  }),
];
