import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type GrowingLedger, emptyLedger } from '../../core/controls/frame/Ledger.ts';
import { type LedgerRecords, ledgerFields, ledgerRecordSchemas } from '../../core/ledger/records/ledgerRecords.ts';
import { toMinor } from '../../core/vocabulary/money.ts';
import type { LedgerKind } from '../../core/vocabulary/ledgerKinds.ts';
import type { Half } from './half.ts';

const rowsSchema = z.array(z.record(z.string(), z.string()));
export type CsvRow = Readonly<Record<string, string>>;

/** What of a labelled set is planted: keys of records by label. */
export interface LabelledLedger {
  readonly name: string;
  readonly ledger: GrowingLedger;
  readonly planted: Readonly<Record<string, ReadonlySet<string>>>;
  /** The half of a record, by the vendor it belongs to. */
  readonly halfOfRecord: ReadonlyMap<string, Half>;
}

export async function readCsv(path: string): Promise<readonly CsvRow[]> {
  return rowsSchema.parse(
    parse(await readFile(path), { columns: true, bom: true, trim: true, skip_empty_lines: true }),
  );
}

/** By the first byte of SHA-1 of the vendor: even is looking. */
export function halfOfVendor(vendor: string): Half {
  const [first = 0] = createHash('sha1').update(vendor).digest();
  return first % 2 === 0 ? 'looking' : 'reporting';
}

/** A record of stated fields; the rest is null. */
export function record<Kind extends LedgerKind>(
  kind: Kind,
  stated: Readonly<Record<string, unknown>>,
): LedgerRecords[Kind] {
  const blank = Object.fromEntries(ledgerFields[kind].map((field) => [field, null]));
  return ledgerRecordSchemas[kind].parse({ ...blank, ...stated });
}

export const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
export const second = (date: string): number => Math.floor(Date.parse(date.length > 10 ? `${date}Z` : date) / 1000);
export const minor = (text: string, currency: string): number => toMinor(text, currency) ?? 0;

/** Procure-to-pay set: 600 invoices, 500 orders, 50 vendors, 30 approvers. Its dictionary states a purchase limit of 500,000. */
export async function readProcurement(folder: string): Promise<LabelledLedger> {
  const [vendors, employees, orders, invoices] = await Promise.all(
    ['vendors', 'employees', 'purchase_orders', 'invoices'].map((name) => readCsv(join(folder, `${name}.csv`))),
  );
  const ledger = emptyLedger();
  const halfOfRecord = new Map<string, Half>();
  for (const row of vendors ?? []) {
    ledger.vendors.push(vendorOf(row));
    halfOfRecord.set(`vendors/${row['vendor_id']}`, halfOfVendor(row['vendor_id'] ?? ''));
  }
  for (const row of employees ?? [])
    ledger['approval-limits'].push(limitOf(row['employee_id'], row['approval_limit'], row));
  ledger['approval-limits'].push(limitOf('purchasing policy', '500000', { is_active: 'True' }));
  for (const row of orders ?? []) {
    ledger['purchase-orders'].push(orderOf(row));
    halfOfRecord.set(`purchase-orders/${row['po_number']}`, halfOfVendor(row['vendor_id'] ?? ''));
  }
  for (const row of invoices ?? []) {
    ledger.payments.push(invoiceOf(row));
    halfOfRecord.set(`payments/${row['invoice_id']}`, halfOfVendor(row['vendor_id'] ?? ''));
  }
  return { name: 'procurement', ledger, halfOfRecord, planted: plantedIn(vendors ?? [], orders ?? [], invoices ?? []) };
}

