import { Big } from 'big.js';
import type { FieldReading } from '../../contract/extraction.ts';
import type { Finding } from '../../contract/findings.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, isWithin, minorUnit, moneyOf } from '../amounts.ts';
import { makeFinding } from '../makeFinding.ts';
import { say } from '../../vocabulary/sentences/say.ts';

/**
 * EN 16931 BR-CO-10: the line totals add up to the total without tax. May differ by one minor unit a line, as line
 * totals are rounded one by one. Lines with tax add up to the gross total instead. Document-level discounts and charges
 * (BR-CO-13) are not read, so the finding is never graver than medium. Not tested where a line total is missing.
 */
export function checkLineSum(invoice: InvoiceUnderCheck): readonly Finding[] {
  const lines = invoice.extraction.lineItems.map((line) => line.lineTotal);
  const readings = lines.filter((reading): reading is FieldReading => amountOf(reading) !== null);
  const targets = [readingOf(invoice, 'netTotal'), readingOf(invoice, 'grandTotal')]
    .map(amountOf)
    .filter((amount) => amount !== null);
  const [expected] = targets;
  if (expected === undefined || readings.length === 0 || readings.length < lines.length) return [];
  const currency = readingOf(invoice, 'currency')?.value;
  const sum = readings.reduce((total, reading) => total.plus(amountOf(reading) ?? 0), new Big(0));
  const tolerance = minorUnit(currency).times(readings.length);
  if (targets.some((target) => isWithin(sum.abs(), target.abs(), tolerance))) return [];
  const hasNet = readingOf(invoice, 'netTotal') !== undefined;
  return [
    makeFinding(invoice, {
      code: 'LINE_SUM_MISMATCH',
      severity: hasNet && invoice.documentType !== 'receipt' ? 'medium' : 'low',
      sentences: [
        say(hasNet ? 'lineSum.net' : 'lineSum.total', {
          count: readings.length,
          sum: moneyOf(sum, currency),
          expected: moneyOf(expected, currency),
          difference: moneyOf(expected.minus(sum), currency),
        }),
      ],
      fields: [hasNet ? 'netTotal' : 'grandTotal'],
      readings,
    }),
  ];
}
