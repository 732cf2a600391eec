import { expect, test } from 'vitest';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import { openTestStore } from '../../testing/openTestStore.ts';
import { addSampleDocument, sampleExtraction } from '../../testing/sampleRecords.ts';
import type { Store } from '../Store.ts';
import { identifyDocument, insertDocument, readDocument } from './documents.ts';
import { saveExtraction } from './extraction.ts';
import { historySql, sqlInvoiceHistory } from './invoiceHistory.ts';
import { laterConcernedSql } from './laterInvoices.ts';

function addInvoice(store: Store, name: string, values: Partial<Record<FieldName, string>>) {
  const documentId = addSampleDocument(store, name);
  saveExtraction(store, documentId, sampleExtraction(values), 'flow');
  return documentId;
}

const ids = (found: readonly { documentId: string }[]) => found.map((invoice) => invoice.documentId);

test('answers earlier arrivals of a vendor, of an amount and of an account, newest first', async () => {
  await using store = await openTestStore();
  const old = addInvoice(store, 'old', { issueDate: '2025-01-01', invoiceNumber: '1' });
  const renamed = addInvoice(store, 'renamed', {
    vendor: 'NORDWIND MOBEL',
    issueDate: '2026-02-01',
    vendorVatId: 'FR1',
  });
  addInvoice(store, 'foreign', { vendor: 'Other', vendorVatId: 'X', iban: 'NL91ABNA0417164300', currency: 'USD' });
  const asked = addInvoice(store, 'asked', { issueDate: '2026-01-01' });
  addInvoice(store, 'later', { issueDate: '2025-06-01' });
  const history = sqlInvoiceHistory(store.db, asked);
  expect(ids(history.ofVendor('nordwind mobel', 'DE136695976', 10))).toEqual([renamed, old]);
  expect(ids(history.ofVendor(null, 'DE136695976', 10))).toEqual([old]);
  expect(ids(history.ofVendor('nordwind mobel', null, 1))).toEqual([renamed]);
  expect(history.ofVendor(null, null, 10)).toEqual([]);
  expect(ids(history.withTotal(21_848, 'EUR'))).toEqual([renamed, old]);
  expect(ids(history.withAccount('DE89370400440532013000'))).toEqual([renamed, old]);
  expect(history.ofVendor(null, 'FR1', 10)[0]).toMatchObject({
    fileName: 'renamed.pdf',
    numberKey: 'RE20260042',
    grandTotal: '218.48',
    grandTotalMinor: 21_848,
  });
});

test('a second arrival of the same bytes is no invoice of its own', async () => {
  await using store = await openTestStore();
  const first = addInvoice(store, 'a', {});
  const again = insertDocument(store, { sourcePath: '/b.pdf', fileName: 'b.pdf' });
  const { sha256 } = readDocument(store.db, first);
  identifyDocument(store, again, { sha256: sha256 ?? '', mediaType: 'application/pdf', byteSize: 1000 });
  const asked = addInvoice(store, 'c', {});
  expect(sqlInvoiceHistory(store.db, asked).withTotal(21_848, 'EUR')).toHaveLength(1);
});

test('is found in order by indexes: no scan, no sort', async () => {
  await using store = await openTestStore();
  const plan = (where: string) => {
    const explain = store.db.prepare(`EXPLAIN QUERY PLAN ${historySql(where, 'i.iban')}`);
    return JSON.stringify(explain.all({ documentId: '', limit: 10 }));
  };
  const wheres = [
    "i.vendor_vat_id = 'a'",
    "i.vendor_key = 'a'",
    "i.grand_total_minor = 1 AND i.currency = 'EUR'",
    "i.iban = 'a'",
  ];
  for (const where of wheres) expect(plan(where)).not.toMatch(/SCAN|TEMP B-TREE/);
});

test('later arrivals are found by indexes, not by reading all invoices', async () => {
  await using store = await openTestStore();
  const plan = store.db.prepare(`EXPLAIN QUERY PLAN ${laterConcernedSql}`).all({
    arrival: 1,
    vendorKey: 'a',
    vendorVatId: 'a',
    iban: 'a',
    grandTotalMinor: 1,
    currency: 'EUR',
    limit: 10,
  });
  expect(JSON.stringify(plan)).toContain('invoice_later_by_vendor');
  expect(JSON.stringify(plan)).not.toMatch(/SCAN [ijd]\b/);
});
