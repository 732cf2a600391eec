import type { Migration } from '../migrate.ts';

/**
 * What was found in a file as it was sent (rules of its norm, packaging, XML against page), kept so that checking again
 * after a correction need not open the original; and the published rule behind a finding, as JSON.
 */
export const inspection: Migration = {
  version: 70,
  name: 'inspection',
  up: `
CREATE TABLE inspection (
  document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL
) STRICT;
ALTER TABLE finding ADD COLUMN rule TEXT;
`,
};
