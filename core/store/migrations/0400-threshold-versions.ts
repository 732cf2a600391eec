import type { Migration } from '../migrate.ts';

/**
 * Thresholds of alerting by name. A version is never changed; which one is at work is one row of its own. The index answers
 * probabilities without reading the explanations beside them.
 */
export const thresholdVersions: Migration = {
  version: 400,
  name: 'threshold versions',
  up: `
CREATE TABLE threshold_version (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  -- null: the threshold the model came with
  probability REAL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- JSON: what the backtest said, over how many days
  figures TEXT NOT NULL,
  days INTEGER NOT NULL
) STRICT;
CREATE TABLE threshold_in_use (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  version INTEGER NOT NULL REFERENCES threshold_version (number)
) STRICT;
CREATE INDEX risk_probability ON risk (document_id, probability);
CREATE INDEX finding_critical ON finding (document_id) WHERE severity = 'critical';
CREATE INDEX finding_no_invoice ON finding (document_id) WHERE code = 'NOT_AN_INVOICE';
`,
};
