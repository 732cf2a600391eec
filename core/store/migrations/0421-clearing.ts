import type { Migration } from '../migrate.ts';

/** Counterfactuals: what would have to be in order for a score to fall. Scores from before have none. */
export const clearing: Migration = {
  version: 421,
  name: 'clearing',
  up: `
-- JSON: facts with the probability once they are in order, the strongest first
ALTER TABLE risk ADD COLUMN clearing TEXT NOT NULL DEFAULT '[]';
-- what would have to be otherwise for the payment not to be told; null where nothing single does
ALTER TABLE payment_alert ADD COLUMN clears TEXT;
`,
};
