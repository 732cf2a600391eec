import type { Migration } from '../migrate.ts';

/**
 * What corrections taught about the layouts of vendors: the lessons, the marks a layout is looked up by, and what each
 * lesson did on which document. A use keeps where the lesson came from, so that it explains a value after the lesson
 * was forgotten.
 */
export const vendorMemory: Migration = {
  version: 50,
  name: 'vendor memory',
  up: `
CREATE TABLE lesson (
  id TEXT PRIMARY KEY,
  layout_id TEXT NOT NULL,
  field TEXT NOT NULL,
  -- the document it was taught on
  document_id TEXT NOT NULL,
  -- JSON of the whole lesson
  content TEXT NOT NULL,
  UNIQUE (layout_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_by_document ON lesson (document_id);

-- Identifiers, sites and letterhead lines of a lesson's layout: which layouts a document may have.
CREATE TABLE lesson_mark (
  mark TEXT NOT NULL,
  lesson_id TEXT NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  PRIMARY KEY (mark, lesson_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_mark_by_lesson ON lesson_mark (lesson_id);

CREATE TABLE lesson_use (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  -- no reference: a forgotten lesson leaves its uses
  lesson_id TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('applied','agreed','yielded')),
  value TEXT, other TEXT,
  taught_document_id TEXT NOT NULL, taught_file_name TEXT NOT NULL, taught_by TEXT NOT NULL, taught_at TEXT NOT NULL,
  PRIMARY KEY (document_id, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX lesson_use_by_lesson ON lesson_use (lesson_id, document_id);
`,
};
