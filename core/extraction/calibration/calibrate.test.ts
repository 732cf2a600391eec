import { expect, test } from 'vitest';
import type { FieldReading } from '../../contract/extraction.ts';
import type { Calibration, Curve } from './Calibration.ts';
import { calibrate, probabilityAt } from './calibrate.ts';
import { forecastDoubt } from './forecastDoubt.ts';

const knots: Curve['knots'] = [
  [0.4, 0.1],
  [0.6, 0.5],
  [0.9, 0.98],
];

function calibration(values: Curve['values'] = []): Calibration {
  const curve = { origin: 'printed', knots, values } as const;
  return {
    id: 'extraction-calibration',
    version: '1.0.0',
    licence: 'MIT',
    method: 'by hand',
    fittedOn: {
      description: 'nothing',
      documents: 1,
      intake: { scannedShare: 0, printed: 1, scanned: {}, eachOtherType: 0 },
    },
    curves: [
      { ...curve, target: { field: 'vendor' } },
      { ...curve, target: { field: 'issueDate' } },
      { ...curve, target: { cell: 'lineTotal' } },
    ],
  };
}

function reading(confidence: number, source: FieldReading['source'], value = 'x'): FieldReading {
  return { value, raw: 'x', page: 1, box: null, confidence, source };
}

test('a confidence becomes the probability of its curve: linear between knots, level beyond them', () => {
  expect([0.1, 0.4, 0.5, 0.75, 0.9, 1].map((raw) => probabilityAt(knots, raw))).toEqual([
    0.1, 0.1, 0.3, 0.74, 0.98, 0.98,
  ]);
});

test('fields and cells each have their curve; XML, analysts and fields without a curve are left alone', () => {
  const extraction = calibrate(
    {
      fields: {
        vendor: reading(0.5, 'text-layer'),
        buyer: reading(0.5, 'text-layer'),
        documentType: reading(0.5, 'xml'),
      },
      lineItems: [{ lineTotal: reading(0.5, 'text-layer'), quantity: reading(0.5, 'analyst') }],
    },
    calibration(),
  );
  expect(extraction.fields.vendor).toEqual({ ...reading(0.3, 'text-layer') });
  expect(extraction.fields.buyer?.confidence).toBe(0.5);
  expect(extraction.fields.documentType?.confidence).toBe(0.5);
  expect(extraction.lineItems[0]?.lineTotal?.confidence).toBe(0.3);
  expect(extraction.lineItems[0]?.quantity?.confidence).toBe(0.5);
});

test('sums of a paper that is no invoice get no surer', () => {
  const curves = calibration().curves.map((curve) => ({ ...curve, target: { field: 'grandTotal' as const } }));
  const total = (documentType: string) =>
    calibrate(
      {
        fields: { documentType: reading(1, 'xml', documentType), grandTotal: reading(0.8, 'text-layer') },
        lineItems: [],
      },
      { ...calibration(), curves },
    ).fields.grandTotal?.confidence;
  expect(total('invoice')).toBe(0.82);
  expect(total('other')).toBe(0.8);
});

test('a computed sum is no surer than the total it was computed with', () => {
  const { fields } = calibrate(
    { fields: { grandTotal: reading(0.4, 'text-layer'), duePayable: reading(0.9, 'derived') }, lineItems: [] },
    {
      ...calibration(),
      curves: calibration().curves.map((curve) => ({ ...curve, target: { field: 'grandTotal' as const } })),
    },
  );
  expect(fields.grandTotal?.confidence).toBe(0.1);
  expect(fields.duePayable?.confidence).toBe(0.1);
});

test('an origin without a curve of its own is left alone', () => {
  const { fields } = calibrate({ fields: { vendor: reading(0.5, 'ocr') }, lineItems: [] }, calibration());
  expect(fields.vendor?.confidence).toBe(0.5);
});

function confidenceOfDate(raw: string, confidence: number): number | undefined {
  const issueDate = { ...reading(confidence, 'text-layer'), value: '2026-04-03', raw };
  return calibrate({ fields: { issueDate }, lineItems: [] }, calibration()).fields.issueDate?.confidence;
}

test('a date that is a day under either order is made no surer than its order', () => {
  expect(probabilityAt(knots, 0.85)).toBeGreaterThan(0.85);
  expect(confidenceOfDate('03/04/2026', 0.85)).toBe(0.85);
  expect(confidenceOfDate('03/04/2026', 0.5)).toBe(0.3);
  expect(confidenceOfDate('3 April 2026', 0.85)).toBe(probabilityAt(knots, 0.85));
});

test('the forecast counts what a threshold lets through and what it holds back', () => {
  const { overall, fields } = forecastDoubt(
    calibration([
      { probability: 0.5, count: 100 },
      { probability: 0.99, count: 300 },
    ]),
  );
  expect(overall).toHaveLength(101);
  expect(overall[0]).toEqual({ wrongPerThousand: expect.closeTo(132.5), lookShare: 0 });
  expect(overall[80]).toEqual({ wrongPerThousand: expect.closeTo(7.5), lookShare: 0.25 });
  expect(overall[100]).toEqual({ wrongPerThousand: 0, lookShare: 1 });
  expect(fields.map(({ field }) => field)).toEqual(['vendor', 'issueDate']);
});

test('a vendor is made no surer than it was read, and no sum surer than the kind of paper where that is in doubt', () => {
  const total = { grandTotal: reading(0.95, 'text-layer') };
  const fieldsOf = (kind: number) =>
    calibrate(
      {
        fields: { vendor: reading(0.88, 'text-layer'), documentType: reading(kind, 'derived', 'invoice'), ...total },
        lineItems: [],
      },
      calibration(),
    ).fields;
  expect(fieldsOf(0.7).vendor?.confidence).toBe(0.88);
  expect([fieldsOf(0.7), fieldsOf(0.95)].map(({ grandTotal }) => grandTotal?.confidence)).toEqual([0.7, 0.95]);
});
