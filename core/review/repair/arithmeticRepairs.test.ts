import { Big } from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extraction, FieldReading } from '../../contract/extraction.ts';
import type { RepairTarget } from '../../contract/repair.ts';
import { arithmeticRepairs } from './arithmeticRepairs.ts';
import { oneDigitEdits } from './glyphEdits.ts';

const read = (value: string, source: FieldReading['source'] = 'ocr'): FieldReading => ({
  value,
  raw: value,
  page: 1,
  box: { left: 0, top: 0, right: 1, bottom: 1 },
  confidence: 0.9,
  source,
});

interface Piece {
  readonly quantity: number;
  readonly price: number;
}
const piece = fc.record({ quantity: fc.integer({ min: 1, max: 60 }), price: fc.integer({ min: 99, max: 90_000 }) });
const rate = fc.constantFrom('19', '7', '20', '21', '25');

/** An invoice whose sums close; `form` says which of its numbers are printed. */
function consistent(
  pieces: readonly Piece[],
  percent: string,
  form: { rates: boolean; due: boolean; lines: boolean },
): Extraction {
  const lineItems = pieces.map(({ quantity, price }) => ({
    quantity: read(String(quantity)),
    unitPrice: read(new Big(price).div(100).toFixed(2)),
    lineTotal: read(new Big(price).times(quantity).div(100).toFixed(2)),
    ...(form.rates ? { taxRate: read(percent) } : {}),
  }));
  const net = pieces.reduce(
    (sum, { quantity, price }) => sum.plus(new Big(price).times(quantity).div(100)),
    new Big(0),
  );
  const tax = net.times(percent).div(100).round(2, 1);
  const gross = read(net.plus(tax).toFixed(2));
  return {
    fields: {
      currency: read('EUR'),
      netTotal: read(net.toFixed(2)),
      taxTotal: read(tax.toFixed(2)),
      grandTotal: gross,
      ...(form.due ? { duePayable: gross } : {}),
    },
    lineItems: form.lines ? lineItems : [],
  };
}

const invoice = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), rate, fc.boolean(), fc.boolean())
  .map(([pieces, percent, rates, due]) => consistent(pieces, percent, { rates, due, lines: true }));

interface Planted {
  readonly extraction: Extraction;
  readonly target: RepairTarget;
  readonly printed: string;
}

/** The invoice with a digit of one of its numbers read as another, drawn as OCR confuses them. */
function planted(extraction: Extraction, targetDraw: number, editDraw: number): Planted {
  const { fields, lineItems } = extraction;
  const targets: RepairTarget[] = [
    ...(['netTotal', 'taxTotal', 'grandTotal'] as const).map((field) => ({ kind: 'field' as const, field })),
    ...lineItems.flatMap((_, row) =>
      (['quantity', 'unitPrice', 'lineTotal'] as const).map((cell) => ({ kind: 'cell' as const, row, cell })),
    ),
  ];
  const target = targets[Math.floor(targetDraw * targets.length)] ?? { kind: 'field', field: 'grandTotal' };
  const printed = (target.kind === 'field' ? fields[target.field] : lineItems[target.row]?.[target.cell])?.value ?? '';
  const edits = oneDigitEdits(printed).filter(({ text }) => !/^0\d/.test(text) && !/^0+(\.0+)?$/.test(text));
  let rest = editDraw * edits.reduce((sum, { weight }) => sum + weight, 0);
  const wrong = edits.find(({ weight }) => (rest -= weight) < 0)?.text ?? '';
  if (target.kind === 'field')
    return { target, printed, extraction: { fields: { ...fields, [target.field]: read(wrong) }, lineItems } };
  const line = { ...lineItems[target.row], [target.cell]: read(wrong) };
  return { target, printed, extraction: { fields, lineItems: lineItems.with(target.row, line) } };
}

/** Evenly between 0 and 1. */
const draw = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((step) => step / 1_000_000);

