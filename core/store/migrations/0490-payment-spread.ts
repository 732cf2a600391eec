import type { Migration } from '../migrate.ts';

/** How the payments of the latest run were spread, day by day: what drift is measured by without reading every payment. */
export const paymentSpread: Migration = {
  version: 490,
  name: 'payment spread',
  up: `
CREATE TABLE payment_spread (
  -- the version that decided these payments
  model_sha256 TEXT NOT NULL,
  -- of payment, UTC
  day TEXT NOT NULL,
  scored INTEGER NOT NULL,
  -- outside of the trained range
  refused INTEGER NOT NULL,
  -- SHA-256 of the names and edges that were counted by: counts by others say nothing
  layout TEXT NOT NULL,
  -- JSON: payments in each part, the distributions one after the other
  counts TEXT NOT NULL,
  PRIMARY KEY (model_sha256, day)
) STRICT, WITHOUT ROWID;
`,
};
