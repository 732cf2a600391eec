import type { Migration } from '../migrate.ts';

/**
 * The system whose numbering the ids of an import are of. It is part of a record's key ("SAP DE›100234"); what was imported
 * before is of the source without a name, whose keys are the ids as they stand.
 */
export const ledgerSources: Migration = {
  version: 340,
  name: 'ledger-sources',
  up: `
ALTER TABLE ledger_import ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- The source last said for files of such a name; digits of names are "#".
CREATE TABLE ledger_source (
  pattern TEXT PRIMARY KEY,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
