import type { Migration } from '../migrate.ts';

/** Who works on an alert and what came of it. An alert without a row is untouched; it goes with its alert. */
export const alertWork: Migration = {
  version: 410,
  name: 'alert work',
  up: `
CREATE TABLE alert_work (
  alert_id TEXT PRIMARY KEY REFERENCES alert (id) ON DELETE CASCADE,
  assignee TEXT,
  escalated_by TEXT, escalated_at TEXT,
  -- set where it was resolved by itself; an alert that was closed with its case has the case's decision
  disposition TEXT,
  reason TEXT,
  resolved_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_closed ON alert (closed_at);
`,
};
