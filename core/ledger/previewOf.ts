import type { ImportPlan, ImportPreview, Dialect } from '../contract/ledger.ts';
import { fromMinor } from '../vocabulary/money.ts';
import type { RowReader } from './RowReader.ts';
import type { TableSample } from './guessPlan.ts';
import { cellFormOf } from './cellFormOf.ts';
import { importInputs } from './importInputs.ts';
import type { CellValue } from './readCell.ts';

const shownRows = 20;

/** What a plan makes of the rows that were looked at: the first ones in full, of all of them how many are refused, and the ids of the others. */
export function previewOf(
  sample: TableSample & { readonly dialect: Dialect },
  plan: ImportPlan,
  reader: RowReader,
): Omit<ImportPreview, 'draftId' | 'fileName' | 'byteSize' | 'remembered' | 'sources' | 'sampledKnown'> & {
  readonly keys: readonly string[];
} {
  const readings = sample.rows.map((cells, at) => reader.read(cells, at + 1));
  const types = new Map(importInputs[plan.kind].map(({ name, type }) => [name, type]));
  return {
    dialect: sample.dialect,
    headings: sample.headings,
    plan,
    inputs: importInputs[plan.kind].map(({ name, required }) => ({
      name,
      required,
      form: cellFormOf(plan.kind, name),
    })),
    rows: sample.rows.slice(0, shownRows),
    readings: readings.slice(0, shownRows).map((reading, at) => {
      if ('refusals' in reading) return { record: null, refusals: reading.refusals };
      const { values } = reader.values(sample.rows[at] ?? [], at + 1);
      const shown = [...values].map(([name, value]): [string, string] => [
        name,
        shownValue(value, types.get(name), values.get('currency') ?? plan.currency),
      ]);
      return { record: Object.fromEntries(shown), refusals: [] };
    }),
    sampled: readings.length,
    keys: readings.flatMap((reading) => ('record' in reading && !reading.isDigest ? reading.record.key : [])),
    sampledRefused: readings.filter((reading) => 'refusals' in reading).length,
  };
}

function shownValue(value: CellValue, type: string | undefined, currency: CellValue | null): string {
  if (typeof value !== 'number') return String(value);
  if (type === 'amount' && typeof currency === 'string') return fromMinor(value, currency);
  return type === 'time' ? new Date(value * 1000).toISOString().replace('.000Z', 'Z') : String(value);
}
