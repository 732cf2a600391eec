import type { Migration } from '../migrate.ts';

/**
 * How documents were made (programs, fonts, layout), and what lies over or under the words of their pages: what the vendor's next
 * documents are compared with. Documents read before have neither, and are no part of a norm until they are read again.
 */
export const documentMake: Migration = {
  version: 360,
  name: 'document-make',
  up: `
CREATE TABLE document_make (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- JSON: programs, fonts, layout of the first page
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE page_overlay (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- JSON: boxes of pictures, and of words typed over a scan
  content TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT, WITHOUT ROWID;
`,
};
