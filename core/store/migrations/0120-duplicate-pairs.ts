import type { Migration } from '../migrate.ts';

/**
 * What a person said of two documents that look like one. `facts` are the values of both they were compared by at the
 * time: a verdict holds while they are the same. Findings on duplicates are found by the document they name.
 */
export const duplicatePairs: Migration = {
  version: 120,
  name: 'duplicate-pairs',
  up: `
CREATE TABLE duplicate_verdict (
  earlier_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  later_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'unsure', 'different')),
  facts TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (earlier_id, later_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX duplicate_verdict_of_later ON duplicate_verdict (later_id);
CREATE INDEX finding_of_duplicate ON finding (document_id, related_document_id)
  WHERE code IN ('DUPLICATE_EXACT', 'DUPLICATE_FUZZY');
`,
};
