import type { Migration } from '../migrate.ts';

/**
 * Files that hold several documents. A split says which pages are one document and which are no content; accepted, each
 * part is a document of its own whose pages are those of the file (`document_page`), never copies. `stands` tells which
 * of file and parts is the document to act on: of both, always just one. The indexes carry it, so that lists and counts
 * still need no table row.
 */
export const splits: Migration = {
  version: 60,
  name: 'splits',
  up: `
ALTER TABLE document ADD COLUMN stands INTEGER NOT NULL DEFAULT 1 CHECK (stands IN (0, 1));
DROP INDEX document_by_received;
DROP INDEX document_by_status;
DROP INDEX document_by_day;
CREATE INDEX document_by_received ON document (received_at DESC, id, stands);
CREATE INDEX document_by_status ON document (status, received_at DESC, stands);
CREATE INDEX document_by_day ON document (received_day, status, stands);

CREATE TABLE split (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
  confidence REAL NOT NULL,
  -- JSON: the parts in order, each with its kind, its pages and what they are
  parts TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A part keeps its row while it does not stand, so that dividing the file in the same way again brings it back.
CREATE TABLE document_part (
  part_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  file_id TEXT NOT NULL REFERENCES document (id),
  first_page INTEGER NOT NULL,
  last_page INTEGER NOT NULL CHECK (last_page >= first_page),
  -- JSON: its pages with their roles, as they were last extracted
  pages TEXT NOT NULL,
  UNIQUE (file_id, first_page, last_page)
) STRICT, WITHOUT ROWID;

CREATE VIEW document_page AS
  SELECT document_id, number, width, height, rotation, skew, source, image_sha256, image_media_type, words FROM page
  UNION ALL
  SELECT part.part_id, page.number, page.width, page.height, page.rotation, page.skew, page.source, page.image_sha256,
    page.image_media_type, page.words
  FROM document_part AS part JOIN page
    ON page.document_id = part.file_id AND page.number BETWEEN part.first_page AND part.last_page;
`,
};
