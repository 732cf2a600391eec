import type { Migration } from '../migrate.ts';

/** Documents whose line items an analyst has changed, and who last did when: extraction leaves these lines alone. */
export const lineRuling: Migration = {
  version: 90,
  name: 'line ruling',
  up: `
CREATE TABLE line_ruling (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  set_by TEXT NOT NULL,
  set_at TEXT NOT NULL
) STRICT;
`,
};
