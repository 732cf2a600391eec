import { z } from 'zod';
import type { ControlFrame } from '../../controls/frame/ControlFrame.ts';
import { PaymentColumns, paymentFieldNames } from '../../controls/frame/PaymentColumns.ts';
import type { LedgerRecords } from '../../ledger/records/ledgerRecords.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { LedgerKind } from '../../vocabulary/ledgerKinds.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { ledgerTable } from '../ledgerTables.ts';
import { parseRow } from '../rows.ts';
import { canonicalPayees } from './vendorMembers.ts';
import { eachRecord } from './ledgerRecords.ts';

/**
 * All ledger records as control tests are run over them. Payments go from their rows into columns, without an object each that
 * stays; fields nobody states are not read.
 * @param told is called now and then with how many payments were read
 */
export function readControlFrame(db: SqlDatabase, told: (read: number, of: number) => void): ControlFrame {
  const all = <Kind extends LedgerKind>(kind: Kind): LedgerRecords[Kind][] =>
    Array.from(eachRecord(db, kind), ({ record }) => record);
  const payments = readPayments(db, told);
  const links = canonicalPayees(db);
  payments.linkVendors(links);
  return {
    payments,
    links,
    others: {
      vendors: all('vendors'),
      'purchase-orders': all('purchase-orders'),
      'goods-receipts': all('goods-receipts'),
      employees: all('employees'),
      'approval-limits': all('approval-limits'),
      'calendar-days': all('calendar-days'),
    },
  };
}

const toldEvery = 20_000;

function readPayments(db: SqlDatabase, told: (read: number, of: number) => void): PaymentColumns {
  const counts = countStated(db);
  const length = counts.get('key') ?? 0;
  const columns = new PaymentColumns(length);
  const { fields, columns: names } = ledgerTable('payments');
  const stated = fields.flatMap((field, at) => ((counts.get(field) ?? 0) > 0 ? [{ field, name: names[at] }] : []));
  if (stated.length === 0) return columns;
  const kept = stated.flatMap(({ field }) => {
    const known = paymentFieldNames.find((name) => name === field);
    return known === undefined ? [] : [{ field, column: columns.column(known) }];
  });
  const rows = db
    .prepare(`SELECT ${stated.map(({ field, name }) => `${name} AS ${field}`).join(', ')} FROM payment ORDER BY no`)
    .iterate();
  let at = 0;
  for (const row of rows) {
    if (at === length) break;
    if (!isRow(row)) throw damaged();
    for (const { field, column } of kept) column.put(at, row[field]);
    at += 1;
    if (at % toldEvery === 0) told(at, length);
  }
  return columns;
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

function damaged(): VouchFailure {
  return new VouchFailure('STORE_DAMAGED', 'A stored record does not have the expected form.', 'Restore a backup.');
}

/** How many payments state each field. */
function countStated(db: SqlDatabase): ReadonlyMap<string, number> {
  const { fields, columns } = ledgerTable('payments');
  const counted = fields.map((field, at) => `count(${columns[at] ?? field}) AS ${field}`).join(', ');
  const row = parseRow(z.record(z.string(), z.number()), db.prepare(`SELECT ${counted} FROM payment`).get());
  return new Map(Object.entries(row));
}
