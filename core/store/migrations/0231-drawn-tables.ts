import type { Migration } from '../migrate.ts';

/**
 * The columns of item tables as analysts drew them, by what their layouts are known by: drawn once, they read the lines of
 * the vendor's next invoice.
 */
export const drawnTables: Migration = {
  version: 231,
  name: 'drawn-tables',
  up: `
CREATE TABLE drawn_table (
  id TEXT PRIMARY KEY,
  -- JSON: print of the layout, size of the page, the table
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drawn_table_mark (
  mark TEXT NOT NULL,
  table_id TEXT NOT NULL REFERENCES drawn_table (id) ON DELETE CASCADE,
  PRIMARY KEY (mark, table_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX drawn_table_mark_by_table ON drawn_table_mark (table_id);
`,
};
