import { z } from 'zod';
import {
  type DocumentMake,
  type PageOverlay,
  documentMakeSchema,
  pageOverlaySchema,
} from '../../contract/documentMake.ts';
import type { Extraction } from '../../contract/extraction.ts';
import { vendorKey } from '../../validation/comparisonKeys.ts';
import type { Making, NumberedOverlay, PastMake } from '../../validation/forensics/Making.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { linkedNames } from './vendorMembers.ts';

/** Earlier documents a document is compared with, at most. */
const comparedDocuments = 20;

/** Keeps how a document was made, in place of what was kept before; null keeps nothing. */
export function saveMake(db: SqlDatabase, documentId: DocumentId, make: DocumentMake | null): void {
  db.prepare('DELETE FROM document_make WHERE document_id = :documentId').run({ documentId });
  if (make === null) return;
  db.prepare('INSERT INTO document_make (document_id, content) VALUES (:documentId, :content)').run({
    documentId,
    content: JSON.stringify(make),
  });
}

/** Keeps what lies over or under the words of a page, in place of what was kept before; nothing where nothing does. */
export function saveOverlay(db: SqlDatabase, documentId: DocumentId, page: number, overlay: PageOverlay | null): void {
  db.prepare('DELETE FROM page_overlay WHERE document_id = :documentId AND number = :page').run({ documentId, page });
  if (overlay === null || overlay.pictures.length + overlay.typed.length + overlay.codes.length === 0) return;
  db.prepare('INSERT INTO page_overlay (document_id, number, content) VALUES (:documentId, :page, :content)').run({
    documentId,
    page,
    content: JSON.stringify(overlay),
  });
}

/** Keeps the perceptual hash of a page, in place of an earlier one; null keeps none. */
export function savePageHash(db: SqlDatabase, documentId: DocumentId, page: number, hash: string | null): void {
  db.prepare('DELETE FROM page_hash WHERE document_id = :documentId AND number = :page').run({ documentId, page });
  if (hash === null) return;
  db.prepare('INSERT INTO page_hash (document_id, number, hash) VALUES (:documentId, :page, :hash)').run({
    documentId,
    page,
    hash,
  });
}

/** The hash of a document's first page; null for parts of files, and for pages read before hashes were kept. */
export function readPageHash(db: SqlDatabase, documentId: string): string | null {
  const sql = 'SELECT hash FROM page_hash WHERE document_id = :documentId AND number = 1';
  return parseRows(z.object({ hash: z.string() }), db.prepare(sql).all({ documentId }))[0]?.hash ?? null;
}

/** How a document was made beside its vendor's earlier ones, under all names people linked. */
export function readMaking(db: SqlDatabase, documentId: DocumentId, { fields }: Extraction): Making {
  const rows = db.prepare('SELECT content FROM document_make WHERE document_id = :documentId').all({ documentId });
  const make = parseRows(makeRow, rows)[0]?.content ?? null;
  const named = {
    vendorKey: fields.vendor === undefined ? null : vendorKey(fields.vendor.value),
    vatId: fields.vendorVatId?.value ?? null,
  };
  const hash = readPageHash(db, documentId);
  return { make, overlays: overlaysOf(db, documentId), hash, earlier: earlierMakes(db, documentId, named) };
}

const makeRow = z.object({ content: jsonColumn(documentMakeSchema) });
const overlayRow = z
  .object({ page: z.number(), content: jsonColumn(pageOverlaySchema) })
  .transform(({ page, content }): NumberedOverlay => ({ page, overlay: content }));

function overlaysOf(db: SqlDatabase, documentId: string): readonly NumberedOverlay[] {
  const sql = 'SELECT number AS page, content FROM page_overlay WHERE document_id = :documentId ORDER BY number';
  return parseRows(overlayRow, db.prepare(sql).all({ documentId }));
}

const pastRow = z.object({
  documentId: z.string(),
  fileName: z.string(),
  arrival: z.number(),
  content: jsonColumn(documentMakeSchema),
});

/** Newest first. The making of a confirmed fraud is not the vendor's. */
function earlierMakes(
  db: SqlDatabase,
  documentId: DocumentId,
  named: { readonly vendorKey: string | null; readonly vatId: string | null },
): readonly PastMake[] {
  const { vendorKeys, vatIds } = linkedNames(db, named);
  const find = (where: string, value: string) =>
    parseRows(pastRow, db.prepare(earlierSql(where)).all({ documentId, value, limit: comparedDocuments }));
  const all = [
    ...vendorKeys.flatMap((key) => find('i.vendor_key = :value', key)),
    ...vatIds.flatMap((vatId) => find('i.vendor_vat_id = :value', vatId)),
  ];
  return [...new Map(all.map((row) => [row.documentId, row])).values()]
    .sort((one, other) => other.arrival - one.arrival)
    .slice(0, comparedDocuments)
    .map(({ documentId: id, fileName, content }) => ({
      documentId: id,
      fileName,
      make: content,
      overlays: overlaysOf(db, id),
    }));
}

function earlierSql(where: string): string {
  return `SELECT i.document_id AS documentId, d.file_name AS fileName, i.arrival, m.content
    FROM invoice AS i
    CROSS JOIN document_make AS m ON m.document_id = i.document_id
    CROSS JOIN document AS d ON d.id = i.document_id
    WHERE ${where} AND i.arrival < (SELECT seq FROM document WHERE id = :documentId) AND d.stands
      AND NOT EXISTS (SELECT 1 FROM alert AS a JOIN case_file AS c ON c.id = a.case_id
        WHERE a.document_id = i.document_id AND c.disposition = 'confirmed-fraud')
    ORDER BY i.arrival DESC LIMIT :limit`;
}
