import { z } from 'zod';
import { fieldNameSchema, type FieldName } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow } from '../rows.ts';

const placesSchema = z.array(z.number().int().nonnegative());

/** Characters of one value that were seen to be right; `verified` is null where none were. */
export const verifiedStateSchema = z.object({
  field: fieldNameSchema,
  verified: z.object({ value: z.string(), places: placesSchema }).nullable(),
});
export type VerifiedState = z.infer<typeof verifiedStateSchema>;

const rowSchema = z.object({ value: z.string(), places: jsonColumn(placesSchema) });

export function readVerified(db: SqlDatabase, documentId: DocumentId, field: FieldName): VerifiedState {
  const row = db
    .prepare('SELECT value, places FROM verified_glyphs WHERE document_id = :documentId AND field = :field')
    .get({ documentId, field });
  return { field, verified: row === undefined ? null : parseRow(rowSchema, row) };
}

/** Puts this state in place; the caller logs the change. */
export function putVerified(db: SqlDatabase, documentId: DocumentId, { field, verified }: VerifiedState): void {
  if (verified === null) {
    db.prepare('DELETE FROM verified_glyphs WHERE document_id = :documentId AND field = :field').run({
      documentId,
      field,
    });
    return;
  }
  db.prepare(
    `INSERT OR REPLACE INTO verified_glyphs (document_id, field, value, places)
     VALUES (:documentId, :field, :value, :places)`,
  ).run({ documentId, field, value: verified.value, places: JSON.stringify(verified.places) });
}
