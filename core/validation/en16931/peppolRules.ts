import type { Big } from 'big.js';
import type { OptionalTerm, SemanticInvoice, TermAllowance, TermLine } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { dateIn, decimalIn, isGiven, roundCents, shown, sumOf } from './termValues.ts';

/** Whether an invoice says it follows Peppol BIS Billing 3, by its BT-24. */
export function followsPeppol({ specification }: SemanticInvoice): boolean {
  return specification?.text.includes('urn:fdc:peppol.eu:2017:poacc:billing:') === true;
}

const everyAllowance = ({ allowances, lines }: SemanticInvoice): readonly TermAllowance[] => [
  ...allowances,
  ...lines.flatMap((line) => line.allowances),
];
const lines = (invoice: SemanticInvoice): readonly TermLine[] => invoice.lines;
const processShape = /^urn:fdc:peppol\.eu:2017:poacc:billing:\d{2}:1\.0$/;
/** UNTDID 1001 as Peppol takes it. */
const types = new Set(
  '71 80 81 82 84 102 218 219 326 331 380 381 382 383 384 386 388 389 393 395 396 532 553 575 623 780 817 870 875 876 877'.split(
    ' ',
  ),
);
const directDebit = new Set(['49', '59']);
const near = (one: Big, other: Big): boolean => one.minus(other).abs().lte('0.02');

/** Quantity times price for its base quantity, plus charges, less allowances of the line. */
function lineNet({ quantity, price, priceBase, allowances }: TermLine): Big | null {
  const [count, each] = [decimalIn(quantity), decimalIn(price)];
  const base = decimalIn(priceBase);
  if (count === null || each === null || base?.eq(0) === true) return null;
  const amounts = (isCharge: boolean): Big =>
    sumOf(allowances.filter((allowance) => allowance.isCharge === isCharge).map(({ amount }) => amount));
  const gross = base === null ? count.times(each) : count.times(each).div(base);
  return roundCents(roundCents(gross).plus(amounts(true)).minus(amounts(false)));
}

const isWithin = (term: OptionalTerm, isInside: (date: string) => boolean): boolean => {
  const date = dateIn(term);
  return date === null || isInside(date);
};

/** What Peppol asks of its own invoices alone. */
const ofPeppol: readonly BusinessRule[] = [
  ruleFor({
    id: 'PEPPOL-EN16931-R001',
    each: wholeInvoice,
    holds: ({ process }) => isGiven(process),
    problem: 'Peppol asks for the business process (BT-23), which is missing.',
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R007',
    each: ({ process }) => (isGiven(process) ? [process] : []),
    holds: ({ text }) => processShape.test(text),
    problem: ({ text }) => `"${text}" is no business process of Peppol (BT-23).`,
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R002',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ notes, seller, buyer }) =>
      notes.length <= 1 || (seller?.country?.text === 'DE' && buyer?.country?.text === 'DE'),
    problem: 'Peppol takes one note at most, except between German parties (BG-1).',
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R003',
    each: wholeInvoice,
    holds: ({ buyerReference, orderReference }) => isGiven(buyerReference) || isGiven(orderReference),
    problem: 'Peppol asks for a reference of the buyer (BT-10) or an order (BT-13), and there is neither.',
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-P0100',
    fields: ['documentType'],
    each: ({ typeCode }) => (isGiven(typeCode) ? [typeCode] : []),
    holds: ({ text }) => types.has(text),
    problem: ({ text }) => `Peppol does not take documents of type ${text} (BT-3).`,
  }),
];

