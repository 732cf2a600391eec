import type { Migration } from '../migrate.ts';

/**
 * Releases: profiles, destinations, what left and where to, and pushes that wait. `release_entry` has a row only for what
 * truly left; `content` is the values as they left, so that a later change shows. A secret is kept here, where the
 * database's encryption covers it, and never enters the change log.
 */
export const release: Migration = {
  version: 100,
  name: 'release',
  up: `
CREATE TABLE export_profile (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE release_destination (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'http')),
  name TEXT NOT NULL,
  -- path of the folder, or address
  place TEXT NOT NULL,
  secret TEXT,
  allow_plain_http INTEGER NOT NULL DEFAULT 0,
  used_at TEXT NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  profile TEXT NOT NULL,
  format TEXT NOT NULL,
  destination_id TEXT NOT NULL REFERENCES release_destination (id),
  -- writing: nothing has its name yet; placing: all is written and being named
  state TEXT NOT NULL CHECK (state IN ('writing', 'placing', 'done', 'failed', 'cancelled')),
  failure TEXT,
  -- what is to leave, as JSON, until it has
  plan TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX release_by_time ON release (at DESC, id);
CREATE INDEX release_unfinished ON release (state) WHERE state IN ('writing', 'placing');

CREATE TABLE release_file (
  release_id TEXT NOT NULL REFERENCES release (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  -- its name until it is whole
  part_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  PRIMARY KEY (release_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_entry (
  release_id TEXT NOT NULL REFERENCES release (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  file_number INTEGER NOT NULL,
  at TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (release_id, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX release_of_document ON release_entry (document_id, at DESC);

CREATE TABLE push (
  id TEXT PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES release (id),
  destination_id TEXT NOT NULL REFERENCES release_destination (id),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  -- of the body, in the vault
  sha256 TEXT NOT NULL,
  byte_size INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up', 'held')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at TEXT,
  last_problem TEXT,
  created_at TEXT NOT NULL,
  delivered_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX push_due ON push (next_at) WHERE state = 'waiting';
`,
};
