import { z } from 'zod';
import { type ReleaseId, destinationIdSchema, releaseIdSchema } from '../../contract/release.ts';
import { releaseFormatSchema } from '../../contract/exportProfile.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { Failure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { contentHash } from './confirmedDocuments.ts';

/** A document on its way out: the version that leaves, and the number of the file it leaves in. */
const plannedEntrySchema = z.object({
  documentId: documentIdSchema,
  fileNumber: z.number().int(),
  content: z.string(),
});
export type PlannedEntry = Readonly<z.infer<typeof plannedEntrySchema>>;

/** A release that has begun. Until it is done nothing of it counts as having left. */
const unfinishedSchema = z.object({
  id: releaseIdSchema,
  by: z.string(),
  profile: z.string(),
  format: releaseFormatSchema,
  destination_id: destinationIdSchema,
  state: z.enum(['writing', 'placing']),
  plan: jsonColumn(z.array(plannedEntrySchema)).nullable(),
});
export type UnfinishedRelease = Readonly<z.infer<typeof unfinishedSchema>>;

const fileSchema = z.object({
  number: z.number().int(),
  name: z.string(),
  part_name: z.string(),
  sha256: z.string(),
  byte_size: z.number().int(),
});
export type ReleasedFile = Readonly<z.infer<typeof fileSchema>>;

interface BegunRelease {
  readonly id: ReleaseId;
  readonly by: string;
  readonly profile: string;
  readonly format: string;
  readonly destinationId: string;
}

/** Notes that a release begins, before its first byte is written. */
export function beginRelease(store: Store, release: BegunRelease): void {
  store.db.transaction(() => {
    const at = instantOf(store.clock);
    store.db
      .prepare(
        `INSERT INTO release (id, at, by, profile, format, destination_id, state)
         VALUES (:id, :at, :by, :profile, :format, :destinationId, 'writing')`,
      )
      .run({ ...release, at });
    store.db
      .prepare('UPDATE release_destination SET used_at = :at WHERE id = :destinationId')
      .run({ at, destinationId: release.destinationId });
  });
}

/** Notes a file before its first byte is written, so that whatever happens it is known what lies about. */
export function noteFile(db: SqlDatabase, id: ReleaseId, file: ReleasedFile): void {
  db.prepare(
    `INSERT INTO release_file (release_id, number, name, part_name, sha256, byte_size)
     VALUES (:id, :number, :name, :part_name, :sha256, :byte_size)`,
  ).run({ id, ...file });
}

/** All files are written and synced: from here on the release is carried through, over any crash. */
export function beginPlacing(db: SqlDatabase, id: ReleaseId, plan: readonly PlannedEntry[]): void {
  db.prepare("UPDATE release SET state = 'placing', plan = :plan WHERE id = :id").run({
    id,
    plan: JSON.stringify(plan),
  });
}

/** Everything left: the ledger says so, and so does the log of each document. */
export function finishRelease(store: Store, release: UnfinishedRelease, plan: readonly PlannedEntry[]): void {
  store.db.transaction(() => {
    const at = instantOf(store.clock);
    const { id, by, profile, format, destination_id: destination } = release;
    const files = new Map(readReleasedFiles(store.db, id).map(({ number, name }) => [number, name]));
    const insert = store.db.prepare(
      'INSERT INTO release_entry (release_id, document_id, file_number, at, content) VALUES (:id, :documentId, :fileNumber, :at, :content)',
    );
    for (const { documentId, fileNumber, content } of plan) {
      insert.run({ id, documentId, fileNumber, at, content });
      store.changeLog.append({
        actor: by,
        kind: 'document.released',
        recordKind: 'document',
        recordId: documentId,
        before: null,
        after: { release: id, profile, format, file: files.get(fileNumber) ?? '', contentHash: contentHash(content) },
      });
    }
    settle(store, id, 'done', null);
    const after = { profile, format, destination, documents: plan.length, files: files.size };
    store.changeLog.append({
      actor: by,
      kind: 'release.done',
      recordKind: 'release',
      recordId: id,
      before: null,
      after,
    });
  });
}

/** Nothing left: failed, or cancelled where `failure` is null. */
export function abandonRelease(store: Store, id: ReleaseId, by: string, failure: Failure | null): void {
  store.db.transaction(() => {
    settle(store, id, failure === null ? 'cancelled' : 'failed', failure);
    const kind = failure === null ? 'release.cancelled' : 'release.failed';
    const after = { reason: failure?.code ?? null };
    store.changeLog.append({ actor: by, kind, recordKind: 'release', recordId: id, before: null, after });
  });
}

function settle(store: Store, id: ReleaseId, state: string, failure: Failure | null): void {
  store.db
    .prepare('UPDATE release SET state = :state, failure = :failure, plan = NULL WHERE id = :id')
    .run({ id, state, failure: failure === null ? null : JSON.stringify(failure) });
}

/** Releases a crash has left in the middle. */
export function readUnfinished(db: SqlDatabase): UnfinishedRelease[] {
  const sql = `SELECT id, by, profile, format, destination_id, state, plan FROM release
    WHERE state IN ('writing', 'placing') ORDER BY at, id`;
  return parseRows(unfinishedSchema, db.prepare(sql).all());
}

/** Files of a release, in order. */
export function readReleasedFiles(db: SqlDatabase, id: ReleaseId): ReleasedFile[] {
  const sql =
    'SELECT number, name, part_name, sha256, byte_size FROM release_file WHERE release_id = :id ORDER BY number';
  return parseRows(fileSchema, db.prepare(sql).all({ id }));
}

/** Whether this very version of a document has left before, wherever to. */
export function hasLeft(db: SqlDatabase, documentId: DocumentId, content: string): boolean {
  const sql = 'SELECT 1 FROM release_entry WHERE document_id = :documentId AND content = :content LIMIT 1';
  return db.prepare(sql).get({ documentId, content }) !== undefined;
}
