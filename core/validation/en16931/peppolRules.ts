import type { Big } from 'big.js';
import type { OptionalTerm, SemanticInvoice, TermAllowance, TermLine } from '../../contract/semanticInvoice.ts';
import { type BusinessRule, ruleFor, wholeInvoice } from './BusinessRule.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import {
  dateIn,
  decimalIn,
  isGiven,
  roundCents,
  shown,
  shownAmount,
  shownDate,
  shownDecimal,
  sumOf,
} from './termValues.ts';

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
    problem: say('PEPPOL-EN16931-R001'),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R007',
    each: ({ process }) => (isGiven(process) ? [process] : []),
    holds: ({ text }) => processShape.test(text),
    problem: ({ text }) => say('PEPPOL-EN16931-R007', { text }),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R002',
    severity: 'low',
    each: wholeInvoice,
    holds: ({ notes, seller, buyer }) =>
      notes.length <= 1 || (seller?.country?.text === 'DE' && buyer?.country?.text === 'DE'),
    problem: say('PEPPOL-EN16931-R002'),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R003',
    each: wholeInvoice,
    holds: ({ buyerReference, orderReference }) => isGiven(buyerReference) || isGiven(orderReference),
    problem: say('PEPPOL-EN16931-R003'),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-P0100',
    fields: ['documentType'],
    each: ({ typeCode }) => (isGiven(typeCode) ? [typeCode] : []),
    holds: ({ text }) => types.has(text),
    problem: ({ text }) => say('PEPPOL-EN16931-P0100', { text }),
  }),
];

/** What Peppol asks and XRechnung 3 asks likewise. */
const shared: readonly BusinessRule[] = [
  ruleFor({
    id: 'PEPPOL-EN16931-R005',
    fields: ['taxTotal'],
    each: ({ taxCurrency }) => (isGiven(taxCurrency) ? [taxCurrency] : []),
    holds: ({ text }, { currency }) => text !== currency?.text,
    problem: ({ text }) => say('PEPPOL-EN16931-R005', { currency: text }),
  }),
  ...(['seller', 'buyer'] as const).map((side) =>
    ruleFor({
      id: side === 'seller' ? 'PEPPOL-EN16931-R020' : 'PEPPOL-EN16931-R010',
      severity: 'low',
      each: (invoice) => (invoice[side] === undefined ? [] : [invoice[side]]),
      holds: ({ electronicAddress }) => isGiven(electronicAddress),
      problem: say(side === 'seller' ? 'rule.sellerAddress' : 'rule.buyerAddress'),
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
      say('PEPPOL-EN16931-R040', {
        percent: shownDecimal(percent),
        base: shownAmount(base),
        amount: shownAmount(amount),
      }),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R041',
    severity: 'low',
    each: everyAllowance,
    holds: ({ base, percent }) => !isGiven(percent) || isGiven(base),
    problem: say('PEPPOL-EN16931-R041'),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R042',
    severity: 'low',
    each: everyAllowance,
    holds: ({ base, percent }) => !isGiven(base) || isGiven(percent),
    problem: say('PEPPOL-EN16931-R042'),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R046',
    each: lines,
    holds: ({ price, grossPrice }) => {
      const [net, gross] = [decimalIn(price), decimalIn(grossPrice)];
      return net === null || gross === null || net.lte(gross);
    },
    problem: (line) => say('PEPPOL-EN16931-R046', { price: shownAmount(line.price), line: shown(line.id) }),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R061',
    severity: 'low',
    each: ({ payments }) => payments.filter(({ means }) => directDebit.has(means?.text ?? '')),
    holds: ({ mandate }) => isGiven(mandate),
    problem: say('PEPPOL-EN16931-R061'),
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
      problem: (of) => say('PEPPOL-EN16931-R110', { date: shownDate(of[side]) }),
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
      say('PEPPOL-EN16931-R120', {
        line: shown(line.id),
        sum: lineNet(line)?.toFixed(2) ?? 'nothing',
        stated: shownAmount(line.total),
      }),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R121',
    each: lines,
    holds: ({ priceBase }) => decimalIn(priceBase)?.gt(0) ?? true,
    problem: (line) => say('PEPPOL-EN16931-R121', { line: shown(line.id), quantity: shownDecimal(line.priceBase) }),
  }),
  ruleFor({
    id: 'PEPPOL-EN16931-R101',
    severity: 'low',
    each: ({ lines: all }) => all.flatMap(({ documents }) => documents),
    holds: ({ typeCode }) => typeCode === undefined || typeCode.text === '130',
    problem: say('PEPPOL-EN16931-R101'),
  }),
];

/** Ids of the rules of Peppol that XRechnung 3 took over. */
export const sharedPeppolIds: ReadonlySet<string> = new Set(shared.map(({ id }) => id));

/** Peppol BIS Billing 3.0 (PEPPOL-EN16931), beyond the norm. */
export const peppolRules: readonly BusinessRule[] = [...ofPeppol, ...shared];
