import { expect, test } from 'vitest';
import { fieldLabel, operatorLabel } from './ruleLabels.ts';

test('fields lose their article, comparisons what stands around them', () => {
  expect(['the total', "the vendor's VAT id", 'a finding', 'eine Nummer', 'das Risiko'].map(fieldLabel)).toEqual([
    'Total',
    "Vendor's VAT id",
    'Finding',
    'Nummer',
    'Risiko',
  ]);
  const templates = [
    '{field} is {value} or later',
    '{field} is from {from} to {to}',
    '{field}: yes',
    '{field} says: {value}',
  ];
  expect(templates.map(operatorLabel)).toEqual(['is … or later', 'is from … to', 'yes', 'says']);
});
