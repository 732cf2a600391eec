import { z } from 'zod';
import { type PageReading, type Word, pageReadingSchema } from '../../contract/reading.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { keptWords, wordsText } from '../pageWords.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** Where a page's picture lies in the vault. */
interface StoredImage {
  /** SHA-256 of the picture's bytes, as the vault's `put` answered it. */
  readonly sha256: string;
  readonly mediaType: string;
}

/** Saves one page as read, in place of an earlier reading of the same page. `image` is null where nothing was rendered. */
export function saveReading(store: Store, documentId: DocumentId, page: PageReading, image: StoredImage | null): void {
  store.db.transaction(() => {
    store.db.prepare(savePageSql).run({
      documentId,
      number: page.number,
      width: page.width,
      height: page.height,
      rotation: page.rotation,
      skew: page.skew,
      source: page.source,
      imageSha256: image?.sha256 ?? null,
      imageMediaType: image?.mediaType ?? null,
      words: wordsText(page.words),
    });
    store.changeLog.append({
      actor: flowActor,
      kind: 'page.read',
      recordKind: 'document',
      recordId: documentId,
      before: null,
      after: { page: page.number, source: page.source, words: page.words.length, image: image?.sha256 ?? null },
    });
  });
}

const savePageSql = `INSERT OR REPLACE INTO page
  (document_id, number, width, height, rotation, skew, source, image_sha256, image_media_type, words)
  VALUES (:documentId, :number, :width, :height, :rotation, :skew, :source, :imageSha256, :imageMediaType, :words)`;

const pageRowSchema = z
  .object({ ...pageReadingSchema.shape, words: jsonColumn(keptWords) })
  .transform((row): PageReading => row);

/** All pages read so far, by number. */
export function readPages(db: SqlDatabase, documentId: DocumentId): PageReading[] {
  const rows = db
    .prepare(
      `SELECT number, width, height, rotation, skew, source, words FROM document_page
       WHERE document_id = :documentId ORDER BY number`,
    )
    .all({ documentId });
  return parseRows(pageRowSchema, rows);
}

/** Numbers of the pages read so far, ascending: what a resumed reading may skip. */
export function readPageNumbers(db: SqlDatabase, documentId: DocumentId): number[] {
  const rows = db
    .prepare('SELECT number FROM document_page WHERE document_id = :documentId ORDER BY number')
    .all({ documentId });
  return parseRows(z.object({ number: z.number() }), rows).map((row) => row.number);
}

/** Words of one page in reading order. @throws VouchFailure NOT_FOUND */
export function readWords(db: SqlDatabase, documentId: DocumentId, number: number): Word[] {
  const row = db
    .prepare('SELECT words FROM document_page WHERE document_id = :documentId AND number = :number')
    .get({ documentId, number });
  if (row === undefined) throw noSuchPage();
  return parseRow(z.object({ words: jsonColumn(keptWords) }), row).words;
}

/** Where the picture of one page lies. @throws VouchFailure NOT_FOUND where the page or its picture does not exist */
export function readPageImage(db: SqlDatabase, documentId: DocumentId, number: number): StoredImage {
  const row = db
    .prepare(
      `SELECT image_sha256 AS sha256, image_media_type AS mediaType FROM document_page
       WHERE document_id = :documentId AND number = :number AND image_sha256 IS NOT NULL`,
    )
    .get({ documentId, number });
  if (row === undefined) throw noSuchPage();
  return parseRow(z.object({ sha256: z.string(), mediaType: z.string() }), row);
}

function noSuchPage(): VouchFailure {
  return new VouchFailure('NOT_FOUND', 'This page has not been read yet.', 'Wait until the document is done.');
}
