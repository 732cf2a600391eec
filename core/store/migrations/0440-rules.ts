import type { Migration } from '../migrate.ts';

/**
 * Rules of one's own. A version is never changed; which one counts, whether the rule works and whether it was taken off the list
 * is the rule's row. Hits are kept once a document, rule and version. Snoozes hold the facts they were granted for.
 */
export const rules: Migration = {
  version: 440,
  name: 'rules',
  up: `
CREATE TABLE rule (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE TABLE rule_version (
  rule_id TEXT NOT NULL REFERENCES rule (id),
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  severity TEXT NOT NULL,
  -- JSON: the conditions as they were built, and what they mean as JSONLogic
  query TEXT NOT NULL,
  logic TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  -- JSON: what the backtest said, over how many days
  figures TEXT NOT NULL,
  days INTEGER NOT NULL,
  PRIMARY KEY (rule_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE rule_snooze (
  id TEXT PRIMARY KEY,
  rule_id TEXT NOT NULL REFERENCES rule (id),
  entity TEXT NOT NULL CHECK (entity IN ('vendor','account')),
  label TEXT NOT NULL,
  facts TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- last day it holds; null: until a fact changes
  until TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  ended_why TEXT CHECK (ended_why IN ('expired','facts-changed','ended')),
  ended_at TEXT,
  ended_detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX rule_snooze_by_rule ON rule_snooze (rule_id, made_at);
CREATE INDEX rule_snooze_holding ON rule_snooze (rule_id) WHERE ended_at IS NULL;
CREATE TABLE rule_hit (
  rule_id TEXT NOT NULL REFERENCES rule (id),
  version INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  -- the snooze that kept it from alerting
  silenced_by TEXT REFERENCES rule_snooze (id),
  PRIMARY KEY (rule_id, document_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX rule_hit_by_document ON rule_hit (document_id);
`,
};
