import { z } from 'zod';
import { type DocumentStatus, documentStatusSchema } from '../../contract/documents.ts';
import { type TextSource, textSourceSchema } from '../../contract/reading.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { type Failure, VouchFailure, failureCodeSchema } from '../../vocabulary/failure.ts';
import type { SourceRules } from '../../contract/sources.ts';
import { type DocumentId, type SourceId, documentIdSchema, newId } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { JsonValue } from '../canonicalJson.ts';
import { parseRow } from '../rows.ts';

/** A document's own row; the hash of a part is its file's. `sha256` is null, `mediaType` '' and `byteSize` 0 until intake has looked at the bytes. */
export interface StoredDocument {
  readonly id: DocumentId;
  readonly sha256: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** The file breaks off: what was read may not be all. Null where intake did not note it. */
  readonly brokenOff: boolean | null;
  readonly status: DocumentStatus;
  readonly failure: Failure | null;
  readonly textSource: TextSource | null;
  readonly pageCount: number | null;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
  /** False for a file that was split into its parts, and for a part of a split that was taken back. */
  readonly stands: boolean;
  /** It is some pages of a file that holds several documents. */
  readonly isPart: boolean;
}

const documentRowSchema = z
  .object({
    id: documentIdSchema,
    original: z.string().nullable(),
    file_name: z.string(),
    media_type: z.string(),
    byte_size: z.number(),
    broken_off: z.number().nullable(),
    status: documentStatusSchema,
    failure_code: failureCodeSchema.nullable(),
    failure_message: z.string().nullable(),
    failure_remedy: z.string().nullable(),
    text_source: textSourceSchema.nullable(),
    page_count: z.number().int().nullable(),
    received_at: z.string(),
    finished_at: z.string().nullable(),
    stands: z.number(),
    file_id: z.string().nullable(),
  })
  .transform((row): StoredDocument => ({
    id: row.id,
    sha256: row.original,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    brokenOff: row.broken_off === null ? null : row.broken_off === 1,
    status: row.status,
    failure:
      row.failure_code === null
        ? null
        : { code: row.failure_code, message: row.failure_message ?? '', remedy: row.failure_remedy ?? '' },
    textSource: row.text_source,
    pageCount: row.page_count,
    receivedAt: row.received_at,
    finishedAt: row.finished_at,
    stands: row.stands === 1,
    isPart: row.file_id !== null,
  }));

const readDocumentSql = `SELECT d.*, coalesce(d.sha256, file.sha256) AS original, part.file_id FROM document AS d
  LEFT JOIN document_part AS part ON part.part_id = d.id LEFT JOIN document AS file ON file.id = part.file_id
  WHERE d.id = :documentId`;

