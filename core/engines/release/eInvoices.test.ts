import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InvoiceRecord } from '../../contract/invoiceRecord.ts';
import { extractFromXml } from '../../extraction/xml/extractFromXml.ts';
import { readSemanticInvoice } from '../../extraction/xml/readSemanticInvoice.ts';
import { ciiTree } from '../../release/einvoice/ciiTree.ts';
import { eInvoiceOf } from '../../release/einvoice/eInvoiceOf.ts';
import { ublTree } from '../../release/einvoice/ublTree.ts';
import { releaseRecord, soundRecords } from '../../testing/releaseRecords.ts';
import { checkBusinessRules } from '../../validation/en16931/checkBusinessRules.ts';
import { fieldNames, lineItemCells } from '../../vocabulary/fieldNames.ts';
import { xmlText } from './xmlText.ts';

const trees = { UBL: ublTree, CII: ciiTree } as const;

function written(record: InvoiceRecord, syntax: keyof typeof trees): Uint8Array {
  const { invoice, reasons } = eInvoiceOf(record);
  expect(reasons).toEqual([]);
  if (invoice === null) throw new Error('no reason, no invoice');
  return new TextEncoder().encode(xmlText(trees[syntax](invoice)));
}

/** What our own reader makes of XML, as values of a record. */
function readBack(xml: Uint8Array): Pick<InvoiceRecord, 'invoice' | 'lines'> {
  const { fields, lineItems } = extractFromXml(xml).extraction;
  const invoice = releaseRecord(Object.fromEntries(fieldNames.map((name) => [name, fields[name]?.value ?? null])));
  const cells = lineItems.map((line) =>
    Object.fromEntries(lineItemCells.map((cell) => [cell, line[cell]?.value ?? null])),
  );
  return { invoice: invoice.invoice, lines: JSON.parse(JSON.stringify(cells)) };
}

test.for(['UBL', 'CII'] as const)('a record written as %s is read back exactly', (syntax) => {
  fc.assert(
    fc.property(soundRecords, (record) => {
      expect(readBack(written(record, syntax))).toEqual({ invoice: record.invoice, lines: record.lines });
    }),
    { numRuns: 300 },
  );
});

test.for(['UBL', 'CII'] as const)('what is written as %s breaks no rule of EN 16931', (syntax) => {
  fc.assert(
    fc.property(soundRecords, (record) => {
      const semantic = readSemanticInvoice(written(record, syntax));
      expect(semantic && checkBusinessRules(semantic).map(({ message }) => message)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const sound = {
  documentType: 'invoice',
  vendor: 'Nordwind GmbH',
  vendorVatId: 'DE136695976',
  address: 'Hafen 1, 20457 Hamburg',
  buyer: 'Käufer SARL',
  buyerVatId: 'FR40303265045',
  invoiceNumber: 'R-1',
  issueDate: '2026-03-01',
  dueDate: '2026-03-31',
  currency: 'EUR',
  netTotal: '100.00',
  taxTotal: '19.00',
  grandTotal: '119.00',
  duePayable: '119.00',
};

test('an invoice without lines leaves as CII of the profile that has none, and as no UBL', () => {
  const record = releaseRecord(sound);
  const cii = readSemanticInvoice(written(record, 'CII'));
  expect(cii?.specification?.text).toBe('urn:factur-x.eu:1p0:basicwl');
  expect(cii && checkBusinessRules(cii)).toEqual([]);
  const ubl = readSemanticInvoice(written(record, 'UBL'));
  expect(ubl && checkBusinessRules(ubl).map(({ rule }) => rule?.id)).toContain('BR-16');
});

test('a credit note printed below zero leaves without signs, since its type says it', () => {
  const values = { ...sound, documentType: 'credit note', netTotal: '-100.00', taxTotal: '-19.00' };
  const line = { description: 'Return', quantity: '-2', unitPrice: '50.00', taxRate: '19', lineTotal: '-100.00' };
  const record = releaseRecord({ ...values, grandTotal: '-119.00', duePayable: '-119.00' }, [line]);
  const back = readBack(written(record, 'UBL'));
  expect(back.invoice).toMatchObject({ documentType: 'credit note', grandTotal: '119.00', netTotal: '100.00' });
  expect(back.lines).toEqual([{ ...line, quantity: '2', lineTotal: '100.00' }]);
});

test('a price below zero becomes a quantity below zero, and the sum stays', () => {
  const lines = [
    { description: 'Goods', quantity: '1', unitPrice: '110.00', taxRate: '19', lineTotal: '110.00' },
    { description: 'Rebate', quantity: '1', unitPrice: '-10.00', taxRate: '19', lineTotal: '-10.00' },
  ];
  const semantic = readSemanticInvoice(written(releaseRecord(sound, lines), 'CII'));
  expect(semantic && checkBusinessRules(semantic)).toEqual([]);
  expect(semantic?.lines[1]).toMatchObject({
    quantity: { text: '-1' },
    price: { text: '10.00' },
    total: { text: '-10.00' },
  });
});

test.for([
  [{ invoiceNumber: null }, 'The invoice has no number.'],
  [{ currency: null, issueDate: null }, 'The invoice has no date of issue.'],
  [{ taxTotal: '0.00', grandTotal: '100.00' }, 'Something is not taxed'],
  [{ taxTotal: '13.37', grandTotal: '113.37' }, 'The rate of tax'],
] as const)('is withheld with its reason: %j', ([changed, reason]) => {
  const { invoice, reasons } = eInvoiceOf(releaseRecord({ ...sound, ...changed }));
  expect(invoice).toBeNull();
  expect(reasons.join(' ')).toContain(reason);
});
