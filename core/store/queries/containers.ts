import { z } from 'zod';
import { type Content, type Envelope, type SkipReason, skipReasonSchema } from '../../contract/origins.ts';
import { failureCodeSchema } from '../../vocabulary/failure.ts';
import type { Failure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { documentStatusSchema } from '../../contract/documents.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { type Store, flowActor } from '../Store.ts';
import { parseRow, parseRows } from '../rows.ts';
import { insertDocument, readDocument, setDocumentStatus } from './documents.ts';
import { arrivalSourceOf } from './origins.ts';
import { enqueueJob } from './jobs.ts';

/** Where a container lies, and how much came out of its outermost one. */
export interface ContainerPlace {
  readonly rootId: DocumentId;
  /** 1 for a file of its own. */
  readonly depth: number;
  /** What was unpacked from it so far, whatever lay within what. */
  readonly used: { readonly files: number; readonly bytes: number };
}

const aroundSchema = z.object({ root_id: documentIdSchema, depth: z.number().int() });
const usedSchema = z.object({ files: z.number().int(), bytes: z.number() });

export function readContainerPlace(db: SqlDatabase, documentId: DocumentId): ContainerPlace {
  const row = db
    .prepare(
      `SELECT c.root_id, c.depth FROM arrival AS a JOIN container AS c ON c.document_id = a.container_id
       WHERE a.document_id = :documentId ORDER BY a.id LIMIT 1`,
    )
    .get({ documentId });
  if (row === undefined) return { rootId: documentId, depth: 1, used: { files: 0, bytes: 0 } };
  const { root_id: rootId, depth } = parseRow(aroundSchema, row);
  const sql = `SELECT count(*) AS files, coalesce(sum(f.byte_size), 0) AS bytes
    FROM contained_file AS f JOIN container AS c ON c.document_id = f.container_id WHERE c.root_id = :rootId`;
  const used = parseRow(usedSchema, db.prepare(sql).get({ rootId }));
  return { rootId, depth: depth + 1, used };
}

/** One thing out of a container, as it is noted; the bytes of a file are in the vault already. */
export type NotedContent = { readonly path: string; readonly fileName: string; readonly byteSize: number } & (
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
);

interface Unpacked {
  readonly place: ContainerPlace;
  readonly envelope: Envelope | null;
  readonly contents: readonly NotedContent[];
  /** Its place in the queue, which what was in it inherits. */
  readonly enqueuedAt: number;
}

/**
 * Notes what was in a container: each file a document with its first job, each refused one a rejected document, what was
 * skipped with its reason. The container itself stands no longer where anything came out of it. Answers the new documents.
 */
export function saveContents(store: Store, containerId: DocumentId, unpacked: Unpacked): DocumentId[] {
  const { place, envelope, contents, enqueuedAt } = unpacked;
  const { rootId, depth } = place;
  store.db
    .prepare(`INSERT INTO container (document_id, root_id, depth, subject, sender, sent_at)
       VALUES (:containerId, :rootId, :depth, :subject, :sender, :sentAt)`)
    .run({
      containerId,
      rootId,
      depth,
      subject: envelope?.subject ?? null,
      sender: envelope?.sender ?? null,
      sentAt: envelope?.sentAt ?? null,
    });
  const made = contents.map((content, position) => saveContent(store, containerId, { content, position, enqueuedAt }));
  const documentIds = made.filter((id) => id !== null);
  if (documentIds.length > 0)
    store.db.prepare('UPDATE document SET stands = 0 WHERE id = :containerId').run({ containerId });
  store.changeLog.append({
    actor: flowActor,
    kind: 'container.unpacked',
    recordKind: 'document',
    recordId: containerId,
    before: null,
    after: { documents: documentIds.length, skipped: contents.length - documentIds.length },
  });
  return documentIds;
}

function saveContent(
  store: Store,
  containerId: DocumentId,
  { content, position, enqueuedAt }: { content: NotedContent; position: number; enqueuedAt: number },
): DocumentId | null {
  const documentId = content.kind === 'skipped' ? null : makeDocument(store, containerId, content, enqueuedAt);
  store.db
    .prepare(`INSERT INTO contained_file (container_id, position, path, byte_size, skip_reason, arrival_id)
       VALUES (:containerId, :position, :path, :byteSize, :reason,
         (SELECT id FROM arrival WHERE document_id = :documentId ORDER BY id DESC LIMIT 1))`)
    .run({
      containerId,
      position,
      path: content.path,
      byteSize: content.byteSize,
      reason: content.kind === 'skipped' ? content.reason : null,
      documentId,
    });
  return documentId;
}

function makeDocument(
  store: Store,
  containerId: DocumentId,
  content: Exclude<NotedContent, { kind: 'skipped' }>,
  enqueuedAt: number,
): DocumentId {
  const { receivedAt } = readDocument(store.db, containerId);
  const documentId = insertDocument(store, {
    sourcePath: '',
    fileName: content.fileName,
    receivedAt: Date.parse(receivedAt),
    inside: { containerId, path: content.path },
    source: arrivalSourceOf(store.db, containerId),
    ...(content.kind === 'file' ? { contentSha256: content.sha256 } : {}),
  });
  if (content.kind === 'refused') setDocumentStatus(store, documentId, 'rejected', content.failure);
  else enqueueJob(store.db, { documentId, stage: 'intake', enqueuedAt });
  return documentId;
}

const contentRowSchema = z
  .object({
    position: z.number().int(),
    path: z.string(),
    byte_size: z.number().int(),
    skip_reason: skipReasonSchema.nullable(),
    document_id: documentIdSchema.nullable(),
    status: documentStatusSchema.nullable(),
    failure_code: failureCodeSchema.nullable(),
    failure_message: z.string().nullable(),
    failure_remedy: z.string().nullable(),
  })
  .transform((row): Content => ({
    position: row.position,
    path: row.path,
    byteSize: row.byte_size,
    documentId: row.document_id,
    status: row.status,
    failure:
      row.failure_code === null
        ? null
        : { code: row.failure_code, message: row.failure_message ?? '', remedy: row.failure_remedy ?? '' },
    skipReason: row.skip_reason,
  }));

/** Everything that was in a container, in its order; null for what is none, or was not opened yet. */
export function readContents(db: SqlDatabase, documentId: DocumentId): Content[] | null {
  if (db.prepare('SELECT 1 FROM container WHERE document_id = :documentId').get({ documentId }) === undefined)
    return null;
  const rows = db
    .prepare(
      `SELECT f.position, f.path, f.byte_size, f.skip_reason, a.document_id, d.status, d.failure_code, d.failure_message, d.failure_remedy
       FROM contained_file AS f LEFT JOIN arrival AS a ON a.id = f.arrival_id LEFT JOIN document AS d ON d.id = a.document_id
       WHERE f.container_id = :documentId ORDER BY f.position`,
    )
    .all({ documentId });
  return parseRows(contentRowSchema, rows);
}
