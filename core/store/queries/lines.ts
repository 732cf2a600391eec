import { z } from 'zod';
import { type LineItem, lineItemSchema } from '../../contract/extraction.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** Who changed the lines of a document last, and when; null while they are as extraction read them. */
export const lineRulingSchema = z.object({ by: z.string(), at: z.string() }).nullable();
export type LineRuling = Readonly<NonNullable<z.infer<typeof lineRulingSchema>>> | null;

/**
 * The stretch of lines a change was about, as one side of its log entry: `rows` stand from line `from` on, of `count` in
 * all. Lines before and after are the same on both sides.
 */
export const linesStateSchema = z.object({
  from: z.number().int().nonnegative(),
  count: z.number().int().nonnegative(),
  rows: z.array(lineItemSchema),
  ruling: lineRulingSchema,
});
export type LinesState = Readonly<z.infer<typeof linesStateSchema>>;

/** Line items in the order they are printed, or the analyst put them in. */
export function readLineItems(db: SqlDatabase, documentId: DocumentId): LineItem[] {
  const rows = db
    .prepare('SELECT cells FROM line_item WHERE document_id = :documentId ORDER BY position')
    .all({ documentId });
  return parseRows(z.object({ cells: jsonColumn(lineItemSchema) }), rows).map((row) => row.cells);
}

export function writeLineItems(db: SqlDatabase, documentId: DocumentId, lineItems: readonly LineItem[]): void {
  db.prepare('DELETE FROM line_item WHERE document_id = :documentId').run({ documentId });
  const insert = db.prepare(
    'INSERT INTO line_item (document_id, position, cells) VALUES (:documentId, :position, :cells)',
  );
  for (const [position, cells] of lineItems.entries()) {
    insert.run({ documentId, position, cells: JSON.stringify(cells) });
  }
}

export function readLineRuling(db: SqlDatabase, documentId: DocumentId): LineRuling {
  const row = db.prepare('SELECT set_by, set_at FROM line_ruling WHERE document_id = :documentId').get({ documentId });
  if (row === undefined) return null;
  const { set_by: by, set_at: at } = parseRow(z.object({ set_by: z.string(), set_at: z.string() }), row);
  return { by, at };
}

/** Says that the lines are an analyst's, or (null) the extraction's again. The caller logs the change. */
export function writeLineRuling(db: SqlDatabase, documentId: DocumentId, ruling: LineRuling): void {
  db.prepare('DELETE FROM line_ruling WHERE document_id = :documentId').run({ documentId });
  if (ruling === null) return;
  db.prepare('INSERT INTO line_ruling (document_id, set_by, set_at) VALUES (:documentId, :by, :at)').run({
    documentId,
    ...ruling,
  });
}