function plantedIn(vendors: readonly CsvRow[], orders: readonly CsvRow[], invoices: readonly CsvRow[]) {
  const keys = (kind: LedgerKind, rows: readonly CsvRow[], id: string, is: (row: CsvRow) => boolean): Set<string> =>
    new Set(rows.filter(is).map((row) => `${kind}/${row[id]}`));
  const accounts = Map.groupBy(vendors, (row) => row['bank_account_number'] ?? '');
  const isShared = (row: CsvRow): boolean => (accounts.get(row['bank_account_number'] ?? '')?.length ?? 0) > 1;
  return {
    duplicate: keys('payments', invoices, 'invoice_id', (row) => row['is_duplicate'] === 'True'),
    'shared account': keys('vendors', vendors, 'vendor_id', isShared),
    'ghost vendor': keys('vendors', vendors, 'vendor_id', (row) => row['is_ghost_vendor'] === 'True'),
    'split order': keys('purchase-orders', orders, 'po_number', (row) => row['is_split_purchase'] === 'True'),
    'approval bypass': keys('purchase-orders', orders, 'po_number', (row) => row['is_approval_bypass'] === 'True'),
    'no order': keys(
      'payments',
      invoices,
      'invoice_id',
      (row) => row['is_maverick_spend'] === 'True' && row['po_number'] === '',
    ),
    'above order': keys(
      'payments',
      invoices,
      'invoice_id',
      (row) => row['is_maverick_spend'] === 'True' && row['po_number'] !== '',
    ),
  };
}

function vendorOf(row: CsvRow): LedgerRecords['vendors'] {
  return record('vendors', {
    key: row['vendor_id'],
    name: row['vendor_name'],
    account: orNull(row['bank_account_number']),
    createdOn: orNull(row['registration_date']),
    paymentTerms: orNull(row['payment_terms']),
    contact: orNull(row['contact_person']),
    category: orNull(row['vendor_category']),
    isActive: row['is_active'] === 'True',
  });
}

function limitOf(
  approver: string | undefined,
  limit: string | undefined,
  row: CsvRow,
): LedgerRecords['approval-limits'] {
  return record('approval-limits', {
    key: approver,
    approver,
    limitMinor: Number(limit),
    currency: 'JPY',
    level: orNull(row['approval_level']),
    department: orNull(row['department']),
    isActive: row['is_active'] === 'True',
  });
}

function orderOf(row: CsvRow): LedgerRecords['purchase-orders'] {
  return record('purchase-orders', {
    key: row['po_number'],
    number: row['po_number'],
    vendor: row['vendor_id'],
    orderedOn: row['po_date'],
    amountMinor: Number(row['total_amount']),
    currency: 'JPY',
    approver: orNull(row['approved_by']),
    approvedOn: orNull(row['approval_date']),
    category: orNull(row['material_group']),
    site: orNull(row['plant']),
  });
}

function invoiceOf(row: CsvRow): LedgerRecords['payments'] {
  const paid = orNull(row['payment_date']) ?? orNull(row['posting_date']) ?? row['invoice_date'] ?? '';
  return record('payments', {
    key: row['invoice_id'],
    payee: row['vendor_id'],
    paidAt: second(paid),
    currency: 'JPY',
    amountMinor: Number(row['invoice_amount']),
    invoiceNumber: orNull(row['invoice_number']),
    invoiceDate: orNull(row['invoice_date']),
    postedOn: orNull(row['posting_date']),
    purchaseOrder: orNull(row['po_number']),
  });
}

/** Invoices of items with injected anomalies, without saying which kind. */
export async function readAnomalies(file: string, name: string): Promise<LabelledLedger> {
  const rows = await readCsv(file);
  const ledger = emptyLedger();
  const halfOfRecord = new Map<string, Half>();
  for (const row of rows) {
    halfOfRecord.set(`payments/${row['InvoiceID']}`, halfOfVendor(row['VendorID'] ?? ''));
    const at = second(row['InvoiceDateTime'] ?? '');
    ledger.payments.push(
      record('payments', {
        key: row['InvoiceID'],
        payee: row['VendorID'],
        paidAt: at,
        enteredAt: at,
        currency: 'USD',
        amountMinor: minor(row['InvoiceAmount'] ?? '0', 'USD'),
        invoiceDate: row['InvoiceDateTime']?.slice(0, 10),
        item: row['ItemCode'],
        quantity: row['Quantity'],
        unitPrice: row['UnitPrice'],
      }),
    );
  }
  const anomalies = rows.filter((row) => row['IsInjectedAnomaly'] === '1').map((row) => `payments/${row['InvoiceID']}`);
  return { name, ledger, halfOfRecord, planted: { anomaly: new Set(anomalies) } };
}
