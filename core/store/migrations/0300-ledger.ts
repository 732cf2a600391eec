import type { Migration } from '../migrate.ts';

/**
 * Ledger data: records out of files of other systems. `no` is the rowid of a record, stable for its life; `key` is the
 * source's own. `import_no` and `row` say where what it holds now came from; what it held before is in
 * `ledger_version`; `seen_no` is the last import that held it. Booleans are 0 and 1, amounts minor units, times seconds since 1970-01-01T00:00Z.
 */
export const ledger: Migration = {
  version: 300,
  name: 'ledger',
  up: `
CREATE TABLE ledger_import (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- where the file lay; null once nothing more is to be read from it
  path TEXT,
  -- of the file's bytes: an import that was broken off goes on with the same bytes alone
  sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'failed', 'done', 'undoing', 'undone')),
  -- JSON: dialect, columns, currency
  plan TEXT NOT NULL,
  -- rows of the file that are dealt with: an import goes on after them
  rows_read INTEGER NOT NULL DEFAULT 0,
  rows_total INTEGER,
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  by TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

CREATE TABLE ledger_refusal (
  import_no INTEGER NOT NULL REFERENCES ledger_import (no) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  position INTEGER NOT NULL,
  -- heading of the column; null where the row as a whole is refused
  heading TEXT,
  reason TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (import_no, row, position)
) STRICT, WITHOUT ROWID;

-- What a record held before an import changed it.
CREATE TABLE ledger_version (
  kind TEXT NOT NULL,
  record_no INTEGER NOT NULL,
  -- from 1, the oldest
  version INTEGER NOT NULL,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  -- JSON
  content TEXT NOT NULL,
  PRIMARY KEY (kind, record_no, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_version_of_import ON ledger_version (import_no);

-- Which column holds what, for files with these headings.
CREATE TABLE ledger_mapping (
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL,
  plan TEXT NOT NULL,
  PRIMARY KEY (fingerprint, kind)
) STRICT;

-- The secret of join keys; made when it is first needed.
CREATE TABLE ledger_secret (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL
) STRICT;

CREATE TABLE payment (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  payer TEXT,
  payee TEXT NOT NULL,
  payee_name TEXT,
  paid_at INTEGER NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  invoice_number TEXT,
  invoice_date TEXT,
  due_date TEXT,
  posted_on TEXT,
  purchase_order TEXT,
  account TEXT,
  channel TEXT,
  text TEXT,
  requester TEXT,
  approver TEXT,
  entered_by TEXT,
  entered_at INTEGER,
  site TEXT,
  item TEXT,
  quantity TEXT,
  unit_price TEXT,
  fraud_known_at INTEGER,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_of_payee ON payment (payee, paid_at);
CREATE INDEX payment_of_payer ON payment (payer, paid_at);
CREATE INDEX payment_of_import ON payment (import_no);

CREATE TABLE vendor (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  tax_id TEXT,
  account TEXT,
  bic TEXT,
  country TEXT,
  street TEXT,
  postcode TEXT,
  city TEXT,
  phone TEXT,
  email TEXT,
  contact TEXT,
  category TEXT,
  payment_terms TEXT,
  created_on TEXT,
  created_by TEXT,
  changed_on TEXT,
  account_changed_on TEXT,
  is_active INTEGER,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX vendor_of_import ON vendor (import_no);

CREATE TABLE purchase_order (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  line TEXT,
  vendor TEXT NOT NULL,
  ordered_on TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  item TEXT,
  quantity TEXT,
  unit_price TEXT,
  requester TEXT,
  approver TEXT,
  approved_on TEXT,
  approval_level TEXT,
  approval_limit_minor INTEGER,
  site TEXT,
  category TEXT,
  is_closed INTEGER,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX purchase_order_number ON purchase_order (number);
CREATE INDEX purchase_order_of_import ON purchase_order (import_no);

CREATE TABLE goods_receipt (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  purchase_order TEXT NOT NULL,
  line TEXT,
  vendor TEXT,
  received_on TEXT NOT NULL,
  quantity TEXT NOT NULL,
  item TEXT,
  site TEXT,
  receiver TEXT,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX goods_receipt_of_order ON goods_receipt (purchase_order);
CREATE INDEX goods_receipt_of_import ON goods_receipt (import_no);

-- All but department and state are join keys.
CREATE TABLE employee (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT,
  account TEXT,
  tax_id TEXT,
  phone TEXT,
  email TEXT,
  address TEXT,
  department TEXT,
  is_active INTEGER,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX employee_of_import ON employee (import_no);

CREATE TABLE approval_limit (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  approver TEXT NOT NULL,
  limit_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  level TEXT,
  department TEXT,
  valid_from TEXT,
  valid_to TEXT,
  delegated_by TEXT,
  is_active INTEGER,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX approval_limit_of_import ON approval_limit (import_no);

CREATE TABLE calendar_day (
  no INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  region TEXT,
  name TEXT,
  is_working_day INTEGER NOT NULL,
  import_no INTEGER NOT NULL REFERENCES ledger_import (no),
  row INTEGER NOT NULL,
  seen_no INTEGER NOT NULL
) STRICT;
CREATE INDEX calendar_day_of_import ON calendar_day (import_no);
`,
};
