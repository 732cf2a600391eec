import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { ControlContext } from './ControlContext.ts';
import { type GrowingLedger, type Ledger, emptyLedger } from './Ledger.ts';

/**
 * Which records are judged together. A test sees one group at a time and nothing else, so a new record changes the
 * answers of its own groups alone: bulk and one by one come to the same.
 */
export interface Grouping {
  readonly keys: {
    readonly [Kind in LedgerKind]?: (record: LedgerRecords[Kind], context: ControlContext) => readonly string[];
  };
}

export type Groups = Map<string, GrowingLedger>;

/** Puts a record into its groups and answers their keys. */
export function addToGroups<Kind extends LedgerKind>(
  groups: Groups,
  grouping: Grouping,
  kind: Kind,
  record: LedgerRecords[Kind],
  context: ControlContext,
): readonly string[] {
  const keysOf = grouping.keys[kind];
  if (keysOf === undefined) return [];
  const keys = keysOf(record, context);
  for (const key of keys) {
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = emptyLedger()));
    group[kind].push(record);
  }
  return keys;
}

/** All groups of a ledger. */
export function groupsOf(ledger: Ledger, grouping: Grouping, context: ControlContext): Groups {
  const groups: Groups = new Map();
  const add = <Kind extends LedgerKind>(kind: Kind, records: readonly LedgerRecords[Kind][]): void => {
    if (grouping.keys[kind] === undefined) return;
    for (const record of records) addToGroups(groups, grouping, kind, record, context);
  };
  add('payments', ledger.payments);
  add('vendors', ledger.vendors);
  add('purchase-orders', ledger['purchase-orders']);
  add('goods-receipts', ledger['goods-receipts']);
  add('employees', ledger.employees);
  add('approval-limits', ledger['approval-limits']);
  add('calendar-days', ledger['calendar-days']);
  return groups;
}
