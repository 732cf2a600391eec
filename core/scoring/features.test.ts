import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../contract/findings.ts';
import {
  type FieldChanges,
  buildExtraction,
  buildLine,
  buildPast,
  read,
  today,
} from '../validation/testing/buildInvoice.ts';
import { MemoryHistory } from '../validation/testing/MemoryHistory.ts';
import { validateInvoice } from '../validation/validateInvoice.ts';
import { fieldNames } from '../vocabulary/fieldNames.ts';
import { phraseOf, unknownValue } from './Feature.ts';
import { featureValues, features } from './features.ts';
import { englishText } from '../vocabulary/sentences/englishText.ts';

function values(
  fields: FieldChanges,
  past: readonly FieldChanges[] = [],
  lines: Parameters<typeof buildExtraction>[1] = [],
) {
  const extraction = buildExtraction(fields, lines);
  const history = new MemoryHistory(past.map(buildPast));
  const findings = validateInvoice({ extraction, pages: [], history, today });
  return featureValues({ extraction, findings, history, today });
}

/** Invoices of the vendor over 100, 110, 120 … with numbers RE-2026-0001, 0003 …, one a month up to March 2026. */
function monthly(count: number, change: FieldChanges = {}): FieldChanges[] {
  return Array.from({ length: count }, (_, index) => ({
    invoiceNumber: `RE-2026-${String(401 + 2 * index).padStart(4, '0')}`,
    issueDate: new Date(Date.UTC(2026, 2 - (count - 1 - index), 10)).toISOString().slice(0, 10),
    grandTotal: `${100 + 10 * index}.00`,
    ...change,
  }));
}

describe('every feature', () => {
  it('has a name of its own and a phrase for every value', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
    for (const feature of features)
      for (const value of [...(feature.whenUnknown === undefined ? [] : [unknownValue]), 0, feature.maximum]) {
        expect(englishText(phraseOf(feature, value))).toMatch(/^[A-Z0-9].*[^.]$/);
        expect(englishText(phraseOf(feature, value))).not.toMatch(/-1|NaN|undefined/);
      }
  });

  it('is a number from zero to its maximum, or unknown, whatever was read', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'invoice',
        'receipt',
        '2026-02-30',
        '2026-03-01',
        '-5.00',
        '1e9',
        'EUR',
        'XX',
        '0',
        '-0.00',
        '9'.repeat(18),
      ),
    );
    const fields = fc.record(Object.fromEntries(fieldNames.map((name) => [name, fc.option(text)])));
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const found = values(one, [other, one]);
        for (const { name, maximum } of features) {
          const value = found.get(name) ?? Number.NaN;
          expect(value === unknownValue || (value >= 0 && value <= maximum), `${name} is ${value}`).toBe(true);
        }
      }),
    );
  });

  it('is the same for the same input', () => {
    expect([...values({}, monthly(4))]).toEqual([...values({}, monthly(4))]);
  });
});

describe('amounts', () => {
  it.each([
    ['amountMagnitude', { grandTotal: '999.00' }, [], 3],
    ['amountMagnitude', { grandTotal: '-999.00' }, [], 3],
    ['amountMagnitude', { grandTotal: null }, [], unknownValue],
    ['amountToVendorMedian', { grandTotal: '330.00' }, monthly(3), 3],
    ['amountToVendorMedian', { grandTotal: '330.00' }, monthly(2), unknownValue],
    ['amountToVendorMedian', { grandTotal: '330.00', currency: 'USD' }, monthly(3), unknownValue],
    ['amountDeviation', { grandTotal: '90.00' }, monthly(6), 0],
    ['amountDeviation', { grandTotal: '90.00' }, monthly(5), unknownValue],
    ['amountDeviation', { grandTotal: '99999.00' }, monthly(6), 30],
    ['amountTrailingZeros', { grandTotal: '5000.00', netTotal: null }, [], 3],
    ['amountTrailingZeros', { grandTotal: '5950.00', netTotal: '5000.00' }, [], 3],
    ['amountTrailingZeros', { grandTotal: '5000.10', netTotal: '4201.76' }, [], 0],
    ['amountTrailingZeros', { grandTotal: '5000', netTotal: null, currency: 'JPY' }, [], 3],
    ['amountBelowRoundLimit', { grandTotal: '4990.00' }, [], 1],
    ['amountBelowRoundLimit', { grandTotal: '5000.00' }, [], 0],
    ['amountBelowRoundLimit', { grandTotal: '99.00' }, [], 0],
    ['sameAmountDays', { grandTotal: '120.00' }, monthly(3), 31],
    ['sameAmountDays', { grandTotal: '121.00' }, monthly(3), unknownValue],
    ['twinOfOtherVendor', {}, [{ vendor: 'Lindenhof', vendorVatId: null }], 1],
    ['twinOfOtherVendor', {}, [{}], 0],
    ['twinOfOtherVendor', { issueDate: null }, [], unknownValue],
  ] as const)('%s of %j', (name, fields, past, expected) => {
    expect(values(fields, [...past]).get(name)).toBeCloseTo(expected, 6);
  });
});

