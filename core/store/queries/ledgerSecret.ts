import { z } from 'zod';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';

const rowSchema = z.object({ secret: z.instanceof(Uint8Array) });

/** The store's own secret for join keys (`joinKey`), made by SQLite's random source (32 bytes) when first asked for. */
export function ledgerSecret(db: SqlDatabase): Uint8Array<ArrayBuffer> {
  db.exec('INSERT INTO ledger_secret (id, secret) VALUES (1, randomblob(32)) ON CONFLICT DO NOTHING');
  const { secret } = parseRow(rowSchema, db.prepare('SELECT secret FROM ledger_secret').get());
  // A copy: the addon's Buffer may share memory with others.
  return new Uint8Array(secret);
}
