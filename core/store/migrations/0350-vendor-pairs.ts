import type { Migration } from '../migrate.ts';

/**
 * Records of vendors that may be one. Refs are "v:" and the key of a row of the vendor master, or "i:" and how invoices name their
 * vendor; of a pair the one that comes first by code units is `one`. Nothing is merged: verdicts are links, members and aliases follow from them.
 */
export const vendorPairs: Migration = {
  version: 350,
  name: 'vendor-pairs',
  up: `
CREATE TABLE vendor_search (
  no INTEGER PRIMARY KEY,
  vendors INTEGER NOT NULL,
  candidates INTEGER NOT NULL,
  -- JSON: shares and prior the probabilities come from
  model TEXT NOT NULL,
  ended_at TEXT NOT NULL
) STRICT;

CREATE TABLE vendor_pair (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  search_no INTEGER NOT NULL,
  probability REAL NOT NULL,
  -- JSON: attribute, level, bits
  evidence TEXT NOT NULL,
  -- euro by rough rates, when it was found
  paid_one REAL NOT NULL,
  paid_other REAL NOT NULL,
  at_stake REAL NOT NULL,
  -- money at stake times doubt
  priority REAL NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_pair_by_priority ON vendor_pair (priority);

CREATE TABLE vendor_verdict (
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'unsure', 'different')),
  -- what both stated; the verdict holds while it is the same
  facts TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_verdict_of_other ON vendor_verdict (other);

-- Records of groups of two and more, and the one they count as.
CREATE TABLE vendor_member (
  ref TEXT PRIMARY KEY,
  canonical TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_member_of ON vendor_member (canonical);

-- Names (as vendor_key) and VAT ids by which invoices may name a vendor of a group.
CREATE TABLE vendor_alias (
  kind TEXT NOT NULL CHECK (kind IN ('name', 'vat')),
  value TEXT NOT NULL,
  canonical TEXT NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX vendor_alias_of ON vendor_alias (canonical);
`,
};
