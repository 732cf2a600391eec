import type { Migration } from '../migrate.ts';

/** Versions of models, which of them are at work, and what those said that did not decide. */
export const modelRegistry: Migration = {
  version: 420,
  name: 'model registry',
  up: `
CREATE TABLE model_version (
  number INTEGER PRIMARY KEY,
  -- of the graph for a shipped version, of base and learned weights for a learned one
  sha256 TEXT NOT NULL UNIQUE,
  scores TEXT NOT NULL CHECK (scores IN ('invoices','payments')),
  origin TEXT NOT NULL CHECK (origin IN ('shipped','learned')),
  model_id TEXT NOT NULL,
  version TEXT NOT NULL,
  base_sha256 TEXT REFERENCES model_version (sha256),
  -- JSON as shipped; null for learned versions
  manifest TEXT,
  -- the ONNX graph, so that a version can be gone back to after an update has replaced it; invoices alone
  graph BLOB,
  -- JSON: shift and factors, and the threshold that was chosen with them
  weights TEXT,
  alert_threshold REAL NOT NULL,
  -- JSON: how it was learned and judged
  report TEXT,
  -- the newest document (seq) it has learned from
  learned_up_to INTEGER,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE model_roles (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- JSON: champion, challenger, mode, share, earlier champions, reason
  roles TEXT NOT NULL
) STRICT;

-- What a model said of a document whose score another made.
CREATE TABLE compared_score (
  model_sha256 TEXT NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  score REAL NOT NULL,
  probability REAL NOT NULL,
  alert_threshold REAL NOT NULL,
  PRIMARY KEY (model_sha256, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX compared_score_by_document ON compared_score (document_id);
CREATE INDEX risk_by_model ON risk (model_sha256);
`,
};
