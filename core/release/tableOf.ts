import { type ColumnSource, type ExportColumn, type ExportProfile, isLineSource } from '../contract/exportProfile.ts';
import type { InvoiceRecord } from '../contract/invoiceRecord.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { isIsoDate } from '../vocabulary/dates.ts';
import { decimalSchema, minorDigits } from '../vocabulary/money.ts';
import type { Cell, Table } from './Cell.ts';
import { columnKind } from './columnKind.ts';

const empty: Cell = { kind: 'empty' };

/** Rows of typed cells as a profile asks for them, in the order of the records. */
export function tableOf(records: readonly InvoiceRecord[], profile: ExportProfile): Table {
  return {
    columns: profile.columns.map((column) => ({ name: column.name, kind: columnKind(column) })),
    rows: records.flatMap((record) => rowsOf(record, profile)),
  };
}

function rowsOf(record: InvoiceRecord, { rowsPer, repeatInvoiceValues, columns }: ExportProfile): Cell[][] {
  const count = rowsPer === 'invoice' ? 1 : Math.max(1, record.lines.length);
  return Array.from({ length: count }, (_, index) => {
    const line = rowsPer === 'line' && record.lines.length > 0 ? index : null;
    const isLeftOut = ({ source }: ExportColumn): boolean =>
      !repeatInvoiceValues && index > 0 && (source === null || !isLineSource(source));
    return columns.map((column) => (isLeftOut(column) ? empty : cellOf(record, line, column)));
  });
}

function cellOf(record: InvoiceRecord, line: number | null, column: ExportColumn): Cell {
  if (column.source === null) return textCell(column.constant, column, false);
  const value = valueOf(record, line, column.source);
  if (value === null || value === '') return empty;
  const replaced = column.replace[value];
  if (replaced !== undefined) return textCell(replaced, column, false);
  return typedCell(value, column, record.invoice.currency);
}

/** A value that is not of its column's type leaves as the text it is, rather than not at all. */
function typedCell(value: string, column: ExportColumn, currency: string | null): Cell {
  const kind = columnKind(column);
  switch (kind) {
    case 'amount':
    case 'number': {
      if (!decimalSchema.safeParse(value).success) return textCell(value, column, true);
      const digits = kind === 'amount' ? minorDigits(currency ?? '') : null;
      return { kind: 'number', value: column.unsigned ? value.replace(/^-/, '') : value, digits };
    }
    case 'date': {
      const date = value.slice(0, 10);
      return isIsoDate(date) ? { kind: 'date', date, pattern: column.dateFormat } : textCell(value, column, true);
    }
    case 'text':
      return textCell(value, column, true);
    default:
      return assertNever(kind);
  }
}

function textCell(text: string, { maxLength }: ExportColumn, fromDocument: boolean): Cell {
  if (text === '') return empty;
  return {
    kind: 'text',
    text: maxLength === null ? text : Array.from(text).slice(0, maxLength).join(''),
    fromDocument,
  };
}

/** The value a source names; null where the record states none. */
function valueOf(
  { document, invoice, lines }: InvoiceRecord,
  line: number | null,
  source: ColumnSource,
): string | null {
  switch (source) {
    case 'direction':
      return directionOf(invoice);
    case 'documentId':
      return document.id;
    case 'fileName':
    case 'sha256':
    case 'receivedAt':
    case 'confirmedAt':
    case 'confirmedBy':
      return document[source];
    case 'lineNumber':
      return line === null ? null : String(line + 1);
    case 'description':
    case 'quantity':
    case 'unitPrice':
    case 'taxRate':
    case 'lineTotal':
      return line === null ? null : (lines[line]?.[source] ?? null);
    case 'documentType':
    case 'vendor':
    case 'vendorVatId':
    case 'address':
    case 'buyer':
    case 'buyerVatId':
    case 'invoiceNumber':
    case 'purchaseOrder':
    case 'issueDate':
    case 'dueDate':
    case 'currency':
    case 'netTotal':
    case 'taxTotal':
    case 'grandTotal':
    case 'duePayable':
    case 'iban':
    case 'bic':
      return invoice[source];
    default:
      return assertNever(source);
  }
}

function directionOf({ documentType, grandTotal }: InvoiceRecord['invoice']): 'charge' | 'credit' {
  return documentType === 'credit note' || grandTotal?.startsWith('-') === true ? 'credit' : 'charge';
}
