import { z } from 'zod';
import { type SourceTerms, sourceKindSchema, sourceTermsSchema } from '../../contract/sources.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type SourceId, newId, sourceIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** What of a source can be changed, and is what the log keeps of it. */
export const sourceStateSchema = z.object({ terms: sourceTermsSchema, paused: z.boolean(), removed: z.boolean() });
export type SourceRecord = z.infer<typeof sourceStateSchema>;

export interface StoredSource extends SourceRecord {
  readonly id: SourceId;
  readonly kind: z.infer<typeof sourceKindSchema>;
  readonly path: string;
}

const rowSchema = z
  .object({
    id: sourceIdSchema,
    kind: sourceKindSchema,
    path: z.string(),
    terms: jsonColumn(sourceTermsSchema),
    paused: z.number(),
    removed: z.number(),
  })
  .transform((row): StoredSource => ({ ...row, paused: row.paused === 1, removed: row.removed === 1 }));

/** Every source that was not removed, oldest first. */
export function readSources(db: SqlDatabase): StoredSource[] {
  return parseRows(rowSchema, db.prepare('SELECT * FROM source WHERE removed = 0 ORDER BY created_at, id').all());
}

/** @throws VouchFailure NOT_FOUND */
export function readSource(db: SqlDatabase, sourceId: SourceId): StoredSource {
  const row = db.prepare('SELECT * FROM source WHERE id = :sourceId').get({ sourceId });
  if (row !== undefined) return parseRow(rowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This folder is no longer known.', 'Add it again.');
}

interface NewSource {
  readonly kind: StoredSource['kind'];
  readonly path: string;
  readonly terms: SourceTerms;
}

/** Begins to keep a folder; one that was removed before comes back, with what it was known for. */
export function addSource(store: Store, { kind, path, terms }: NewSource, by: string): SourceId {
  return store.db.transaction(() => {
    const known = store.db.prepare('SELECT * FROM source WHERE path = :path LIMIT 1').get({ path });
    if (known !== undefined) {
      const { id } = parseRow(rowSchema, known);
      changeSource(store, id, { removed: false }, by);
      return id;
    }
    const id = newId(sourceIdSchema);
    // Put in as removed, so that adding is a change like any other and can be taken back.
    store.db
      .prepare(
        `INSERT INTO source (id, kind, path, terms, removed, created_at) VALUES (:id, :kind, :path, :terms, 1, :createdAt)`,
      )
      .run({ id, kind, path, terms: JSON.stringify(terms), createdAt: instantOf(store.clock) });
    changeSource(store, id, { removed: false }, by);
    return id;
  });
}

/** Changes what is given; logged where it is a change. @throws VouchFailure NOT_FOUND */
export function changeSource(store: Store, sourceId: SourceId, change: Partial<SourceRecord>, by: string): void {
  store.db.transaction(() => {
    const before = sourceRecord(store.db, sourceId);
    const after = { ...before, ...change };
    if (canonicalJson(before) === canonicalJson(after)) return;
    putSource(store.db, sourceId, after);
    store.changeLog.append({
      actor: by,
      kind: 'source.changed',
      recordKind: 'source',
      recordId: sourceId,
      before,
      after,
    });
  });
}

export function sourceRecord(db: SqlDatabase, sourceId: SourceId): SourceRecord {
  const { terms, paused, removed } = readSource(db, sourceId);
  return { terms, paused, removed };
}

/** Puts a state in place, without an entry. */
export function putSource(db: SqlDatabase, sourceId: SourceId, { terms, paused, removed }: SourceRecord): void {
  db.prepare('UPDATE source SET terms = :terms, paused = :paused, removed = :removed WHERE id = :sourceId').run({
    sourceId,
    terms: JSON.stringify(terms),
    paused: Number(paused),
    removed: Number(removed),
  });
}
