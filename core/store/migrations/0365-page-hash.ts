import type { Migration } from '../migrate.ts';

/** Perceptual hashes of pages, by which the same page scanned or exported again is known; pages read before have none. */
export const pageHash: Migration = {
  version: 365,
  name: 'page-hash',
  up: `
CREATE TABLE page_hash (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- 64 bits as 16 hexadecimal digits
  hash TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT, WITHOUT ROWID;
`,
};
