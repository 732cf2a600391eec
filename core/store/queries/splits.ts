import { z } from 'zod';
import {
  type PartOf,
  type Split,
  type SplitView,
  splitPartSchema,
  splitSchema,
  splitStateSchema,
} from '../../contract/splits.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const splitRowSchema = z.object({
  state: splitStateSchema,
  confidence: z.number(),
  parts: jsonColumn(splitSchema.shape.parts),
});

/** How a file is, or is proposed to be, divided; null where nothing was ever proposed or drawn by hand. */
export function readSplit(db: SqlDatabase, fileId: DocumentId): Split | null {
  const row = db.prepare('SELECT state, confidence, parts FROM split WHERE document_id = :fileId').get({ fileId });
  return row === undefined ? null : parseRow(splitRowSchema, row);
}

/** Writes how a file is divided; the caller brings its parts in line and logs the change. */
export function writeSplit(db: SqlDatabase, fileId: DocumentId, { state, confidence, parts }: Split): void {
  db.prepare(
    `INSERT INTO split (document_id, state, confidence, parts) VALUES (:fileId, :state, :confidence, :parts)
     ON CONFLICT (document_id) DO UPDATE SET state = :state, confidence = :confidence, parts = :parts`,
  ).run({ fileId, state, confidence, parts: JSON.stringify(parts) });
}

/**
 * Saves what extraction proposes for a file, in place of an earlier proposal; null where it is one document. What a
 * person has decided stays as it is.
 */
export function saveProposal(store: Store, fileId: DocumentId, proposal: Split | null): void {
  store.db.transaction(() => {
    const before = readSplit(store.db, fileId);
    if (before !== null && before.state !== 'open') return;
    if (canonicalJson(before) === canonicalJson(proposal)) return;
    if (proposal === null) store.db.prepare('DELETE FROM split WHERE document_id = :fileId').run({ fileId });
    else writeSplit(store.db, fileId, proposal);
    store.changeLog.append({
      actor: flowActor,
      kind: 'split.proposed',
      recordKind: 'document',
      recordId: fileId,
      before,
      after: proposal,
    });
  });
}

const partRowSchema = z.object({
  partId: documentIdSchema,
  fileId: documentIdSchema,
  firstPage: z.number().int(),
  lastPage: z.number().int(),
  pages: jsonColumn(splitPartSchema.shape.pages),
  stands: z.number().transform((stands) => stands === 1),
});
export type StoredPart = Readonly<z.infer<typeof partRowSchema>>;

const partColumns = `SELECT p.part_id AS partId, p.file_id AS fileId, p.first_page AS firstPage, p.last_page AS lastPage,
  p.pages, d.stands FROM document_part AS p JOIN document AS d ON d.id = p.part_id`;

/** The documents that were ever made of parts of this file, in the order of their pages. */
export function readParts(db: SqlDatabase, fileId: DocumentId): StoredPart[] {
  const rows = db.prepare(`${partColumns} WHERE p.file_id = :fileId ORDER BY p.first_page, p.last_page`);
  return parseRows(partRowSchema, rows.all({ fileId }));
}

/** The file and pages a document is a part of; null for a file's own document. */
export function readPart(db: SqlDatabase, documentId: DocumentId): StoredPart | null {
  const row = db.prepare(`${partColumns} WHERE p.part_id = :documentId`).get({ documentId });
  return row === undefined ? null : parseRow(partRowSchema, row);
}

/** Which part of how many a document is, among the parts that stand; null for a file's own document. */
export function readPartOf(db: SqlDatabase, documentId: DocumentId): PartOf | null {
  const part = readPart(db, documentId);
  if (part === null) return null;
  const standing = readParts(db, part.fileId).filter(({ partId, stands }) => stands || partId === documentId);
  const { fileId, firstPage, lastPage } = part;
  const position = 1 + standing.findIndex(({ partId }) => partId === documentId);
  return { fileId, position, count: standing.length, firstPage, lastPage };
}

/** The split of a document's file, each part with the document it was made into. */
export function readSplitView(db: SqlDatabase, documentId: DocumentId): SplitView | null {
  const fileId = readPart(db, documentId)?.fileId ?? documentId;
  const split = readSplit(db, fileId);
  if (split === null) return null;
  const made = readParts(db, fileId).filter(({ stands }) => stands);
  const parts = split.parts.map((part) => {
    const pages = rangeOf(part);
    const found = made.find(({ firstPage, lastPage }) => firstPage === pages.firstPage && lastPage === pages.lastPage);
    return { ...part, documentId: found?.partId ?? null };
  });
  return { ...split, parts };
}

/** First and last page of a part; its pages are neighbours. */
export function rangeOf(part: z.infer<typeof splitPartSchema>): { firstPage: number; lastPage: number } {
  const numbers = part.pages.map(({ number }) => number);
  return { firstPage: Math.min(...numbers), lastPage: Math.max(...numbers) };
}

/** Pages of a document that its accepted split leaves out of extraction. */
export function readLeftOut(db: SqlDatabase, documentId: DocumentId): ReadonlySet<number> {
  const split = readSplit(db, readPart(db, documentId)?.fileId ?? documentId);
  return split === null ? new Set() : leftOutOf(split);
}

/** Pages an accepted split leaves out of extraction. */
export function leftOutOf(split: Split): ReadonlySet<number> {
  if (split.state !== 'accepted') return new Set();
  const pages = split.parts.flatMap((part) => part.pages);
  return new Set(pages.filter(({ role }) => role !== 'content').map(({ number }) => number));
}
