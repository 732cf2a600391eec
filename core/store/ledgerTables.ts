import { ledgerFields } from '../ledger/records/ledgerRecords.ts';
import { type LedgerKind, ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';

/** A kind's table as SQL is made of it. */
export interface LedgerTable {
  readonly name: string;
  /** Fields of the record, "amountMinor", and their columns, "amount_minor", in the same order. */
  readonly fields: readonly string[];
  readonly columns: readonly string[];
  /** `amount_minor AS amountMinor, …` */
  readonly selected: string;
}

const names = {
  payments: 'payment',
  vendors: 'vendor',
  'purchase-orders': 'purchase_order',
  'goods-receipts': 'goods_receipt',
  employees: 'employee',
  'approval-limits': 'approval_limit',
  'calendar-days': 'calendar_day',
} as const satisfies Record<LedgerKind, string>;

const tables: ReadonlyMap<LedgerKind, LedgerTable> = new Map(
  ledgerKindSchema.options.map((kind) => [kind, tableOf(kind)]),
);

/** The table of a kind; its columns are the record's fields in snake case. */
export function ledgerTable(kind: LedgerKind): LedgerTable {
  return tables.get(kind) ?? tableOf(kind);
}

function tableOf(kind: LedgerKind): LedgerTable {
  const fields = ledgerFields[kind];
  const columns = fields.map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const selected = fields.map((field, at) => `${columns[at] ?? field} AS ${field}`).join(', ');
  return { name: names[kind], fields, columns, selected };
}
