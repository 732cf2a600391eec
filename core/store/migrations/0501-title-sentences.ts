import type { Migration } from '../migrate.ts';

/** Titles of cases as keys and values beside their English text; cases from before have the text alone. */
export const titleSentences: Migration = {
  version: 501,
  name: 'title-sentences',
  up: `
-- JSON: what the title says; null where an older version wrote it
ALTER TABLE case_file ADD COLUMN title_sentences TEXT;
`,
};
