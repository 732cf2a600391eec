import type { Migration } from '../migrate.ts';

/**
 * Whether a file breaks off before its end, kept so that checking again need not read the original (null: not known);
 * and the documents without a score, to be found without reading all that are done.
 */
export const brokenOff: Migration = {
  version: 30,
  name: 'broken off',
  up: `
ALTER TABLE document ADD COLUMN broken_off INTEGER CHECK (broken_off IN (0, 1));
CREATE INDEX document_unscored ON document (id) WHERE failure_code = 'MODEL_REFUSED';
`,
};
