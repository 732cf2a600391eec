import type { Migration } from '../migrate.ts';

/** Who vouches for a version: a key Vouch ships for what ships, a key of this store for what was learned in it. */
export const modelSignatures: Migration = {
  version: 480,
  name: 'model signatures',
  up: `
-- as shipped (JSON), or Base64 by the key of this store; null for versions from before, until they are signed
ALTER TABLE model_version ADD COLUMN signature TEXT;

-- Ed25519, made once; DER
CREATE TABLE model_key (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  private_key BLOB NOT NULL,
  public_key BLOB NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`,
};
