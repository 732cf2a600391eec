import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ControlId } from '../contract/controls.ts';
import { type GrowingLedger, emptyLedger } from '../controls/frame/Ledger.ts';
import { joinKey } from '../ledger/records/joinKey.ts';
import { ledgerFields, ledgerRecordSchemas } from '../ledger/records/ledgerRecords.ts';
import { type LedgerKind, ledgerKindSchema } from '../vocabulary/ledgerKinds.ts';

const folder = join(import.meta.dirname, '../controls/fixtures');
const secret = new Uint8Array(32).fill(7);
const start = Date.parse('2025-01-06') / 1000;

const rowSchema = z.record(z.string(), z.unknown());
/** Payments one a day, each to a vendor of its own unless `payee` is named. */
const seriesSchema = z.object({ amounts: z.array(z.number().int()), payee: z.string().optional() });
const ledgerSchema = z
  .object({ series: z.array(seriesSchema).default([]) })
  .and(z.partialRecord(ledgerKindSchema.or(z.literal('series')), z.unknown()));
const fixturesSchema = z.object({
  positive: ledgerSchema,
  negative: ledgerSchema,
  guarded: z.record(z.string(), ledgerSchema),
});

export interface ControlFixtures {
  readonly positive: GrowingLedger;
  readonly negative: GrowingLedger;
  readonly guarded: Readonly<Record<string, GrowingLedger>>;
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

function ledgerOf(rows: z.infer<typeof ledgerSchema>): GrowingLedger {
  const ledger = emptyLedger();
  for (const kind of ledgerKindSchema.options) fill(ledger, kind, z.array(rowSchema).default([]).parse(rows[kind]));
  for (const [no, { amounts, payee }] of rows.series.entries())
    fill(
      ledger,
      'payments',
      amounts.map((amountMinor, at) => ({
        ...{ key: `s${no}-${at}`, payee: payee ?? `S${no}-${at}`, amountMinor, paidAt: start + at * 86_400 },
      })),
    );
  return ledger;
}

function fill<Kind extends LedgerKind>(
  ledger: GrowingLedger,
  kind: Kind,
  rows: readonly Record<string, unknown>[],
): void {
  for (const row of rows)
    ledger[kind].push(ledgerRecordSchemas[kind].parse({ ...blankOf(kind), ...comparable(kind, row) }));
}

function blankOf(kind: LedgerKind): Record<string, unknown> {
  return { ...Object.fromEntries(ledgerFields[kind].map((field) => [field, null])), currency: 'EUR' };
}

/** `paid` is a date or a minute; facts of employees are in clear in the fixtures and keyed here. */
function comparable(kind: LedgerKind, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { paid, ...rest } = row;
  if (typeof paid === 'string') return { ...rest, paidAt: Math.floor(Date.parse(paid) / 1000) };
  if (kind !== 'employees') return rest;
  const keyed = (['account', 'taxId', 'phone', 'email', 'address'] as const).flatMap((field) => {
    const value = rest[field];
    return typeof value === 'string' ? [[field, fixtureContext.joinKey(field, value)] as const] : [];
  });
  return { ...rest, ...Object.fromEntries(keyed) };
}