/** @throws VouchFailure NOT_FOUND */
export function readDocument(db: SqlDatabase, documentId: DocumentId): StoredDocument {
  const row = db.prepare(readDocumentSql).get({ documentId });
  if (row !== undefined) return parseRow(documentRowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This document is no longer in the store.', 'Refresh the list.');
}

/** A file that came in; `receivedAt` in milliseconds since the epoch, now unless given. */
interface ReceivedFile {
  readonly sourcePath: string;
  readonly fileName: string;
  readonly receivedAt?: number;
  /** Where its bytes lie in the vault, for what never was a file of its own. */
  readonly contentSha256?: string;
  /** The container it lay in, and its name there. */
  readonly inside?: { readonly containerId: DocumentId; readonly path: string };
  /** The watched folder it came from, with the rules that hold now. */
  readonly source?: ArrivalSource | null;
}

export interface ArrivalSource {
  readonly sourceId: SourceId;
  readonly rules: SourceRules;
}

/**
 * Notes a file that came in, before any byte of it was read: a queued document with a pending arrival.
 * Intake resolves it with `identifyDocument`.
 */
export function insertDocument(store: Store, file: ReceivedFile, by: string = flowActor): DocumentId {
  return store.db.transaction(() => {
    const documentId = newId(documentIdSchema);
    const at = new Date(file.receivedAt ?? store.clock.now()).toISOString();
    store.db.prepare(insertDocumentSql).run({ documentId, fileName: file.fileName, at, day: localDay(at) });
    store.db
      .prepare(
        `INSERT INTO arrival (document_id, source_path, file_name, at, outcome, container_id, inner_path, content_sha256,
           source_id, rules)
         VALUES (:documentId, :sourcePath, :fileName, :at, 'pending', :containerId, :innerPath, :contentSha256,
           :sourceId, :rules)`,
      )
      .run({
        documentId,
        sourcePath: file.sourcePath,
        fileName: file.fileName,
        at,
        containerId: file.inside?.containerId ?? null,
        innerPath: file.inside?.path ?? null,
        contentSha256: file.contentSha256 ?? null,
        sourceId: file.source?.sourceId ?? null,
        rules: file.source ? JSON.stringify(file.source.rules) : null,
      });
    log(store, documentId, by, 'document.received', null, { fileName: file.fileName });
    return documentId;
  });
}

const insertDocumentSql = `INSERT INTO document (id, file_name, status, received_at, received_day)
  VALUES (:documentId, :fileName, 'queued', :at, :day)`;

/** What intake found out about the bytes. */
interface DocumentIdentity {
  readonly sha256: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** The file breaks off before its end. */
  readonly brokenOff?: boolean;
}

/**
 * Resolves a noted file by its content. New bytes stay a document of their own. Known bytes become one more arrival of
 * the first document, and the provisional row is removed together with its jobs. Repeating it changes nothing.
 */
export function identifyDocument(
  store: Store,
  documentId: DocumentId,
  identity: DocumentIdentity,
): { outcome: 'new' } | { outcome: 'duplicate'; first: DocumentId } {
  return store.db.transaction(() => {
    const first = documentWithHash(store.db, identity.sha256);
    if (first === documentId) return { outcome: 'new' };
    const provisional = readDocument(store.db, documentId);
    if (first !== null) {
      joinArrivals(store, provisional, first);
      return { outcome: 'duplicate', first };
    }
    store.db
      .prepare(
        `UPDATE document SET sha256 = :sha256, media_type = :mediaType, byte_size = :byteSize, broken_off = :brokenOff
         WHERE id = :documentId`,
      )
      .run({ ...identity, brokenOff: Number(identity.brokenOff ?? false), documentId });
    settleArrivals(store.db, documentId, documentId, 'new');
    log(store, documentId, flowActor, 'document.identified', null, { ...identity });
    return { outcome: 'new' };
  });
}

/** The document these bytes belong to; null where they were never seen. */
export function documentWithHash(db: SqlDatabase, sha256: string): DocumentId | null {
  const row = db.prepare('SELECT id FROM document WHERE sha256 = :sha256').get({ sha256 });
  return row === undefined ? null : parseRow(z.object({ id: documentIdSchema }), row).id;
}

function joinArrivals(store: Store, provisional: StoredDocument, first: DocumentId): void {
  settleArrivals(store.db, provisional.id, first, 'duplicate');
  store.db.prepare('DELETE FROM document WHERE id = :documentId').run({ documentId: provisional.id });
  log(store, provisional.id, flowActor, 'document.merged', { fileName: provisional.fileName }, { into: first });
  log(store, first, broughtBy(store.db, provisional.id), 'document.arrived-again', null, {
    fileName: provisional.fileName,
  });
}

/** Who brought a file in, as the log has it. */
function broughtBy(db: SqlDatabase, documentId: DocumentId): string {
  const sql = `SELECT actor FROM change WHERE record_kind = 'document' AND record_id = :documentId
    AND kind = 'document.received' LIMIT 1`;
  return parseRow(z.object({ actor: z.string() }), db.prepare(sql).get({ documentId })).actor;
}

function settleArrivals(db: SqlDatabase, from: DocumentId, to: DocumentId, outcome: 'new' | 'duplicate'): void {
  db.prepare(
    `UPDATE arrival SET document_id = :to, outcome = :outcome WHERE document_id = :from AND outcome = 'pending'`,
  ).run({ from, to, outcome });
}

/** Where the bytes of a noted file are: on a disk, or in the vault already. Null where that is not known. */
export function whereFrom(db: SqlDatabase, documentId: DocumentId): { path: string } | { sha256: string } | null {
  const row = db
    .prepare('SELECT source_path, content_sha256 FROM arrival WHERE document_id = :documentId ORDER BY id LIMIT 1')
    .get({ documentId });
  if (row === undefined) return null;
  const schema = z.object({ source_path: z.string(), content_sha256: z.string().nullable() });
  const { source_path: path, content_sha256: sha256 } = parseRow(schema, row);
  return sha256 === null ? { path } : { sha256 };
}

/**
 * Sets where a document stands. `failure` belongs to parked and rejected. Logged, except for 'working', which only says
 * what this device does at the moment. `finished_at` is set by every status after which nothing happens by itself.
 */
export function setDocumentStatus(
  store: Store,
  documentId: DocumentId,
  status: DocumentStatus,
  failure: Failure | null = null,
  by: string = flowActor,
): void {
  store.db.transaction(() => {
    const before = readDocument(store.db, documentId);
    if (before.status === status && before.failure?.code === failure?.code) return;
    const finishedAt = status === 'queued' || status === 'working' ? null : instantOf(store.clock);
    store.db.prepare(setStatusSql).run({
      documentId,
      status,
      finishedAt,
      code: failure?.code ?? null,
      message: failure?.message ?? null,
      remedy: failure?.remedy ?? null,
    });
    if (status === 'working' || before.status === status) return;
    const after = failure === null ? { status } : { status, failure };
    log(store, documentId, by, `document.${status}`, { status: before.status }, after);
  });
}

const setStatusSql = `UPDATE document SET status = :status, finished_at = :finishedAt,
  failure_code = :code, failure_message = :message, failure_remedy = :remedy WHERE id = :documentId`;

/** Notes how many pages a document has, as soon as it is opened. */
export function setPageCount(store: Store, documentId: DocumentId, pageCount: number): void {
  store.db.transaction(() => {
    const { pageCount: before } = readDocument(store.db, documentId);
    if (before === pageCount) return;
    store.db
      .prepare('UPDATE document SET page_count = :pageCount WHERE id = :documentId')
      .run({ documentId, pageCount });
    log(store, documentId, flowActor, 'document.opened', null, { pageCount });
  });
}

/** Notes where a read document's text came from. */
export function setTextSource(store: Store, documentId: DocumentId, textSource: TextSource): void {
  store.db.transaction(() => {
    const { textSource: before } = readDocument(store.db, documentId);
    if (before === textSource) return;
    store.db
      .prepare('UPDATE document SET text_source = :textSource WHERE id = :documentId')
      .run({ documentId, textSource });
    log(store, documentId, flowActor, 'document.read', null, { textSource });
  });
}

function log(
  store: Store,
  recordId: DocumentId,
  actor: string,
  kind: string,
  before: JsonValue,
  after: JsonValue,
): void {
  store.changeLog.append({ actor, kind, recordKind: 'document', recordId, before, after });
}

/** Calendar day of an instant where the store lives. */
function localDay(instant: string): string {
  const date = new Date(instant);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
