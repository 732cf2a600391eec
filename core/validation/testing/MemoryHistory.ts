import type { Extraction } from '../../contract/extraction.ts';
import { type DocumentType, type FieldName, documentTypeSchema } from '../../vocabulary/fieldNames.ts';
import { decimalSchema, toMinor } from '../../vocabulary/money.ts';
import { numberKey, vendorKey } from '../comparisonKeys.ts';
import type { InvoiceHistory, PastInvoice, VendorNames } from '../InvoiceHistory.ts';

/** An invoice history in memory, ordered like the store's: newest issue date first, unknown dates last, then latest added. */
export class MemoryHistory implements InvoiceHistory {
  readonly #byVendor = new Map<string, PastInvoice[]>();
  readonly #byVatId = new Map<string, PastInvoice[]>();
  readonly #byTotal = new Map<string, PastInvoice[]>();
  readonly #byAccount = new Map<string, PastInvoice[]>();

  constructor(invoices: readonly PastInvoice[] = []) {
    for (const invoice of invoices) this.add(invoice);
  }

  add(invoice: PastInvoice): void {
    append(this.#byVendor, invoice.vendorKey, invoice);
    append(this.#byVatId, invoice.vendorVatId, invoice);
    append(this.#byAccount, invoice.iban, invoice);
    append(this.#byTotal, invoice.currency === null ? null : `${invoice.grandTotalMinor} ${invoice.currency}`, invoice);
  }

  /** Hashes of first pages, by document. */
  readonly hashes = new Map<string, string>();

  pageHash(documentId: string): string | null {
    return this.hashes.get(documentId) ?? null;
  }

  /** Keys of names that people said are the same vendor's. */
  readonly linkedKeys: string[] = [];

  namesOf(vendorKey: string | null, vendorVatId: string | null): VendorNames {
    const vendorKeys = [...(vendorKey === null ? [] : [vendorKey]), ...this.linkedKeys];
    return { vendorKeys, vatIds: vendorVatId === null ? [] : [vendorVatId] };
  }

  ofVendor(vendor: string | null, vatId: string | null, limit: number): readonly PastInvoice[] {
    const byName = this.#byVendor.get(vendor ?? '') ?? [];
    const byVatId = this.#byVatId.get(vatId ?? '') ?? [];
    return newestFirst([...new Set([...byName, ...byVatId])], limit);
  }

  withTotal(grandTotalMinor: number, currency: string): readonly PastInvoice[] {
    return newestFirst(this.#byTotal.get(`${grandTotalMinor} ${currency}`) ?? [], 200);
  }

  withAccount(iban: string): readonly PastInvoice[] {
    return newestFirst(this.#byAccount.get(iban) ?? [], 200);
  }
}

function append(index: Map<string, PastInvoice[]>, key: string | null, invoice: PastInvoice): void {
  if (key === null) return;
  const present = index.get(key);
  if (present === undefined) index.set(key, [invoice]);
  else present.push(invoice);
}

function newestFirst(invoices: readonly PastInvoice[], limit: number): readonly PastInvoice[] {
  return invoices.toReversed().toSorted(byDateDescending).slice(0, limit);
}

function byDateDescending(one: PastInvoice, other: PastInvoice): number {
  const [date, otherDate] = [one.issueDate ?? '', other.issueDate ?? ''];
  if (date === otherDate) return 0;
  return date < otherDate ? 1 : -1;
}

/** An extraction as the history remembers it. */
export function pastInvoiceOf(documentId: string, fileName: string, extraction: Extraction): PastInvoice {
  const valueOf = (field: FieldName): string | null => extraction.fields[field]?.value ?? null;
  const documentType: DocumentType = documentTypeSchema.safeParse(valueOf('documentType')).data ?? 'other';
  const [vendor, invoiceNumber, currency] = [valueOf('vendor'), valueOf('invoiceNumber'), valueOf('currency')];
  const grandTotal = decimalSchema.safeParse(valueOf('grandTotal')).data ?? null;
  return {
    documentId,
    fileName,
    documentType,
    vendor,
    vendorKey: vendor === null ? null : vendorKey(vendor),
    vendorVatId: valueOf('vendorVatId'),
    invoiceNumber,
    numberKey: invoiceNumber === null ? null : numberKey(invoiceNumber),
    issueDate: valueOf('issueDate'),
    currency,
    grandTotal,
    grandTotalMinor: grandTotal === null ? null : toMinor(grandTotal, currency ?? ''),
    iban: valueOf('iban'),
  };
}
