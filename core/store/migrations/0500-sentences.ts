import type { Migration } from '../migrate.ts';

/** Findings as keys and values beside their English text, so that they can be read in another language. Rows from before have the text alone. */
export const sentences: Migration = {
  version: 500,
  name: 'sentences',
  up: `
-- JSON: what the message says, sentence by sentence; null where an older version wrote it
ALTER TABLE finding ADD COLUMN sentences TEXT;
`,
};
