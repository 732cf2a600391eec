import { setImmediate } from 'node:timers/promises';
import { RuleColumns } from '../rules/RuleColumns.ts';
import type { RuleHistory } from '../rules/RuleHistory.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { type RuleFactsRow, readRuleFactsPart } from '../store/views/ruleFacts.ts';

/** Documents read at once; in between the engine answers others. */
const partSize = 500;

interface HistoryWanted {
  /** First day of receipt; empty for all. */
  readonly since: string;
  readonly withFeatures: boolean;
  readonly modelThreshold: number;
  readonly signal: AbortSignal | undefined;
}

/** Reads the history in parts. @throws VouchFailure CANCELLED where it is given up */
export async function readRuleHistory(db: SqlDatabase, wanted: HistoryWanted): Promise<RuleHistory> {
  const { signal, ...rest } = wanted;
  const rows: RuleFactsRow[] = [];
  for (let after = -1; ;) {
    if (signal?.aborted === true) throw new VouchFailure('CANCELLED', 'The rule was tried no further.');
    const part = readRuleFactsPart(db, { ...rest, after, limit: partSize });
    for (const row of part) rows.push(row);
    after = part.at(-1)?.seq ?? after;
    if (part.length < partSize) break;
    await setImmediate();
  }
  return historyOf(rows);
}

function historyOf(rows: readonly RuleFactsRow[]): RuleHistory {
  const columns = new RuleColumns(rows.length);
  for (const [row, { facts }] of rows.entries()) columns.put(row, facts);
  const days = rows.map(({ day }) => day);
  return {
    columns,
    documentIds: rows.map(({ documentId }) => documentId),
    euros: Float64Array.from(rows, ({ euros }) => euros),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    alerted: Uint8Array.from(rows, ({ alerted }) => Number(alerted)),
    from: days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null),
    to: days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null),
  };
}
