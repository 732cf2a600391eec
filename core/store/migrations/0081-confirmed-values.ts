import type { Migration } from '../migrate.ts';

/** Which values were confirmed, as a hash, so that other ones put the document back among those that wait. */
export const confirmedValues: Migration = {
  version: 81,
  name: 'confirmed-values',
  up: 'ALTER TABLE review ADD COLUMN confirmed_values TEXT;',
};
