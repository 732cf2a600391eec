import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { ControlContext } from './ControlContext.ts';
import { type GrowingLedger, type Ledger, emptyLedger } from './Ledger.ts';
import type { BlockColumn } from './PaymentColumns.ts';

/**
 * Which records are judged together. A test sees one group at a time and nothing else, so a new record changes the
 * answers of its own groups alone: bulk and one by one come to the same.
 */
export interface Grouping {
  /** By which column payments are sorted apart before `keys` tells their groups; null where it groups no payments. */
  readonly block: BlockColumn | null;
  /** True where two records may meet in several groups, so that one cause may be judged twice. */
  readonly meetsAgain?: boolean;
  readonly keys: {
    readonly [Kind in LedgerKind]?: (record: LedgerRecords[Kind], context: ControlContext) => readonly string[];
  };
}

export type Groups = Map<string, GrowingLedger>;
type OtherKind = Exclude<LedgerKind, 'payments'>;

/** Puts records of a kind into their groups. */
export function addToGroups<Kind extends LedgerKind>(
  groups: Groups,
  grouping: Grouping,
  kind: Kind,
  records: Iterable<LedgerRecords[Kind]>,
  context: ControlContext,
): Groups {
  const keysOf = grouping.keys[kind];
  if (keysOf === undefined) return groups;
  for (const record of records)
    for (const key of keysOf(record, context)) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = emptyLedger()));
      group[kind].push(record);
    }
  return groups;
}

/** Groups of all that is no payment. */
export function otherGroupsOf(ledger: Pick<Ledger, OtherKind>, grouping: Grouping, context: ControlContext): Groups {
  const groups: Groups = new Map();
  addToGroups(groups, grouping, 'vendors', ledger.vendors, context);
  addToGroups(groups, grouping, 'purchase-orders', ledger['purchase-orders'], context);
  addToGroups(groups, grouping, 'goods-receipts', ledger['goods-receipts'], context);
  addToGroups(groups, grouping, 'employees', ledger.employees, context);
  return groups;
}
