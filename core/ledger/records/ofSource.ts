import type { ImportPlan } from '../../contract/ledger.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';

/** Between the name of a source system and an id of its numbering; no name holds it. */
export const sourceSign = '›';

/** An id as the ledger keeps it: "SAP DE›100234"; as it stands where the source has no name. */
export function ofSource(source: string, id: string): string {
  return source === '' ? id : `${source}${sourceSign}${id}`;
}

/**
 * What of a record names something by a number of its system: the vendor, the order, who pays. Names of people (approvers,
 * requesters) are left as they stand, since limits and staff come from other systems than payments do.
 */
const numbered = {
  payments: ['payer', 'payee', 'purchaseOrder'],
  vendors: [],
  'purchase-orders': ['number', 'vendor'],
  'goods-receipts': ['purchaseOrder', 'vendor'],
  employees: [],
  'approval-limits': [],
  'calendar-days': [],
} as const satisfies Record<LedgerKind, readonly string[]>;

/** The fields of a record with their numbers as those of the plan's source. */
export function inSource<Value>(
  { kind, source }: Pick<ImportPlan, 'kind' | 'source'>,
  fields: Readonly<Record<string, Value | string>>,
): Readonly<Record<string, Value | string>> {
  if (source === '') return fields;
  const own: readonly string[] = numbered[kind];
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      own.includes(name) && typeof value === 'string' ? ofSource(source, value) : value,
    ]),
  );
}
