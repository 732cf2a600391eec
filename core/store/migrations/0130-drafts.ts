import type { Migration } from '../migrate.ts';

/**
 * Text typed into a field and not saved: what an analyst finds again after the window or the engine died. It says what
 * somebody is doing at the moment and is no record, so the change log does not know of it.
 */
export const drafts: Migration = {
  version: 130,
  name: 'drafts',
  up: `
CREATE TABLE draft (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  analyst TEXT NOT NULL,
  text TEXT NOT NULL,
  page INTEGER,
  -- JSON, in points
  box TEXT,
  PRIMARY KEY (document_id, field, analyst)
) STRICT, WITHOUT ROWID;
`,
};
