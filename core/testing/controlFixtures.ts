import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ControlId } from '../contract/controls.ts';
import { type GrowingLedger, emptyLedger } from '../controls/frame/Ledger.ts';
import type { VendorLinks } from '../controls/frame/VendorLinks.ts';
import { joinKey } from '../ledger/records/joinKey.ts';
import { type LedgerRecords, ledgerFields, ledgerRecordSchemas } from '../ledger/records/ledgerRecords.ts';
import { type LedgerKind, ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';

const folder = join(import.meta.dirname, '../controls/fixtures');
const secret = new Uint8Array(32).fill(7);
const start = Date.parse('2025-01-06') / 1000;

const rowSchema = z.record(z.string(), z.unknown());
/** Payments one a day, each to a vendor of its own unless `payee` is named. */
const seriesSchema = z.object({ amounts: z.array(z.number().int()), payee: z.string().optional() });
const ledgerSchema = z
  .object({
    series: z.array(seriesSchema).default([]),
    /** Keys of vendors, and the one each is linked to. */
    links: z.record(z.string(), z.string()).default({}),
  })
  .and(z.partialRecord(ledgerKindSchema.or(z.enum(['series', 'links'])), z.unknown()));
const fixturesSchema = z.object({
  positive: ledgerSchema,
  negative: ledgerSchema,
  guarded: z.record(z.string(), ledgerSchema),
});

/** A ledger, and which of its vendors people linked. */
export type FixtureLedger = GrowingLedger & { readonly links: VendorLinks };

export interface ControlFixtures {
  readonly positive: FixtureLedger;
  readonly negative: FixtureLedger;
  readonly guarded: Readonly<Record<string, FixtureLedger>>;
}

/** What fixtures are judged with: the day all of them are past. */
export const fixtureContext = {
  today: '2025-11-20',
  joinKey: (field: Parameters<typeof joinKey>[1], text: string): string | null => joinKey(secret, field, text),
};

export async function readFixtures(control: ControlId): Promise<ControlFixtures> {
  const { positive, negative, guarded } = fixturesSchema.parse(
    JSON.parse(await readFile(join(folder, `${control}.json`), 'utf8')),
  );
  const excused = Object.entries(guarded).map(([guard, rows]) => [guard, ledgerOf(rows)] as const);
  return { positive: ledgerOf(positive), negative: ledgerOf(negative), guarded: Object.fromEntries(excused) };
}

function ledgerOf(rows: z.infer<typeof ledgerSchema>): FixtureLedger {
  const ledger = emptyLedger();
  const put = <Kind extends LedgerKind>(kind: Kind, into: LedgerRecords[Kind][], given: unknown = rows[kind]): void => {
    for (const row of z.array(rowSchema).default([]).parse(given))
      into.push(ledgerRecordSchemas[kind].parse({ ...blankOf(kind), ...comparable(kind, row) }));
  };
  put('payments', ledger.payments);
  put('vendors', ledger.vendors);
  put('purchase-orders', ledger['purchase-orders']);
  put('goods-receipts', ledger['goods-receipts']);
  put('employees', ledger.employees);
  put('approval-limits', ledger['approval-limits']);
  put('calendar-days', ledger['calendar-days']);
  for (const [no, series] of rows.series.entries()) put('payments', ledger.payments, seriesRows(no, series));
  return { ...ledger, links: new Map(Object.entries(rows.links)) };
}

function seriesRows(no: number, { amounts, payee }: z.infer<typeof seriesSchema>): unknown {
  return amounts.map((amountMinor, at) => {
    const key = `s${no}-${at}`;
    return { key, payee: payee ?? key, amountMinor, paidAt: start + at * 86_400 };
  });
}

function blankOf(kind: LedgerKind): Record<string, unknown> {
  return { ...Object.fromEntries(ledgerFields[kind].map((field) => [field, null])), currency: 'EUR' };
}

/** `paid` is a date or a minute; facts of employees are in clear in the fixtures and keyed here. */
function comparable(kind: LedgerKind, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { paid, ...rest } = row;
  if (typeof paid === 'string') return { ...rest, paidAt: Math.floor(Date.parse(paid) / 1000) };
  if (kind !== 'employees') return rest;
  const keyed = (['name', 'account', 'taxId', 'phone', 'email', 'address'] as const).flatMap((field) => {
    const value = rest[field];
    return typeof value === 'string' ? [[field, fixtureContext.joinKey(field, value)] as const] : [];
  });
  const id = typeof rest['key'] === 'string' ? { key: fixtureContext.joinKey('id', rest['key']) } : {};
  return { ...rest, ...id, ...Object.fromEntries(keyed) };
}
