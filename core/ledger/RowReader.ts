import type { ImportPlan, Refusal, RefusalReason } from '../contract/ledger.ts';
import type { ImportInput } from './ImportInput.ts';
import { importInputs } from './importInputs.ts';
import { type CellValue, readCell, readCurrency } from './readCell.ts';
import { buildRecord } from './buildRecord.ts';
import type { LedgerRecord } from './records/ledgerRecords.ts';

/** What a row of a file is. */
export type RowReading =
  | {
      readonly row: number;
      readonly record: LedgerRecord;
      /** The file has no id of its own for it: `key` is a digest, and equal rows are told apart by their number. */
      readonly isDigest: boolean;
    }
  | { readonly row: number; readonly refusals: readonly Refusal[] };

/** Reads rows of one file by its plan. */
export class RowReader {
  readonly #plan: ImportPlan;
  readonly #secret: Uint8Array;
  readonly #width: number;
  readonly #columns: readonly { readonly input: ImportInput; readonly heading: string; readonly at: number }[];
  readonly #missing: readonly ImportInput[];
  readonly #currencyAt: number;

  /** `secret` is what join keys of employees are made with (`joinKey`). */
  constructor(plan: ImportPlan, headings: readonly string[], secret: Uint8Array) {
    this.#plan = plan;
    this.#secret = secret;
    this.#width = headings.length;
    const inputs = importInputs[plan.kind];
    this.#columns = inputs.flatMap((input) => {
      const heading = plan.columns[input.name];
      const at = heading === undefined ? -1 : headings.indexOf(heading);
      return heading === undefined || at < 0 ? [] : [{ input, heading, at }];
    });
    const mapped = new Set(this.#columns.map(({ input }) => input.name));
    this.#missing = inputs.filter(({ name, required }) => required && !mapped.has(name));
    this.#currencyAt = this.#columns.find(({ input }) => input.type === 'currency')?.at ?? -1;
  }

  /** `row` is from 1, the heading not counted. */
  read(cells: readonly string[], row: number): RowReading {
    if (cells.slice(this.#width).some((cell) => cell.trim() !== ''))
      return { row, refusals: [refusal(row, null, 'too-many-cells', cells.slice(this.#width).join(' | '))] };
    const { values, refusals } = this.values(cells, row);
    if (refusals.length > 0) return { row, refusals };
    const built = buildRecord(this.#plan, values, this.#secret);
    if ('record' in built) return { row, record: built.record, isDigest: built.isDigest };
    return { row, refusals: [refusal(row, this.#headingOf(built.input), built.reason, '')] };
  }

  /** What the mapped cells of a row say, by input. */
  values(cells: readonly string[], row: number): { values: Map<string, CellValue>; refusals: Refusal[] } {
    const values = new Map<string, CellValue>();
    const refusals = this.#missing.map(({ name }) => refusal(row, name, 'missing', ''));
    const currency = this.#currency(cells);
    for (const { input, heading, at } of this.#columns) {
      const cell = (cells[at] ?? '').trim();
      if (cell === '') {
        if (input.required) refusals.push(refusal(row, heading, 'missing', ''));
        continue;
      }
      const read = readCell(cell, input.type, this.#plan, currency);
      if ('value' in read) values.set(input.name, read.value);
      else refusals.push(refusal(row, heading, read.reason, cell));
    }
    return { values, refusals };
  }

  #currency(cells: readonly string[]): string | null {
    const cell = (cells[this.#currencyAt] ?? '').trim();
    if (cell === '') return this.#plan.currency;
    const read = readCurrency(cell);
    return 'value' in read ? read.value : null;
  }

  #headingOf(input: string): string | null {
    return this.#columns.find((column) => column.input.name === input)?.heading ?? input;
  }
}

function refusal(row: number, heading: string | null, reason: RefusalReason, value: string): Refusal {
  return { row, heading, reason, value: value.slice(0, 200) };
}
