import { z } from 'zod';
import { type StoredField, storedFieldSchema } from '../../contract/extraction.ts';
import { valueSourceSchema } from '../../vocabulary/confidence.ts';
import { type FieldName, fieldNameSchema } from '../../vocabulary/fieldNames.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { boxColumnsShape, boxOf, boxParameters } from '../boxColumns.ts';
import { parseRow, parseRows } from '../rows.ts';

/** Everything the store knows of one field: its reading, or that an analyst removed it. At most one of both. */
export const fieldStateSchema = z.object({
  field: fieldNameSchema,
  reading: storedFieldSchema.nullable(),
  removal: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type FieldState = Readonly<z.infer<typeof fieldStateSchema>>;

const fieldRowSchema = z.object({
  name: fieldNameSchema,
  value: z.string(),
  raw: z.string().nullable(),
  page: z.number().int().nullable(),
  ...boxColumnsShape,
  confidence: z.number(),
  source: valueSourceSchema,
  set_by: z.string(),
  set_at: z.string(),
});
const removalRowSchema = z.object({ name: fieldNameSchema, set_by: z.string(), set_at: z.string() });

function readingOf(row: z.infer<typeof fieldRowSchema>): StoredField {
  const { value, raw, page, confidence, source, set_by: by, set_at: at } = row;
  return { value, raw, page, box: boxOf(row), confidence, source, by, at };
}

/** The values of a document as they stand: the analyst's where there is one, else as read. */
export function readFields(db: SqlDatabase, documentId: DocumentId): Partial<Record<FieldName, StoredField>> {
  const rows = db.prepare('SELECT * FROM field WHERE document_id = :documentId').all({ documentId });
  return Object.fromEntries(parseRows(fieldRowSchema, rows).map((row) => [row.name, readingOf(row)]));
}

/** Fields an analyst has set or removed, which extraction must leave alone. */
export function readRuledFields(db: SqlDatabase, documentId: DocumentId): ReadonlySet<FieldName> {
  const rows = db
    .prepare(
      `SELECT name FROM field WHERE document_id = :documentId AND source = 'analyst'
       UNION SELECT name FROM field_removal WHERE document_id = :documentId`,
    )
    .all({ documentId });
  return new Set(parseRows(z.object({ name: fieldNameSchema }), rows).map((row) => row.name));
}

/** Fields of which an analyst said that the document has no such value. */
export function readRemovedFields(db: SqlDatabase, documentId: DocumentId): ReadonlySet<FieldName> {
  const rows = db.prepare('SELECT name FROM field_removal WHERE document_id = :documentId').all({ documentId });
  return new Set(parseRows(z.object({ name: fieldNameSchema }), rows).map((row) => row.name));
}

export function readFieldState(db: SqlDatabase, documentId: DocumentId, field: FieldName): FieldState {
  const parameters = { documentId, field };
  const row = db.prepare('SELECT * FROM field WHERE document_id = :documentId AND name = :field').get(parameters);
  const gone = db
    .prepare('SELECT * FROM field_removal WHERE document_id = :documentId AND name = :field')
    .get(parameters);
  const removal = gone === undefined ? null : parseRow(removalRowSchema, gone);
  return {
    field,
    reading: row === undefined ? null : readingOf(parseRow(fieldRowSchema, row)),
    removal: removal && { by: removal.set_by, at: removal.set_at },
  };
}

/** Puts a field into this state, whatever it was before. The caller logs the change. */
export function writeFieldState(db: SqlDatabase, documentId: DocumentId, state: FieldState): void {
  const key = { documentId, field: state.field };
  if (state.reading === null) {
    db.prepare('DELETE FROM field WHERE document_id = :documentId AND name = :field').run(key);
  } else {
    writeReading(db, documentId, state.field, state.reading);
  }
  db.prepare('DELETE FROM field_removal WHERE document_id = :documentId AND name = :field').run(key);
  if (state.removal !== null) db.prepare(insertRemovalSql).run({ ...key, ...state.removal });
}

const insertRemovalSql = `INSERT INTO field_removal (document_id, name, set_by, set_at)
  VALUES (:documentId, :field, :by, :at)`;

function writeReading(db: SqlDatabase, documentId: DocumentId, field: FieldName, reading: StoredField): void {
  const { box, ...columns } = reading;
  db.prepare(
    `INSERT OR REPLACE INTO field (document_id, name, value, raw, page, box_left, box_top, box_right, box_bottom,
       confidence, source, set_by, set_at)
     VALUES (:documentId, :field, :value, :raw, :page, :boxLeft, :boxTop, :boxRight, :boxBottom,
       :confidence, :source, :by, :at)`,
  ).run({ documentId, field, ...columns, ...boxParameters(box) });
}