test('of consistent invoices with one misread digit at least 95 in 100 are repaired, and hardly any wrongly', () => {
  const samples = fc.sample(fc.tuple(invoice, draw, draw), { numRuns: 600, seed: 7 });
  let right = 0;
  let wrong = 0;
  for (const [extraction, targetDraw, editDraw] of samples) {
    const { target, printed, extraction: misread } = planted(extraction, targetDraw, editDraw);
    const repairs = arithmeticRepairs(misread);
    const [first] = repairs;
    if (repairs.length === 1 && first?.value === printed && JSON.stringify(first.target) === JSON.stringify(target))
      right += 1;
    else if (repairs.length > 0) wrong += 1;
  }
  expect(right / samples.length).toBeGreaterThanOrEqual(0.95);
  expect(wrong / samples.length).toBeLessThanOrEqual(0.01);
});

test('invoices that are consistent get no suggestion, whatever is printed of them', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 8 }),
      rate,
      fc.record({ rates: fc.boolean(), due: fc.boolean(), lines: fc.boolean() }),
      (pieces, percent, form) => {
        expect(arithmeticRepairs(consistent(pieces, percent, form))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

test('line discounts that nobody read are hardly ever taken for misread digits', () => {
  const discount = fc.noBias(fc.integer({ min: 1, max: 40 }));
  const samples = fc.sample(fc.tuple(invoice, discount), { numRuns: 400, seed: 11 });
  let lines = 0;
  let mistaken = 0;
  for (const [{ fields, lineItems }, percent] of samples) {
    const discounted = lineItems.map((line) => {
      const full = new Big(line.unitPrice?.value ?? 0)
        .times(100)
        .div(100 - percent)
        .round(2, 1);
      return { ...line, unitPrice: read(full.toFixed(2)) };
    });
    lines += discounted.length;
    mistaken += arithmeticRepairs({ fields, lineItems: discounted }).length;
  }
  expect(mistaken / lines).toBeLessThanOrEqual(0.02);
});

const plain = consistent([{ quantity: 4, price: 4590 }], '19', { rates: false, due: false, lines: true });
const withTotal = (grandTotal: FieldReading): Extraction => ({ ...plain, fields: { ...plain.fields, grandTotal } });

test('says which digit, which sums close by it, and how sure that is', () => {
  expect(arithmeticRepairs(withTotal(read('278.48')))).toEqual([
    {
      target: { kind: 'field', field: 'grandTotal' },
      present: '278.48',
      value: '218.48',
      glyphs: [{ at: 1, read: '7', printed: '1' }],
      reason: { kind: 'arithmetic', closes: [{ kind: 'total' }] },
      share: expect.toSatisfy((share: number) => share > 0.8),
    },
  ]);
});

test('two confused digits of one amount are found too', () => {
  const misread = { ...plain, fields: { ...plain.fields, netTotal: read('188.80') } };
  expect(arithmeticRepairs(misread)[0]?.value).toBe('183.60');
});

test('misreadings of several amounts are found one after the other', () => {
  const pieces = [
    { quantity: 4, price: 4590 },
    { quantity: 3, price: 1250 },
  ];
  const whole = consistent(pieces, '19', { rates: true, due: false, lines: true });
  const misread = {
    fields: { ...whole.fields, grandTotal: read('283.11') },
    lineItems: whole.lineItems.with(1, { ...whole.lineItems[1], unitPrice: read('72.50') }),
  };
  expect(whole.fields.grandTotal?.value).toBe('263.11');
  const values = arithmeticRepairs(misread).map(({ value }) => value);
  expect(values.toSorted()).toEqual(['12.50', '263.11']);
});

test('a text layer, XML and analysts misread nothing: what they say is left alone', () => {
  for (const source of ['text-layer', 'xml', 'analyst'] as const) {
    expect(arithmeticRepairs(withTotal(read('278.48', source)))).toEqual([]);
  }
});

test('cash rounding of a total is no misreading', () => {
  const rounded = withTotal(read('218.50'));
  const inFrancs = { ...rounded, fields: { ...rounded.fields, currency: read('CHF') } };
  expect(arithmeticRepairs(inFrancs)).toEqual([]);
});

test('a discount nobody read is no misreading', () => {
  const discounted = consistent([{ quantity: 2, price: 50_000 }], '19', { rates: false, due: false, lines: true });
  const lineItems = discounted.lineItems.map((line) => ({
    ...line,
    lineTotal: read('1000.00'),
    unitPrice: read('562.34'),
  }));
  expect(arithmeticRepairs({ ...discounted, lineItems })).toEqual([]);
});
