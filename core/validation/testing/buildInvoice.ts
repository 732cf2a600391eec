import type { Extraction, FieldReading, LineItem } from '../../contract/extraction.ts';
import { type Finding, type FindingCode, type Inspection, noInspection } from '../../contract/findings.ts';
import type { PageReading } from '../../contract/reading.ts';
import { type FieldName, type LineItemCell, fieldNames, lineItemCells } from '../../vocabulary/fieldNames.ts';
import type { Making } from '../forensics/Making.ts';
import type { InvoiceHistory, PastInvoice } from '../InvoiceHistory.ts';
import { validateInvoice } from '../validateInvoice.ts';
import { MemoryHistory, pastInvoiceOf } from './MemoryHistory.ts';

/** The day the invoices of these tests are checked on. */
export const today = '2026-04-15';

/** A field's value alone, its whole reading, or null for a field the document does not have. */
type FieldChange = string | FieldReading | null;
export type FieldChanges = Partial<Record<FieldName, FieldChange>>;

/** A sure reading from a text layer. */
export function read(value: string, change: Partial<FieldReading> = {}): FieldReading {
  const box = { left: 50, top: 60, right: 150, bottom: 72 };
  return { value, raw: value, page: 1, box, confidence: 0.97, source: 'text-layer', ...change };
}

const soundFields = {
  documentType: 'invoice',
  vendor: 'Tannenhof Druck GmbH',
  vendorVatId: 'DE136695976',
  address: 'Am Bach 3, 80331 München',
  invoiceNumber: 'RE-2026-0417',
  issueDate: '2026-04-10',
  dueDate: '2026-05-10',
  currency: 'EUR',
  netTotal: '1234.50',
  taxTotal: '234.56',
  grandTotal: '1469.06',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
} as const satisfies FieldChanges;

/** An invoice nothing is wrong with, changed where the test says so. */
export function buildExtraction(changes: FieldChanges = {}, lineItems: readonly LineItem[] = []): Extraction {
  const fields: Partial<Record<FieldName, FieldReading>> = {};
  const merged: FieldChanges = { ...soundFields, ...changes };
  for (const name of fieldNames) {
    const change = merged[name];
    if (change !== null && change !== undefined) fields[name] = typeof change === 'string' ? read(change) : change;
  }
  return { fields, lineItems };
}

/** A line item of sure readings. */
export function buildLine(cells: Partial<Record<LineItemCell, string>>): LineItem {
  const line: Partial<Record<LineItemCell, FieldReading>> = {};
  for (const cell of lineItemCells) {
    const value = cells[cell];
    if (value !== undefined) line[cell] = read(value);
  }
  return line;
}

let built = 0;

/** An earlier document, sound but for the changes. */
export function buildPast(changes: FieldChanges = {}): PastInvoice {
  built += 1;
  return pastInvoiceOf(`past-${built}`, `past-${built}.pdf`, buildExtraction(changes));
}

/** A page of words, all on one line. */
export function buildPage(text: string, change: Partial<PageReading> & { confidence?: number } = {}): PageReading {
  const { confidence = 1, ...rest } = change;
  const box = { left: 10, top: 10, right: 40, bottom: 20 };
  const words = text.split(' ').flatMap((word) => (word === '' ? [] : [{ text: word, box, confidence, line: 0 }]));
  return { number: 1, width: 595, height: 842, rotation: 0, skew: 0, source: 'text-layer', words, ...rest };
}

export interface CheckedInvoice {
  readonly fields?: FieldChanges;
  readonly lines?: readonly LineItem[];
  readonly pages?: readonly PageReading[];
  readonly past?: readonly PastInvoice[];
  readonly history?: InvoiceHistory;
  readonly inspection?: Inspection;
  readonly making?: Making;
}

/** All findings against a built invoice. */
export function check({ fields, lines, pages, past, history, inspection, making }: CheckedInvoice): readonly Finding[] {
  return validateInvoice({
    extraction: buildExtraction(fields, lines),
    pages: pages ?? [buildPage('Invoice')],
    inspection: inspection ?? noInspection,
    ...(making === undefined ? {} : { making }),
    history: history ?? new MemoryHistory(past),
    today,
  });
}

/** The findings with one code. */
export function findingsOf(code: FindingCode, invoice: CheckedInvoice): readonly Finding[] {
  return check(invoice).filter((finding) => finding.code === code);
}
