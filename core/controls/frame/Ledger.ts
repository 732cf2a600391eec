import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';

/** The records control tests look at, by kind. */
export type Ledger = { readonly [Kind in LedgerKind]: readonly LedgerRecords[Kind][] };

/** The same, while it is being filled. */
export type GrowingLedger = { readonly [Kind in LedgerKind]: LedgerRecords[Kind][] };

export function emptyLedger(): GrowingLedger {
  return {
    payments: [],
    vendors: [],
    'purchase-orders': [],
    'goods-receipts': [],
    employees: [],
    'approval-limits': [],
    'calendar-days': [],
  };
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
