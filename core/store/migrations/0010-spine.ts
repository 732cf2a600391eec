import type { Migration } from '../migrate.ts';

/**
 * The first schema: documents and what each stage makes of them, jobs, alerts, cases, settings and the change log.
 * Times are ISO 8601 UTC text, boxes are four columns in page points, JSON columns hold what only the application reads.
 */
export const spine: Migration = {
  version: 10,
  name: 'spine',
  up: `
CREATE TABLE document (
  -- stable number of the row, which the full text refers to (an implicit rowid may change in a VACUUM)
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- null until intake has hashed the bytes
  sha256 TEXT UNIQUE,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  byte_size INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL CHECK (status IN ('queued','working','done','parked','rejected','cancelled')),
  failure_code TEXT, failure_message TEXT, failure_remedy TEXT,
  text_source TEXT CHECK (text_source IN ('text-layer','ocr','mixed','xml')),
  page_count INTEGER,
  received_at TEXT NOT NULL,
  -- calendar day of received_at where the store lives, for dashboards
  received_day TEXT NOT NULL,
  finished_at TEXT
) STRICT;
CREATE INDEX document_by_received ON document (received_at DESC, id);
CREATE INDEX document_by_status ON document (status, received_at DESC);
CREATE INDEX document_by_day ON document (received_day, status);

-- Every time a file came in. The same bytes again make no new document: the arrival points at the first.
CREATE TABLE arrival (
  id INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id),
  source_path TEXT NOT NULL,
  file_name TEXT NOT NULL,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('pending','new','duplicate'))
) STRICT;
CREATE INDEX arrival_by_document ON arrival (document_id, id);

CREATE TABLE page (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  width REAL NOT NULL, height REAL NOT NULL,
  rotation INTEGER NOT NULL, skew REAL NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('text-layer','ocr','blank','xml')),
  -- content hash of the rendered page image in the vault
  image_sha256 TEXT, image_media_type TEXT,
  -- JSON of one list a property, see pageWords.ts
  words TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE field (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL, raw TEXT,
  page INTEGER, box_left REAL, box_top REAL, box_right REAL, box_bottom REAL,
  confidence REAL NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('text-layer','ocr','xml','derived','analyst')),
  set_by TEXT NOT NULL, set_at TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;

-- An analyst said that the document has no such value: extraction must not bring one back.
CREATE TABLE field_removal (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  set_by TEXT NOT NULL, set_at TEXT NOT NULL,
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_item (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- One row a read document: the header in comparable form, written in the transaction that writes its fields.
CREATE TABLE invoice (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  document_type TEXT NOT NULL,
  vendor TEXT, vendor_key TEXT, vendor_vat_id TEXT,
  invoice_number TEXT, number_key TEXT,
  issue_date TEXT, due_date TEXT,
  currency TEXT, net_total TEXT, tax_total TEXT, grand_total TEXT, due_payable TEXT,
  grand_total_minor INTEGER,
  iban TEXT, purchase_order TEXT,
  corrected INTEGER NOT NULL DEFAULT 0
) STRICT;
-- in the order history is asked for: newest first, so that a limit stops early however long a vendor's past is
CREATE INDEX invoice_by_vendor ON invoice (vendor_key, issue_date, document_id) WHERE vendor_key IS NOT NULL;
CREATE INDEX invoice_by_vat ON invoice (vendor_vat_id, issue_date, document_id) WHERE vendor_vat_id IS NOT NULL;
CREATE INDEX invoice_by_number ON invoice (number_key, grand_total_minor);
CREATE INDEX invoice_by_amount ON invoice (grand_total_minor, currency, issue_date, document_id);
CREATE INDEX invoice_by_iban ON invoice (iban, issue_date, document_id) WHERE iban IS NOT NULL;

CREATE TABLE finding (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  code TEXT NOT NULL, severity TEXT NOT NULL, severity_rank INTEGER NOT NULL, message TEXT NOT NULL,
  fields TEXT NOT NULL,
  page INTEGER, box_left REAL, box_top REAL, box_right REAL, box_bottom REAL,
  related_document_id TEXT,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_severity ON finding (severity_rank, document_id);

CREATE TABLE risk (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  model_id TEXT NOT NULL, model_version TEXT NOT NULL, model_sha256 TEXT NOT NULL,
  score REAL NOT NULL, baseline REAL NOT NULL, probability REAL NOT NULL, alert_threshold REAL NOT NULL,
  contributions TEXT NOT NULL, reasons TEXT NOT NULL,
  scored_at TEXT NOT NULL
) STRICT;
CREATE INDEX risk_by_probability ON risk (probability);

CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','in-review','closed')),
  disposition TEXT,
  opened_at TEXT NOT NULL, closed_at TEXT
) STRICT;
CREATE INDEX case_by_state ON case_file (state, opened_at DESC);

CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  -- one alert a document, ever: re-running a stage must not open a second
  document_id TEXT NOT NULL UNIQUE REFERENCES document (id),
  case_id TEXT NOT NULL REFERENCES case_file (id),
  severity TEXT NOT NULL, severity_rank INTEGER NOT NULL,
  reasons TEXT NOT NULL,
  opened_at TEXT NOT NULL, closed_at TEXT
) STRICT;
CREATE INDEX alert_by_case ON alert (case_id);
CREATE INDEX alert_open ON alert (severity_rank, document_id) WHERE closed_at IS NULL;

CREATE TABLE case_event (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  at TEXT NOT NULL, by TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('opened','alert-added','note','state-changed','decided','reopened')),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX case_event_by_case ON case_event (case_id, id);

-- One row a document and stage. A lease that ran out belongs to a process that died.
CREATE TABLE job (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready','leased','done','parked','cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  run_after INTEGER NOT NULL DEFAULT 0,
  lease_owner TEXT, lease_until INTEGER,
  enqueued_at INTEGER NOT NULL,
  failure_code TEXT, failure_message TEXT, failure_remedy TEXT,
  duration_ms REAL,
  PRIMARY KEY (document_id, stage)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_due ON job (state, run_after, enqueued_at);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The change log: every mutation, one entry, in the same transaction. Undo, audit trail and sync read it.
CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  -- hybrid logical clock, orders changes across devices
  clock TEXT NOT NULL,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_kind TEXT NOT NULL, record_id TEXT NOT NULL,
  before TEXT, after TEXT,
  -- the change this one takes back, for undo and redo
  reverts TEXT REFERENCES change (id),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_by_record ON change (record_kind, record_id, sequence);
CREATE INDEX change_by_reverts ON change (reverts) WHERE reverts IS NOT NULL;
CREATE INDEX change_by_actor ON change (actor, kind, sequence);
CREATE TRIGGER change_is_final BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

-- rowid = document.seq, so that a document's text is found and replaced without a scan
CREATE VIRTUAL TABLE document_text USING fts5 (document_id UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2');
`,
};
