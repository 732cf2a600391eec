import { expect, it } from 'vitest';
import { readByRules } from '../extractInvoice.ts';
import { rankingCatalogue } from '../rankingCatalogue.ts';
import { pageOf } from '../testing/pageOf.ts';
import { sampleInvoice } from '../testing/sampleInvoice.ts';
import { candidateRows } from './candidateRows.ts';
import { candidateKinds } from './RankedField.ts';

const rows = candidateRows(readByRules([sampleInvoice()]));
const valueOf = (kind: (typeof candidateKinds)[number], value: string, feature: string): number | undefined => {
  const at = rows[kind].candidates.findLastIndex((candidate) => candidate.value === value);
  return rows[kind].rows[at]?.[rows[kind].features.findIndex(({ name }) => name === feature)];
};

function values(kind: (typeof candidateKinds)[number]): string[] {
  return rows[kind].candidates.map(({ value }) => value);
}

it('every true value of a document is a candidate', () => {
  expect(values('amount')).toEqual(expect.arrayContaining(['115.00', '23.00', '138.00']));
  expect(values('date')).toEqual(['2024-03-28', '2024-04-27']);
  expect(values('number')).toEqual(expect.arrayContaining(['NW-2024-118', 'PO-7781']));
  expect(values('name')).toEqual(expect.arrayContaining(['Northwind Tools Ltd', 'Elm & Oak Furniture']));
});

it('features tell what stands near a value and what it agrees with', () => {
  expect(valueOf('number', 'NW-2024-118', 'near-invoiceNumber')).toBeGreaterThan(0.9);
  expect(valueOf('number', 'PO-7781', 'near-invoiceNumber')).toBeLessThan(0.7);
  expect(valueOf('date', '2024-04-27', 'near-dueDate')).toBeGreaterThan(0.9);
  expect(valueOf('amount', '138.00', 'asGross')).toBe(1);
  expect(valueOf('amount', '115.00', 'isLineSum')).toBe(1);
  expect(valueOf('amount', '23.00', 'asTaxOfRate')).toBe(1);
  expect(valueOf('name', 'Northwind Tools Ltd', 'legalForm')).toBe(1);
  expect(valueOf('name', 'Elm & Oak Furniture', 'near-buyer')).toBeGreaterThan(0.8);
});

it('each feature has one name in its kind, and no page leads out of its range', () => {
  const strange = pageOf([
    '12:30 99999999999.99 - - 00.00 1234567890123456789012345678901234567890',
    '€ 0.00 % 31.12.1999 X/9',
  ]);
  const catalogue = rankingCatalogue();
  for (const kind of candidateKinds) {
    const names = catalogue[kind].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { features, rows: table } of [rows[kind], candidateRows(readByRules([strange]))[kind]]) {
      expect(features.map(({ name }) => name)).toEqual(names);
      for (const row of table) {
        for (const [at, { minimum, maximum }] of features.entries()) {
          expect(row[at]).toBeGreaterThanOrEqual(minimum);
          expect(row[at]).toBeLessThanOrEqual(maximum);
        }
      }
    }
  }
});
