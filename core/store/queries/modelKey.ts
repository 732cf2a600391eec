import { z } from 'zod';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow, parseRows } from '../rows.ts';

/** The key of a store, which vouches for what was learned in it; DER. */
export interface StoredKey {
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

const keySchema = z.object({ privateKey: z.instanceof(Uint8Array), publicKey: z.instanceof(Uint8Array) });

/** Null before the store needed one. */
export function readModelKey(db: SqlDatabase): StoredKey | null {
  const row = db.prepare('SELECT private_key AS privateKey, public_key AS publicKey FROM model_key').get();
  return row === undefined ? null : parseRow(keySchema, row);
}

export function keepModelKey(db: SqlDatabase, key: StoredKey, madeAt: string): void {
  db.prepare(
    'INSERT INTO model_key (only, private_key, public_key, made_at) VALUES (1, :privateKey, :publicKey, :madeAt)',
  ).run({ ...key, madeAt });
}

/** Fingerprints of learned versions without a signature: those from before stores had keys. */
export function unsignedLearned(db: SqlDatabase): string[] {
  const rows = db.prepare("SELECT sha256 FROM model_version WHERE origin = 'learned' AND signature IS NULL").all();
  return parseRows(z.object({ sha256: z.string() }), rows).map(({ sha256 }) => sha256);
}

/** Signature of a version; null where it has none. */
export function readModelSignature(db: SqlDatabase, sha256: string): string | null {
  const row = db.prepare('SELECT signature FROM model_version WHERE sha256 = :sha256').get({ sha256 });
  return row === undefined ? null : parseRow(z.object({ signature: z.string().nullable() }), row).signature;
}

export function keepModelSignature(db: SqlDatabase, sha256: string, signature: string): void {
  db.prepare('UPDATE model_version SET signature = :signature WHERE sha256 = :sha256').run({ sha256, signature });
}
