import type { Migration } from '../migrate.ts';

/** What the model of payments says of the payments of the ledger, run by run. */
export const paymentScores: Migration = {
  version: 310,
  name: 'payment-scores',
  up: `
CREATE TABLE payment_run (
  no INTEGER PRIMARY KEY,
  model TEXT NOT NULL,
  version TEXT NOT NULL,
  -- calibrated probability from which an alert opens
  threshold REAL NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  scored INTEGER NOT NULL DEFAULT 0,
  -- outside of the trained range
  refused INTEGER NOT NULL DEFAULT 0,
  alerts INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE payment_score (
  payment_no INTEGER PRIMARY KEY REFERENCES payment (no) ON DELETE CASCADE,
  run_no INTEGER NOT NULL,
  -- calibrated; null where the model was not trained for such a payment
  probability REAL,
  -- how often the payer's usual amount it was: later payments of the payer need it
  to_usual REAL
) STRICT;

CREATE TABLE payment_alert (
  payment_no INTEGER PRIMARY KEY REFERENCES payment (no) ON DELETE CASCADE,
  run_no INTEGER NOT NULL,
  probability REAL NOT NULL,
  -- JSON: clauses with their share of the log-odds, the weightiest first
  reasons TEXT NOT NULL
) STRICT;
CREATE INDEX payment_alert_by_probability ON payment_alert (probability);
`,
};
