import { Big } from 'big.js';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, amountText, minorUnit } from '../amounts.ts';
import { countryOfVatId } from '../countries.ts';
import { makeFinding } from '../makeFinding.ts';
import { highestVatRate, vatRates } from '../vatRates.ts';

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
  const problem = problemOfHighest(net, tax, highest, slack) ?? problemOfPrinted(net, tax, printed, slack);
  return problem === null ? [] : [taxFinding(invoice, net, tax, problem(country))];
}

type Problem = (country: string | null) => string;

function problemOfHighest(net: Big, tax: Big, highest: Big, slack: Big): Problem | null {
  if (net.gt(0) !== tax.gt(0)) return () => 'which has the opposite sign';
  const most = net.abs().times(highest).div(100).plus(slack);
  if (tax.abs().lte(most)) return null;
  return (country) => `more than the ${highest.toFixed()} % that ${country ?? 'any country we know'} asks at most`;
}

function problemOfPrinted(net: Big, tax: Big, printed: Big | null, slack: Big): Problem | null {
  if (printed === null || net.times(printed).div(100).minus(tax).abs().lte(slack)) return null;
  return () => `but every line is printed with ${printed.toFixed()} %`;
}

function taxFinding(invoice: InvoiceUnderCheck, net: Big, tax: Big, problem: string): Finding {
  const currency = readingOf(invoice, 'currency')?.value;
  const rate = tax.div(net).times(100).toFixed(1);
  return makeFinding(invoice, {
    code: 'TAX_RATE_IMPLAUSIBLE',
    severity: invoice.documentType === 'receipt' ? 'low' : 'medium',
    message: `Tax ${amountText(tax, currency)} is ${rate} % of net ${amountText(net, currency)}, ${problem}.`,
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
