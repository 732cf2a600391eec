import { z } from 'zod';
import { type DrawnLayout, drawnLayoutSchema } from '../../review/tables/DrawnLayout.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** What the log calls remembering a drawn table. */
export const tableDrawn = 'table.drawn';

/** Layouts looked at, at most, those that share most marks first. */
const mostLayouts = 8;
const contentSchema = z.object({ content: jsonColumn(drawnLayoutSchema) });

/** Drawn tables of layouts that share one of these marks. */
export function tablesWith(db: SqlDatabase, marks: readonly string[]): readonly DrawnLayout[] {
  const rows = db
    .prepare(
      `SELECT d.content FROM json_each(:marks) AS m JOIN drawn_table_mark AS k ON k.mark = m.value
       JOIN drawn_table AS d ON d.id = k.table_id GROUP BY d.id ORDER BY count(*) DESC, d.id LIMIT :mostLayouts`,
    )
    .all({ marks: JSON.stringify(marks), mostLayouts });
  return parseRows(contentSchema, rows).map(({ content }) => content);
}

export function hasDrawnTables(db: SqlDatabase): boolean {
  return db.prepare('SELECT 1 FROM drawn_table LIMIT 1').get() !== undefined;
}

export function readDrawnTable(db: SqlDatabase, id: string): DrawnLayout | null {
  const row = db.prepare('SELECT content FROM drawn_table WHERE id = :id').get({ id });
  return row === undefined ? null : parseRow(contentSchema, row).content;
}

/** Puts a drawn table in place of what is remembered under this id; null forgets it. The caller logs the change. */
export function putDrawnTable(db: SqlDatabase, id: string, layout: DrawnLayout | null): void {
  db.prepare('DELETE FROM drawn_table WHERE id = :id').run({ id });
  if (layout === null) return;
  db.prepare('INSERT INTO drawn_table (id, content) VALUES (:id, :content)').run({
    id,
    content: JSON.stringify(layout),
  });
  const insert = db.prepare('INSERT INTO drawn_table_mark (mark, table_id) VALUES (:mark, :id)');
  for (const mark of new Set(layout.print.marks)) insert.run({ mark, id });
}
