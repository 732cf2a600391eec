import type { Migration } from '../migrate.ts';

/**
 * How an analyst wants pages of a file to lie, where they did not come so. The original and the reading stay as they are:
 * `turn` is what a view turns the reading by, clockwise. A page that OCR reads again is read lying so.
 */
export const pageTurns: Migration = {
  version: 230,
  name: 'page-turns',
  up: `
CREATE TABLE page_turn (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- degrees clockwise from the page as it is stored in the original, like page.rotation
  rotation INTEGER NOT NULL CHECK (rotation IN (0, 90, 180, 270)),
  -- when it was last read again lying otherwise: places noted before are those of another reading
  read_again_at TEXT,
  PRIMARY KEY (document_id, number)
) STRICT, WITHOUT ROWID;

DROP VIEW document_page;
CREATE VIEW document_page AS
  SELECT page.document_id, page.number, width, height, page.rotation, skew, source, image_sha256, image_media_type, words,
    (coalesce(page_turn.rotation, page.rotation) - page.rotation + 360) % 360 AS turn
  FROM page LEFT JOIN page_turn ON page_turn.document_id = page.document_id AND page_turn.number = page.number
  UNION ALL
  SELECT part.part_id, page.number, page.width, page.height, page.rotation, page.skew, page.source, page.image_sha256,
    page.image_media_type, page.words,
    (coalesce(page_turn.rotation, page.rotation) - page.rotation + 360) % 360 AS turn
  FROM document_part AS part JOIN page
    ON page.document_id = part.file_id AND page.number BETWEEN part.first_page AND part.last_page
  LEFT JOIN page_turn ON page_turn.document_id = page.document_id AND page_turn.number = page.number;
`,
};