/** What Peppol asks and XRechnung 3 asks likewise. */
const shared: readonly BusinessRule[] = [
  ruleFor({
    id: 'PEPPOL-EN16931-R005',
    fields: ['taxTotal'],
    each: ({ taxCurrency }) => (isGiven(taxCurrency) ? [taxCurrency] : []),
    holds: ({ text }, { currency }) => text !== currency?.text,
    problem: ({ text }) => `Tax is accounted in ${text} (BT-6), which is the currency of the invoice already.`,
  }),
  ...(['seller', 'buyer'] as const).map((side) =>
    ruleFor({
      id: side === 'seller' ? 'PEPPOL-EN16931-R020' : 'PEPPOL-EN16931-R010',
      severity: 'low',
      each: (invoice) => (invoice[side] === undefined ? [] : [invoice[side]]),
      holds: ({ electronicAddress }) => isGiven(electronicAddress),
      problem: `The electronic address of the ${side} is missing (${side === 'seller' ? 'BT-34' : 'BT-49'}).`,
    }),
  ),
  ruleFor({
    id: 'PEPPOL-EN16931-R040',
    each: everyAllowance,
    holds: ({ amount, base, percent }) => {
      const [stated, whole, share] = [decimalIn(amount), decimalIn(base), decimalIn(percent)];
      if (stated === null || whole === null || share === null) return true;
      return near(stated, whole.times(share).div(100));
    },
    problem: ({ amount, base, percent }) =>
      `${shown(percent)} % of ${shown(base)} is not ${shown(amount)}, which an allowance or charge states.`,
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R041',
    severity: 'low',
    each: everyAllowance,
    holds: ({ base, percent }) => !isGiven(percent) || isGiven(base),
    problem: 'An allowance or charge states a percentage without what it is a part of.',
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R042',
    severity: 'low',
    each: everyAllowance,
    holds: ({ base, percent }) => !isGiven(base) || isGiven(percent),
    problem: 'An allowance or charge states what it is a part of without the percentage.',
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R046',
    each: lines,
    holds: ({ price, grossPrice }) => {
      const [net, gross] = [decimalIn(price), decimalIn(grossPrice)];
      return net === null || gross === null || net.lte(gross);
    },
    problem: (line) => `The net price ${shown(line.price)} of line ${shown(line.id)} is more than its gross price.`,
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R061',
    severity: 'low',
    each: ({ payments }) => payments.filter(({ means }) => directDebit.has(means?.text ?? '')),
    holds: ({ mandate }) => isGiven(mandate),
    problem: 'Payment is to be debited, but no mandate is named (BT-89).',
  }),
  ...(['start', 'end'] as const).map((side) =>
    ruleFor({
      id: side === 'start' ? 'PEPPOL-EN16931-R110' : 'PEPPOL-EN16931-R111',
      severity: 'low',
      each: (invoice) => invoice.lines.flatMap(({ period }) => (period === undefined ? [] : [period])),
      holds: (of, { period }) => {
        const bound = dateIn(period?.[side]);
        return bound === null || isWithin(of[side], (date) => (side === 'start' ? date >= bound : date <= bound));
      },
      problem: (of) => `The period of a line (${shown(of[side])}) goes beyond that of the invoice (BG-14).`,
    }),
  ),
  ruleFor({
    id: 'PEPPOL-EN16931-R120',
    severity: 'medium',
    each: lines,
    holds: (line) => {
      const [stated, wanted] = [decimalIn(line.total), lineNet(line)];
      return stated === null || wanted === null || near(stated, wanted);
    },
    problem: (line) =>
      `Quantity, price, charges and allowances of line ${shown(line.id)} come to ${lineNet(line)?.toFixed(2) ?? 'nothing'}, but ${shown(line.total)} is stated (BT-131).`,
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R121',
    each: lines,
    holds: ({ priceBase }) => decimalIn(priceBase)?.gt(0) ?? true,
    problem: (line) => `The price of line ${shown(line.id)} is for a quantity of ${shown(line.priceBase)} (BT-149).`,
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R101',
    severity: 'low',
    each: ({ lines: all }) => all.flatMap(({ documents }) => documents),
    holds: ({ typeCode }) => typeCode === undefined || typeCode.text === '130',
    problem: 'A line refers to a document that is no object it bills (type 130, BT-128).',
  }),
];

/** Ids of the rules of Peppol that XRechnung 3 took over. */
export const sharedPeppolIds: ReadonlySet<string> = new Set(shared.map(({ id }) => id));

/** Peppol BIS Billing 3.0 (PEPPOL-EN16931), beyond the norm. */
export const peppolRules: readonly BusinessRule[] = [...ofPeppol, ...shared];
