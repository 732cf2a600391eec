import type { Migration } from '../migrate.ts';

/**
 * Where documents come from: files inside mails and archives, and folders that are watched. A file out of a container has
 * its bytes in the vault (`content_sha256`) from the moment it is noted. `rules` is what its source said when it came in.
 */
export const intake: Migration = {
  version: 110,
  name: 'intake',
  up: `
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'print')),
  path TEXT NOT NULL,
  -- JSON: name, which files, when, what becomes of them, and the rules for their documents
  terms TEXT NOT NULL,
  paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  -- kept, so that removing can be undone and documents still know where they came from
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE arrival ADD COLUMN container_id TEXT REFERENCES document (id);
ALTER TABLE arrival ADD COLUMN inner_path TEXT;
ALTER TABLE arrival ADD COLUMN content_sha256 TEXT;
ALTER TABLE arrival ADD COLUMN source_id TEXT REFERENCES source (id);
ALTER TABLE arrival ADD COLUMN rules TEXT;
CREATE INDEX arrival_by_container ON arrival (container_id) WHERE container_id IS NOT NULL;
CREATE INDEX arrival_by_source ON arrival (source_id, at, document_id) WHERE source_id IS NOT NULL;

-- A document that was opened for the files in it.
CREATE TABLE container (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- the outermost one, itself where it is that
  root_id TEXT NOT NULL,
  depth INTEGER NOT NULL,
  subject TEXT, sender TEXT, sent_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX container_by_root ON container (root_id);

-- Everything that was in it, in its order, and what became of it.
CREATE TABLE contained_file (
  container_id TEXT NOT NULL REFERENCES container (document_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  skip_reason TEXT,
  arrival_id INTEGER REFERENCES arrival (id),
  CHECK ((skip_reason IS NULL) <> (arrival_id IS NULL)),
  PRIMARY KEY (container_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contained_file_by_arrival ON contained_file (arrival_id) WHERE arrival_id IS NOT NULL;

-- What a watched folder gave, so that nothing is taken twice, also after a restart.
CREATE TABLE source_file (
  source_id TEXT NOT NULL REFERENCES source (id),
  path TEXT NOT NULL,
  modified_ms REAL NOT NULL,
  byte_size INTEGER NOT NULL,
  sha256 TEXT,
  arrival_id INTEGER REFERENCES arrival (id),
  -- it is to be moved out of the way once its original is kept
  to_move INTEGER NOT NULL DEFAULT 0 CHECK (to_move IN (0, 1)),
  PRIMARY KEY (source_id, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_file_to_move ON source_file (source_id) WHERE to_move = 1;
`,
};
