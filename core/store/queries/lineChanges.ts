import type { FieldReading, LineItem } from '../../contract/extraction.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { ChangeId, DocumentId } from '../../vocabulary/ids.ts';
import { applyLineOperations, type LineOperation, type LineValues } from '../../vocabulary/lineOperations.ts';
import type { Currency } from '../../vocabulary/money.ts';
import { normaliseTypedCell } from '../../vocabulary/typedCells.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { doesNotStand } from './corrections.ts';
import { readDocument } from './documents.ts';
import { readFields } from './fields.ts';
import { refreshInvoice } from './invoices.ts';
import { setBackWhereChanged } from './reviewSetBack.ts';
import {
  type LineRuling,
  type LinesState,
  readLineItems,
  readLineRuling,
  writeLineItems,
  writeLineRuling,
} from './lines.ts';

/** What the log calls a change of lines. */
export const linesChanged = 'lines.changed';

/**
 * Does these operations to the lines of a document, as one change. Lines that come out as they were change nothing (null).
 * @throws VouchFailure NOT_FOUND, INVALID_VALUE, REFUSED
 */
export function changeLines(
  store: Store,
  { documentId, operations, lineCount }: LineChange,
  by: string,
): ChangeId | null {
  return store.db.transaction(() => {
    const lines = readLineItems(store.db, documentId);
    if (lineCount !== null && lineCount !== lines.length) throw changedMeanwhile();
    const currency = readFields(store.db, documentId).currency?.value ?? null;
    return putLines(store, documentId, afterOperations(lines, operations, currency), by);
  });
}

interface LineChange {
  readonly documentId: DocumentId;
  readonly operations: readonly LineOperation[];
  readonly lineCount: number | null;
}

/** Puts these lines in place of those there are, logged as one change of an analyst; null where they are the same. */
export function putLines(
  store: Store,
  documentId: DocumentId,
  after: readonly LineItem[],
  by: string,
): ChangeId | null {
  const { db } = store;
  return db.transaction(() => {
    if (!readDocument(db, documentId).stands) throw doesNotStand();
    const before = readLineItems(db, documentId);
    if (canonicalJson(before) === canonicalJson(after)) return null;
    const states = differing(before, after, readLineRuling(db, documentId), { by, at: instantOf(store.clock) });
    writeLines(store, documentId, after, states.after.ruling);
    const changeId = store.changeLog.append({
      actor: by,
      kind: linesChanged,
      recordKind: 'document',
      recordId: documentId,
      ...states,
    });
    setBackWhereChanged(store, documentId, by);
    return changeId;
  });
}

function writeLines(store: Store, documentId: DocumentId, lines: readonly LineItem[], ruling: LineRuling): void {
  writeLineItems(store.db, documentId, lines);
  writeLineRuling(store.db, documentId, ruling);
  refreshInvoice(store.db, documentId);
}

function afterOperations(
  lines: readonly LineItem[],
  operations: readonly LineOperation[],
  currency: Currency | null,
): readonly LineItem[] {
  try {
    return applyLineOperations(lines, operations, analystValues(currency));
  } catch (error) {
    if (error instanceof RangeError) throw changedMeanwhile();
    throw error;
  }
}

/** Values as an analyst's: a retyped value stands where the one before it was read, unless it was taken from elsewhere. */
function analystValues(currency: Currency | null): LineValues<FieldReading> {
  return {
    typed: ({ cell, typed, before, page, box }) => {
      const value = normaliseTypedCell(cell, typed, currency);
      if (value === null) return null;
      const place =
        page === null || box === null ? { page: before?.page ?? null, box: before?.box ?? null } : { page, box };
      return { value, raw: typed, ...place, confidence: 1, source: 'analyst' };
    },
    copied: ({ value }) => ({ value, raw: null, page: null, box: null, confidence: 1, source: 'analyst' }),
  };
}

/** Both sides of a change without the lines they share at their beginning and end. */
function differing(
  before: readonly LineItem[],
  after: readonly LineItem[],
  ruling: LineRuling,
  nextRuling: LineRuling,
): { before: LinesState; after: LinesState } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && isSame(before[from], after[from])) from += 1;
  let tail = 0;
  while (tail < shorter - from && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const side = (lines: readonly LineItem[], by: LineRuling): LinesState => ({
    from,
    count: lines.length,
    rows: lines.slice(from, lines.length - tail),
    ruling: by,
  });
  return { before: side(before, ruling), after: side(after, nextRuling) };
}

function isSame(one: LineItem | undefined, other: LineItem | undefined): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null);
}

function changedMeanwhile(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'The lines of this document have changed since they were shown.',
    'Look at the lines as they are now and make the change again.',
  );
}
