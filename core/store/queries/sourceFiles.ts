import { z } from 'zod';
import type { DocumentId, SourceId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

/** A file as a folder shows it. */
export interface SeenFile {
  readonly path: string;
  readonly byteSize: number;
  /** Milliseconds since the Unix epoch, with fractions. */
  readonly modifiedMs: number;
}

const knownSchema = z
  .object({ byte_size: z.number(), modified_ms: z.number(), sha256: z.string().nullable() })
  .transform((row) => ({ byteSize: row.byte_size, modifiedMs: row.modified_ms, sha256: row.sha256 }));

/** What a source gave from this path before; null where it gave nothing. */
export function readSourceFile(db: SqlDatabase, sourceId: SourceId, path: string): z.infer<typeof knownSchema> | null {
  const sql = `SELECT byte_size, modified_ms, sha256 FROM source_file WHERE source_id = :sourceId AND path = :path`;
  const row = db.prepare(sql).get({ sourceId, path });
  return row === undefined ? null : parseRow(knownSchema, row);
}

/** Remembers that a file was taken, in the transaction that notes it; `documentId` null where it only was touched. */
export function saveSourceFile(
  db: SqlDatabase,
  sourceId: SourceId,
  file: SeenFile & { readonly sha256: string; readonly toMove: boolean },
  documentId: DocumentId | null,
): void {
  db.prepare(
    `INSERT INTO source_file (source_id, path, modified_ms, byte_size, sha256, arrival_id, to_move)
     VALUES (:sourceId, :path, :modifiedMs, :byteSize, :sha256,
       (SELECT id FROM arrival WHERE document_id = :documentId ORDER BY id DESC LIMIT 1), :toMove)
     ON CONFLICT (source_id, path) DO UPDATE SET modified_ms = excluded.modified_ms, byte_size = excluded.byte_size,
       sha256 = excluded.sha256, arrival_id = coalesce(excluded.arrival_id, arrival_id), to_move = excluded.to_move`,
  ).run({
    sourceId,
    path: file.path,
    modifiedMs: file.modifiedMs,
    byteSize: file.byteSize,
    sha256: file.sha256,
    documentId,
    toMove: Number(file.toMove),
  });
}

/** Files whose originals are in the vault by now and that are to be moved out of the way. */
export function filesToMove(db: SqlDatabase, sourceId: SourceId): SeenFile[] {
  const sql = `SELECT f.path, f.byte_size, f.modified_ms FROM source_file AS f JOIN arrival AS a ON a.id = f.arrival_id
    WHERE f.source_id = :sourceId AND f.to_move = 1 AND a.outcome <> 'pending' ORDER BY f.arrival_id LIMIT 500`;
  const schema = z
    .object({ path: z.string(), byte_size: z.number(), modified_ms: z.number() })
    .transform((row): SeenFile => ({ path: row.path, byteSize: row.byte_size, modifiedMs: row.modified_ms }));
  return parseRows(schema, db.prepare(sql).all({ sourceId }));
}

/** Notes where a file went, so that a retry reads it there; null: it was gone or changed, and is left alone. */
export function saveMoved(db: SqlDatabase, sourceId: SourceId, path: string, movedTo: string | null): void {
  db.transaction(() => {
    if (movedTo !== null) {
      db.prepare(
        `UPDATE arrival SET source_path = :movedTo WHERE source_path = :path AND id = (
           SELECT arrival_id FROM source_file WHERE source_id = :sourceId AND path = :path)`,
      ).run({ sourceId, path, movedTo });
    }
    db.prepare('UPDATE source_file SET to_move = 0 WHERE source_id = :sourceId AND path = :path').run({
      sourceId,
      path,
    });
  });
}
