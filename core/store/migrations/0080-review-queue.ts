import type { Migration } from '../migrate.ts';

/**
 * The review queue. `review` has a row for every document: what people decided, and what puts it in order. The latter is
 * derived and rewritten wherever fields, findings or risk change, like `invoice`; null where that has not been done yet.
 * `ready` follows the document's own row by triggers. A lease says what a device does at the moment and is no record.
 * `change_group` joins changes that were made at once.
 */
export const reviewQueue: Migration = {
  version: 80,
  name: 'review-queue',
  up: `
CREATE TABLE review (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  -- done, and a document of its own
  ready INTEGER NOT NULL CHECK (ready IN (0, 1)),
  state TEXT NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'confirmed', 'postponed', 'escalated', 'rejected')),
  decided_by TEXT, decided_at TEXT, reason TEXT, until TEXT,
  -- who confirmed first where the account needs two persons, and the account that was confirmed
  first_by TEXT, first_at TEXT, first_account TEXT,
  -- milliseconds from taking the document to confirming it
  took_ms INTEGER,
  -- in euro by rough rates
  expected_loss REAL,
  -- of the values no person decided
  least_confidence REAL,
  -- a finding above info, or a risk from which an alert opens
  flagged INTEGER NOT NULL DEFAULT 0,
  -- is to be looked at, by the settings
  waits INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX review_in_order ON review (ready, state, waits, expected_loss DESC, document_id);
CREATE INDEX review_by_decision ON review (state, decided_at, took_ms);
CREATE INDEX review_postponed ON review (until) WHERE state = 'postponed';
CREATE INDEX review_unranked ON review (document_id) WHERE expected_loss IS NULL AND ready = 1;

INSERT INTO review (document_id, ready) SELECT id, status = 'done' AND stands = 1 FROM document;
CREATE TRIGGER review_of_document AFTER INSERT ON document BEGIN
  INSERT INTO review (document_id, ready) VALUES (NEW.id, NEW.status = 'done' AND NEW.stands = 1);
END;
CREATE TRIGGER review_follows_document AFTER UPDATE OF status, stands ON document BEGIN
  UPDATE review SET ready = (NEW.status = 'done' AND NEW.stands = 1) WHERE document_id = NEW.id;
END;

CREATE TABLE review_lease (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  holder TEXT NOT NULL,
  device TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- JSON: filter, sort, descending
  view TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE change ADD COLUMN change_group TEXT;
CREATE INDEX change_by_group ON change (change_group) WHERE change_group IS NOT NULL;
-- undo walks the changes of one actor, newest first, whatever their kind
CREATE INDEX change_of_actor ON change (actor, sequence);
`,
};