describe('vendors', () => {
  it.each([
    ['vendorInvoices', {}, monthly(3), 3],
    ['vendorInvoices', {}, monthly(3, { documentType: 'credit note' }), 0],
    ['vendorInvoices', { issueDate: '2026-02-15' }, monthly(3), 2],
    ['vendorKnownDays', {}, monthly(2), 59],
    ['vendorKnownDays', {}, [], unknownValue],
    ['vendorSilentDays', {}, monthly(2), 31],
    ['vendorGapToUsual', { issueDate: '2026-04-11' }, monthly(4), 32 / 31],
    ['vendorGapToUsual', {}, monthly(3), unknownValue],
    [
      'vendorInvoicesLastWeek',
      {},
      [{ issueDate: '2026-04-03' }, { issueDate: '2026-04-02' }, { issueDate: '2026-04-10' }],
      2,
    ],
    ['vendorIdentityGaps', { vendorVatId: null, address: null }, [], 2],
    ['vendorIdentityConflict', { vendorVatId: 'DE811907980' }, [{}], 1],
    ['vendorIdentityConflict', {}, [{}, { vendorVatId: 'DE811907980' }], 0],
    ['vendorIdentityConflict', { vendorVatId: null }, [{}], unknownValue],
  ] as const)('%s of %j', (name, fields, past, expected) => {
    expect(values(fields, [...past]).get(name)).toBeCloseTo(expected, 6);
  });
});

describe('accounts', () => {
  const other = { iban: 'DE02120300000000202051' };
  it.each([
    ['accountNamed', { iban: null }, [], 0],
    ['accountDisagreement', {}, monthly(7, other), 5],
    ['accountDisagreement', {}, [...monthly(3, other), {}], 0],
    ['accountDisagreement', {}, [], unknownValue],
    ['accountDisagreement', { iban: 'DE89370400440532013001' }, monthly(3, other), unknownValue],
    ['accountShared', {}, [{ vendor: 'Hafenkontor GmbH', vendorVatId: 'DE811907980' }], 3],
    ['accountShared', { iban: null }, [], unknownValue],
    ['accountAbroad', { iban: 'LT121000011101001000', bic: null }, [], 2],
    ['accountInvalid', { iban: 'DE89370400440532013001' }, [], 3],
    ['accountInvalid', {}, [], 0],
  ] as const)('%s of %j', (name, fields, past, expected) => {
    expect(values(fields, [...past]).get(name)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    ['duplicateExact', {}, [{}], 3],
    ['duplicateFuzzy', { invoiceNumber: 'RE-2026-0471', issueDate: '2026-04-13' }, [{}], 2],
    ['numberShapeChanged', { invoiceNumber: '88123' }, monthly(3), 1],
    ['numberShapeChanged', {}, monthly(3), 0],
    ['numberShapeChanged', {}, monthly(2), unknownValue],
    ['numberBackwards', { invoiceNumber: 'RE-2026-0402' }, monthly(3), 1],
    ['numberBackwards', {}, monthly(3), 0],
    ['numberBackwards', { invoiceNumber: 'X' }, monthly(3), unknownValue],
    ['numbersConsecutive', { invoiceNumber: 'RE-2026-0406' }, monthly(3), 1 / 3],
    ['numbersConsecutive', {}, monthly(2), unknownValue],
  ] as const)('%s of %j', (name, fields, past, expected) => {
    expect(values(fields, [...past]).get(name)).toBeCloseTo(expected, 6);
  });
});

describe('dates and the document', () => {
  it.each([
    ['issuedOnWeekend', { issueDate: '2026-04-11' }, 1],
    ['issuedOnWeekend', {}, 0],
    ['paymentDays', {}, 30],
    ['paymentDays', { dueDate: null }, unknownValue],
    ['issueAgeDays', {}, 5],
    ['issueAgeDays', { issueDate: '2026-04-17' }, 0],
    ['dateInFuture', { issueDate: '2026-05-01' }, 2],
    ['isCreditNote', { documentType: 'credit note' }, 1],
    ['isReceipt', { documentType: 'receipt' }, 1],
    ['arithmeticFindings', { grandTotal: '2469.06', duePayable: '3469.06' }, 2],
    ['requiredMissing', { invoiceNumber: null, issueDate: null }, 2],
    ['vatIdInvalid', { vendorVatId: 'DE136695977' }, 2],
    ['vatIdInvalid', { vendorVatId: null }, unknownValue],
    ['lowestConfidence', { grandTotal: read('1469.06', { confidence: 0.7 }) }, 0.7],
    ['purchaseOrderNamed', { purchaseOrder: 'PO 77' }, 1],
  ] as const)('%s of %j', (name, fields, expected) => {
    expect(values(fields).get(name)).toBeCloseTo(expected, 6);
  });

  it('measures lines: how many, and how many that say nothing', () => {
    const lines = [buildLine({ description: 'Beratung März' }), buildLine({ description: 'Druck 500 Flyer' })];
    expect(values({}, [], lines).get('lineCount')).toBe(2);
    expect(values({}, [], lines).get('vagueLines')).toBe(0.5);
    expect(values({}).get('vagueLines')).toBe(unknownValue);
  });

  it('takes grades from the findings it is given', () => {
    const extraction = buildExtraction();
    const finding: Finding = {
      code: 'CURRENCY_UNUSUAL',
      severity: 'low',
      message: 'x',
      fields: [],
      page: null,
      box: null,
      relatedDocumentId: null,
    };
    const found = featureValues({ extraction, findings: [finding], history: new MemoryHistory(), today });
    expect(found.get('currencyUnusual')).toBe(1);
  });
});
