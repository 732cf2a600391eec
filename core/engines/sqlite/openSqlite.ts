import { bytesToHex } from '@noble/hashes/utils.js';
import Database from 'better-sqlite3';
import type { SqlDatabase } from '../../store/SqlDatabase.ts';
import { BetterSqlDatabase } from './BetterSqlDatabase.ts';
import { sqliteFailure } from './sqliteFailure.ts';

/** `nativeBinding` is the path of an addon built for a runtime the shipped one does not load in. */
interface OpenSqliteOptions {
  readonly path: string;
  /** 32 bytes, used as they are: no passphrase stretching. */
  readonly key: Uint8Array;
  readonly nativeBinding?: string | undefined;
  readonly readonly?: boolean | undefined;
}

/**
 * Opens (or makes) an encrypted database: SQLCipher format, every page AES-256 and HMAC.
 * @throws VouchFailure STORE_KEY_WRONG where the key does not open it, STORE_DAMAGED, STORE_IN_USE, DISK_FULL
 */
export function openSqlite(options: OpenSqliteOptions): SqlDatabase {
  const { path, key, nativeBinding, readonly = false } = options;
  const database = new Database(path, { readonly, timeout: 5000, ...(nativeBinding ? { nativeBinding } : {}) });
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma(`key = "x'${bytesToHex(key)}'"`);
    database.pragma('schema_version');
    for (const pragma of readonly ? readPragmas : [...readPragmas, ...writePragmas]) database.pragma(pragma);
    return new BetterSqlDatabase(database);
  } catch (error) {
    database.close();
    throw sqliteFailure(error);
  }
}

/** Reading decrypts each page, so the cache is large (64 MB); nothing is spilled or mapped in clear outside of it. */
const readPragmas = ['cache_size = -65536', 'temp_store = MEMORY', 'mmap_size = 0', 'foreign_keys = ON'];

/**
 * `synchronous = FULL`: a committed correction survives a power cut, at one flush a commit. NORMAL would keep the file
 * sound but could lose the last commits, and the flow writes few and large transactions. Deleted content is
 * overwritten where that costs no extra page write, as it is encrypted anyway.
 */
const writePragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = FAST',
  'journal_size_limit = 67108864',
];
