import { Big } from 'big.js';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { countryOfVatId } from '../countries.ts';
import { makeFinding } from '../makeFinding.ts';
import { highestVatRate, vatRates } from '../vatRates.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import type { Sentence, SentenceValue } from '../../vocabulary/sentences/Sentence.ts';

/**
 * EN 16931 BR-CO-17 seen from the totals: tax over net is a rate the vendor's country knows. Several rates on one
 * invoice mix to anything up to the highest, so only a higher rate, tax against the sign of net, or a rate printed on
 * every line that the totals contradict is a finding.
 */
export function checkTaxRate(invoice: InvoiceUnderCheck): readonly Finding[] {
  const net = amountOf(readingOf(invoice, 'netTotal'));
  const tax = amountOf(readingOf(invoice, 'taxTotal'));
  if (net === null || tax === null || net.eq(0) || tax.eq(0)) return [];
  const vatId = readingOf(invoice, 'vendorVatId')?.value;
  const country = vatId === undefined ? null : countryOfVatId(vatId);
  const rates = country === null ? undefined : vatRates[country];
  const printed = singleLineRate(invoice);
  const highest =
    rates?.map((rate) => new Big(rate)).reduce(larger) ?? larger(new Big(highestVatRate), printed ?? new Big(0));
  const lines = Math.max(invoice.extraction.lineItems.length, 1);
  const slack = minorUnit(readingOf(invoice, 'currency')?.value).times(lines);
  const problem = problemOfHighest(net, tax, { highest, country }, slack) ?? problemOfPrinted(net, tax, printed, slack);
  return problem === null ? [] : [taxFinding(invoice, net, tax, problem)];
}

interface Compared {
  readonly tax: SentenceValue;
  readonly rate: SentenceValue;
  readonly net: SentenceValue;
}

type Problem = (compared: Compared) => Sentence;

interface Highest {
  readonly highest: Big;
  /** Null where the rate is the highest of any country. */
  readonly country: string | null;
}

function problemOfHighest(net: Big, tax: Big, { highest, country }: Highest, slack: Big): Problem | null {
  if (net.gt(0) !== tax.gt(0)) return (compared) => say('taxRate.sign', compared);
  const limit = net.abs().times(highest).div(100).plus(slack);
  if (tax.abs().lte(limit)) return null;
  const most = { decimal: highest.toFixed() };
  return (compared) =>
    country === null
      ? say('taxRate.aboveAny', { ...compared, highest: most })
      : say('taxRate.above', { ...compared, highest: most, country });
}

function problemOfPrinted(net: Big, tax: Big, printed: Big | null, slack: Big): Problem | null {
  if (printed === null || net.times(printed).div(100).minus(tax).abs().lte(slack)) return null;
  return (compared) => say('taxRate.printed', { ...compared, printed: { decimal: printed.toFixed() } });
}

function taxFinding(invoice: InvoiceUnderCheck, net: Big, tax: Big, problem: Problem): Finding {
  const currency = readingOf(invoice, 'currency')?.value;
  const rate = tax.div(net).times(100).toFixed(1);
  return makeFinding(invoice, {
    code: 'TAX_RATE_IMPLAUSIBLE',
    severity: invoice.documentType === 'receipt' ? 'low' : 'medium',
    sentences: [problem({ tax: moneyOf(tax, currency), rate: { decimal: rate }, net: moneyOf(net, currency) })],
    fields: ['taxTotal', 'netTotal'],
  });
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
