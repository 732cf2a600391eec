import type { Payment } from '../../ledger/records/Payment.ts';
import { CodeColumn, type Column, NumberColumn, TextColumn } from './columns.ts';
import { PaymentRow } from './PaymentRow.ts';
import type { VendorLinks } from './VendorLinks.ts';

/** Columns by which payments are sorted apart: those of one group are equal in one of them. */
export type BlockColumn = 'payee' | 'vendor' | 'purchaseOrder' | 'item' | 'amountMinor';

/**
 * Payments as columns, a few dozen bytes each; `row` answers one as a record that reads the columns. Filled once, by
 * `put`, then only read.
 */
export class PaymentColumns {
  readonly length: number;
  readonly key = new TextColumn();
  readonly invoiceNumber = new TextColumn();
  readonly text = new TextColumn();
  readonly paidAt: NumberColumn;
  readonly amountMinor: NumberColumn;
  readonly enteredAt: NumberColumn;
  readonly fraudKnownAt: NumberColumn;
  readonly payer: CodeColumn;
  readonly payee: CodeColumn;
  readonly payeeName: CodeColumn;
  readonly currency: CodeColumn;
  readonly invoiceDate: CodeColumn;
  readonly dueDate: CodeColumn;
  readonly postedOn: CodeColumn;
  readonly purchaseOrder: CodeColumn;
  readonly account: CodeColumn;
  readonly channel: CodeColumn;
  readonly requester: CodeColumn;
  readonly approver: CodeColumn;
  readonly enteredBy: CodeColumn;
  readonly site: CodeColumn;
  readonly item: CodeColumn;
  readonly quantity: CodeColumn;
  readonly unitPrice: CodeColumn;
  #vendor: CodeColumn | null = null;

  constructor(length: number) {
    this.length = length;
    this.paidAt = new NumberColumn(length);
    this.amountMinor = new NumberColumn(length);
    this.enteredAt = new NumberColumn(length);
    this.fraudKnownAt = new NumberColumn(length);
    this.payer = new CodeColumn(length);
    this.payee = new CodeColumn(length);
    this.payeeName = new CodeColumn(length);
    this.currency = new CodeColumn(length);
    this.invoiceDate = new CodeColumn(length);
    this.dueDate = new CodeColumn(length);
    this.postedOn = new CodeColumn(length);
    this.purchaseOrder = new CodeColumn(length);
    this.account = new CodeColumn(length);
    this.channel = new CodeColumn(length);
    this.requester = new CodeColumn(length);
    this.approver = new CodeColumn(length);
    this.enteredBy = new CodeColumn(length);
    this.site = new CodeColumn(length);
    this.item = new CodeColumn(length);
    this.quantity = new CodeColumn(length);
    this.unitPrice = new CodeColumn(length);
  }

  /** What payees count as: themselves, unless they were linked. */
  get vendor(): CodeColumn {
    return this.#vendor ?? this.payee;
  }

  /** Payees named here count as the vendor they were linked to. */
  linkVendors(links: VendorLinks): void {
    if (links.size === 0) return;
    this.#vendor = new CodeColumn(this.length);
    for (let at = 0; at < this.length; at += 1) {
      const payee = this.payee.text(at) ?? '';
      this.#vendor.put(at, links.get(payee) ?? payee);
    }
  }

  /** What one payment has in a column payments are sorted apart by. */
  blockValue(column: BlockColumn, at: number): string | number {
    return (column === 'amountMinor' ? this.amountMinor.number(at) : this[column].text(at)) ?? '';
  }

  /** The column of a field. */
  column(field: keyof Payment): Column {
    return this[field];
  }

  row(at: number): Payment {
    return new PaymentRow(this, at);
  }

  /** Places by time; those of the same second by key, so that no order of arrival changes an answer. */
  inTime(): Uint32Array {
    const { key, paidAt } = this;
    return Uint32Array.from({ length: this.length }, (_, at) => at).sort(
      (one, other) => (paidAt.values[one] ?? 0) - (paidAt.values[other] ?? 0) || compareKeys(key, one, other),
    );
  }

  /** The same places grouped by what a column says, each group in the order given; rows that do not state it are left out. */
  *blocks(column: BlockColumn, order: Uint32Array): Generator<Uint32Array> {
    const sorted = column === 'amountMinor' ? this.#byAmount(order) : this.#byCode(column, order);
    const valueAt = (place: number): number =>
      column === 'amountMinor' ? (this.amountMinor.values[place] ?? 0) : this[column].code(place);
    for (let from = 0; from < sorted.length;) {
      let upTo = from + 1;
      const value = valueAt(sorted[from] ?? 0);
      while (upTo < sorted.length && valueAt(sorted[upTo] ?? 0) === value) upTo += 1;
      yield sorted.subarray(from, upTo);
      from = upTo;
    }
  }

  /** Counting sort: it keeps the order given, and takes one pass. */
  #byCode(column: Exclude<BlockColumn, 'amountMinor'>, order: Uint32Array): Uint32Array {
    const codes = this[column];
    const starts = new Uint32Array(codes.texts.length + 1);
    let count = 0;
    for (const place of order) {
      const code = codes.code(place);
      if (code < 0) continue;
      starts[code + 1] = (starts[code + 1] ?? 0) + 1;
      count += 1;
    }
    for (let code = 1; code < starts.length; code += 1) starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0);
    const sorted = new Uint32Array(count);
    for (const place of order) {
      const code = codes.code(place);
      if (code < 0) continue;
      const to = starts[code] ?? 0;
      sorted[to] = place;
      starts[code] = to + 1;
    }
    return sorted;
  }

  #byAmount(order: Uint32Array): Uint32Array {
    const amounts = this.amountMinor.values;
    const rank = new Uint32Array(this.length);
    for (const [at, place] of order.entries()) rank[place] = at;
    return order.toSorted(
      (one, other) => (amounts[one] ?? 0) - (amounts[other] ?? 0) || (rank[one] ?? 0) - (rank[other] ?? 0),
    );
  }
}

function compareKeys(key: TextColumn, one: number, other: number): number {
  const [first, second] = [key.text(one) ?? '', key.text(other) ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** Records as columns. */
export function columnsOf(payments: readonly Payment[]): PaymentColumns {
  const columns = new PaymentColumns(payments.length);
  for (const [at, payment] of payments.entries())
    for (const field of paymentFieldNames) columns.column(field).put(at, payment[field]);
  return columns;
}

export const paymentFieldNames = [
  'key',
  'payer',
  'payee',
  'payeeName',
  'paidAt',
  'amountMinor',
  'currency',
  'invoiceNumber',
  'invoiceDate',
  'dueDate',
  'postedOn',
  'purchaseOrder',
  'account',
  'channel',
  'text',
  'requester',
  'approver',
  'enteredBy',
  'enteredAt',
  'site',
  'item',
  'quantity',
  'unitPrice',
  'fraudKnownAt',
] as const satisfies readonly (keyof Payment)[];
