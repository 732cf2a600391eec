import { Big } from 'big.js';
import type { FieldReading } from '../../contract/extraction.ts';
import { say } from '../../vocabulary/sentences/say.ts';
import { type InvoiceUnderCheck, readingOf } from '../InvoiceUnderCheck.ts';
import { amountOf, minorUnit, moneyOf } from '../amounts.ts';
import { defineDocumentTest } from '../frame/DocumentTest.ts';

/** Totals of all lines beside the document's. */
interface LineTotals {
  readonly invoice: InvoiceUnderCheck;
  readonly readings: readonly FieldReading[];
  readonly sum: Big;
  /** The net total, else the total; and how far the sum is from it and from the total with tax. */
  readonly expected: Big;
  readonly off: Big;
  readonly offGross: Big | null;
  readonly hasNet: boolean;
  readonly currency: string | undefined;
}

/**
 * X1: the line totals add up to the total without tax. They are rounded one by one. Document-level discounts and charges (BR-CO-13)
 * are not read, so the finding is never graver than medium. Not tested where a line total is missing.
 */
export const lineSum = defineDocumentTest({
  id: 'X1-line-sum',
  code: 'LINE_SUM_MISMATCH',
  source: 'EN 16931 BR-CO-10',
  parameters: {
    /** For each line. */
    tolerance: { value: 1, unit: 'minor units' },
  },
  needs: ['lines'],
  candidates: lineTotalsOf,
  condition: ({ off, readings, currency }, { tolerance }) => off.gt(toleranceOf(readings, currency, tolerance)),
  guards: {
    linesWithTax: ({ offGross, readings, currency }, { tolerance }) =>
      offGross?.lte(toleranceOf(readings, currency, tolerance)) === true,
  },
  lowerings: {
    noNetTotal: { to: 'low', when: ([{ hasNet }]) => !hasNet },
    receipt: { to: 'low', when: ([{ invoice }]) => invoice.documentType === 'receipt' },
  },
  tells: 'each',
  tell: (_invoice, [{ readings, sum, expected, hasNet, currency }]) => ({
    severity: 'medium',
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
});

function lineTotalsOf(invoice: InvoiceUnderCheck): readonly LineTotals[] {
  const lines = invoice.extraction.lineItems.map((line) => line.lineTotal);
  const readings = lines.filter((reading): reading is FieldReading => amountOf(reading) !== null);
  const [net, gross] = [amountOf(readingOf(invoice, 'netTotal')), amountOf(readingOf(invoice, 'grandTotal'))];
  const expected = net ?? gross;
  if (expected === null || readings.length === 0 || readings.length < lines.length) return [];
  const sum = readings.reduce((total, reading) => total.plus(amountOf(reading) ?? 0), new Big(0));
  const offFrom = (target: Big): Big => sum.abs().minus(target.abs()).abs();
  return [
    {
      invoice,
      readings,
      sum,
      expected,
      off: offFrom(expected),
      offGross: gross === null ? null : offFrom(gross),
      hasNet: readingOf(invoice, 'netTotal') !== undefined,
      currency: readingOf(invoice, 'currency')?.value,
    },
  ];
}

function toleranceOf(readings: readonly FieldReading[], currency: string | undefined, perLine: number): Big {
  return minorUnit(currency).times(readings.length).times(perLine);
}
