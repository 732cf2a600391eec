import { expect, test } from 'vitest';
import { asFrench } from '../testing/asFrench.ts';
import { buildSemanticInvoice, type SemanticDraft, term } from '../testing/buildSemanticInvoice.ts';
import { brokenRules } from './businessRules.ts';

const idsOf = (invoice: SemanticDraft): string[] => brokenRules(invoice).map(({ rule }) => rule.id);

function frenchInvoice(): SemanticDraft {
  const invoice = buildSemanticInvoice();
  asFrench(invoice);
  return invoice;
}

test('an invoice that holds what XP Z12-012 asks for breaks no rule', () => {
  expect(idsOf(frenchInvoice())).toEqual([]);
});

test('an invoice with a party abroad is asked for nothing French', () => {
  const invoice = frenchInvoice();
  invoice.notes = [];
  expect(idsOf(invoice)).toEqual(['BR-FR-05']);
  if (invoice.buyer) invoice.buyer.country = term('BE');
  expect(idsOf(invoice)).toEqual([]);
});

test('legal notes tell the framework where its code is wrong', () => {
  const invoice = frenchInvoice();
  invoice.process = term('Z9');
  expect(idsOf(invoice)).toEqual(['BR-FR-08']);
});
