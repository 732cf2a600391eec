import type { Migration } from '../migrate.ts';

/**
 * Characters of a value that a person saw to be right, in group verification. They count while the value is the one they
 * were seen in. A value of which every character that is easily mistaken was seen is the analyst's.
 */
export const verifiedGlyphs: Migration = {
  version: 220,
  name: 'verified-glyphs',
  up: `
CREATE TABLE verified_glyphs (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  -- JSON: indexes in the value, ascending
  places TEXT NOT NULL,
  PRIMARY KEY (document_id, field)
) STRICT, WITHOUT ROWID;
`,
};
