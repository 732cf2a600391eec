import type { Migration } from '../migrate.ts';

/**
 * Control tests over ledger data: versions of their parameters, runs, and what they found. A hit is one row for its cause, however
 * often it is found; alerts about ledger records are one for an entity and a test, with the work of people in the row itself.
 */
export const controls: Migration = {
  version: 320,
  name: 'controls',
  up: `
-- A version is never changed. Version 0 is the test as it is declared, and has no row.
CREATE TABLE control_version (
  control TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  -- JSON: values other than the declared ones, by name
  parameters TEXT NOT NULL,
  raises_alerts INTEGER NOT NULL,
  note TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (control, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE control_in_use (
  control TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  FOREIGN KEY (control, version) REFERENCES control_version (control, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_run (
  no INTEGER PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('all', 'new')),
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
  -- imports up to this one were seen
  upto_import INTEGER NOT NULL,
  payments INTEGER NOT NULL DEFAULT 0,
  hits INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0,
  alerts INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  by TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
-- What a run says of each test it was asked for.
CREATE TABLE control_result (
  run_no INTEGER NOT NULL REFERENCES control_run (no) ON DELETE CASCADE,
  control TEXT NOT NULL,
  version INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  excused INTEGER NOT NULL,
  -- JSON: inputs nobody states, "kind.field"; a test that lacks one was not run
  missing TEXT NOT NULL,
  PRIMARY KEY (run_no, control)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_alert (
  id TEXT PRIMARY KEY,
  -- id of a control test, or 'payment-score' for the model of payments
  cause TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  severity_rank INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  assignee TEXT,
  escalated_by TEXT,
  escalated_at TEXT,
  disposition TEXT,
  reason TEXT,
  resolved_by TEXT
) STRICT;
CREATE UNIQUE INDEX ledger_alert_once ON ledger_alert (cause, entity_kind, entity_id) WHERE closed_at IS NULL;
CREATE INDEX ledger_alert_closed ON ledger_alert (closed_at);
CREATE INDEX ledger_alert_cause ON ledger_alert (cause);

CREATE TABLE control_hit (
  no INTEGER PRIMARY KEY,
  cause TEXT NOT NULL UNIQUE,
  control TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- what its payments have in the column the test groups by: judged again together
  block TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  severity TEXT NOT NULL,
  points INTEGER NOT NULL,
  -- JSON: values compared, by name
  facts TEXT NOT NULL,
  -- JSON: evidence, the record it is about first
  records TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT,
  first_run INTEGER NOT NULL,
  last_run INTEGER NOT NULL,
  alert_id TEXT REFERENCES ledger_alert (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX control_hit_of_block ON control_hit (control, block);
CREATE INDEX control_hit_by_money ON control_hit (control, amount_minor);
CREATE INDEX control_hit_of_alert ON control_hit (alert_id);
ALTER TABLE payment_alert ADD COLUMN alert_id TEXT REFERENCES ledger_alert (id) ON DELETE SET NULL;
CREATE INDEX payment_alert_of_alert ON payment_alert (alert_id);
`,
};
