import { Big } from 'big.js';
import type { Sentence, SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { countryOfVatId } from '../countries.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';
import { highestVatRate, vatRates } from '../vatRates.ts';

interface Compared {
  readonly tax: SentenceValue;
  readonly rate: SentenceValue;
  readonly net: SentenceValue;
}

/** Tax beside one thing it must agree with. */
interface ExpectedTax {
  readonly invoice: InvoiceUnderCheck;
  readonly net: Big;
  readonly tax: Big;
  readonly currency: string | undefined;
  /** By how much it does not agree, and how many amounts that were rounded it may be made of. */
  readonly off: Big;
  readonly rounded: number;
  readonly problem: (compared: Compared) => Sentence;
}

/**
 * X1: tax over net is a rate the vendor's country knows. Several rates on one invoice mix to anything up to the highest, so only a
 * higher rate, tax against the sign of net, or a rate printed on every line that the totals contradict is a finding.
 */
export const taxRate = defineDocumentTest({
  id: 'X1-tax-rate',
  code: 'TAX_RATE_IMPLAUSIBLE',
  source: 'EN 16931 BR-CO-17',
  parameters: {
    /** For each line. */
    tolerance: { value: 1, unit: 'minor units' },
  },
  needs: ['netTotal', 'taxTotal'],
  *candidates(invoice): Generator<ExpectedTax> {
    const net = amountOf(readingOf(invoice, 'netTotal'));
    const tax = amountOf(readingOf(invoice, 'taxTotal'));
    if (net === null || tax === null) return;
    const currency = readingOf(invoice, 'currency')?.value;
    for (const expected of [signOf(net, tax), highestOf(invoice, net, tax), printedOf(invoice, net, tax)])
      if (expected !== null) yield { invoice, net, tax, currency, ...expected };
  },
  condition: ({ off, rounded, currency }, { tolerance }) => off.gt(minorUnit(currency).times(rounded).times(tolerance)),
  guards: { untaxed: ({ net, tax }) => net.eq(0) || tax.eq(0) },
  lowerings: { receipt: { to: 'low', when: ([{ invoice }]) => invoice.documentType === 'receipt' } },
  tells: 'first',
  tell: (_invoice, [{ net, tax, currency, problem }]) => {
    const rate = { decimal: tax.div(net).times(100).toFixed(1) };
    return {
      severity: 'medium',
      sentences: [problem({ tax: moneyOf(tax, currency), rate, net: moneyOf(net, currency) })],
      fields: ['taxTotal', 'netTotal'],
    };
  },
});

type Expected = Pick<ExpectedTax, 'off' | 'rounded' | 'problem'>;

function signOf(net: Big, tax: Big): Expected {
  const off = net.gt(0) === tax.gt(0) ? new Big(0) : tax.abs();
  return { off, rounded: 0, problem: (compared) => say('taxRate.sign', compared) };
}

function highestOf(invoice: InvoiceUnderCheck, net: Big, tax: Big): Expected {
  const vatId = readingOf(invoice, 'vendorVatId')?.value;
  const country = vatId === undefined ? null : countryOfVatId(vatId);
  const rates = country === null ? undefined : vatRates[country];
  const highest =
    rates?.map((rate) => new Big(rate)).reduce(larger) ??
    larger(new Big(highestVatRate), singleLineRate(invoice) ?? new Big(0));
  const most = { decimal: highest.toFixed() };
  return {
    off: tax.abs().minus(net.abs().times(highest).div(100)),
    rounded: linesOf(invoice),
    problem: (compared) =>
      country === null
        ? say('taxRate.aboveAny', { ...compared, highest: most })
        : say('taxRate.above', { ...compared, highest: most, country }),
  };
}

function printedOf(invoice: InvoiceUnderCheck, net: Big, tax: Big): Expected | null {
  const printed = singleLineRate(invoice);
  if (printed === null) return null;
  return {
    off: net.times(printed).div(100).minus(tax).abs(),
    rounded: linesOf(invoice),
    problem: (compared) => say('taxRate.printed', { ...compared, printed: { decimal: printed.toFixed() } }),
  };
}

function linesOf(invoice: InvoiceUnderCheck): number {
  return Math.max(invoice.extraction.lineItems.length, 1);
}

/** The rate printed on every line; null where a line has none or they differ. */
function singleLineRate(invoice: InvoiceUnderCheck): Big | null {
  const rates = invoice.extraction.lineItems.map((line) => amountOf(line.taxRate));
  const [first] = rates;
  if (first === undefined || first === null) return null;
  return rates.every((rate) => rate?.eq(first) === true) ? first : null;
}

function larger(one: Big, other: Big): Big {
  return one.gt(other) ? one : other;
}
