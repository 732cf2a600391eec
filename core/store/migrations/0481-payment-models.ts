import type { Migration } from '../migrate.ts';

/** Champion and challenger of payments, what the challenger says of suspected ones, and decided alerts as a learner reads them. */
export const paymentModels: Migration = {
  version: 481,
  name: 'payment models',
  up: `
-- the trees that explain a version of payments, so that one can go back to it
ALTER TABLE model_version ADD COLUMN trees BLOB;

CREATE TABLE payment_model_roles (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  -- JSON, as in model_roles
  roles TEXT NOT NULL
) STRICT;

-- What both models said of payments that either would alert, in the latest run with a challenger.
CREATE TABLE payment_compared (
  payment_no INTEGER PRIMARY KEY REFERENCES payment (no) ON DELETE CASCADE,
  champion TEXT NOT NULL,
  challenger TEXT NOT NULL,
  champion_probability REAL NOT NULL,
  champion_threshold REAL NOT NULL,
  challenger_probability REAL NOT NULL,
  challenger_threshold REAL NOT NULL
) STRICT;

-- The highest score (log-odds) a shipped version gave the payments of an alert. It stays when a later run suspects them no longer.
CREATE TABLE payment_case (
  no INTEGER PRIMARY KEY,
  alert_id TEXT NOT NULL REFERENCES ledger_alert (id) ON DELETE CASCADE,
  base_sha256 TEXT NOT NULL,
  score REAL NOT NULL,
  UNIQUE (alert_id, base_sha256)
) STRICT;

-- what the shipped version below the deciding one said; null in alerts from before
ALTER TABLE payment_alert ADD COLUMN base_sha256 TEXT;
ALTER TABLE payment_alert ADD COLUMN base_score REAL;
`,
};
