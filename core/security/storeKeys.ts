import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** The keys of one store, 32 bytes each. */
export interface StoreKeys {
  readonly database: Uint8Array;
  /** Encrypts what the vault keeps. */
  readonly vaultContent: Uint8Array;
  /** Turns content hashes into the vault's file names. */
  readonly vaultName: Uint8Array;
}

/** Derives a store's keys from its master secret (HKDF-SHA-256, RFC 5869), so that none of them tells another. */
export function deriveStoreKeys(masterSecret: Uint8Array): StoreKeys {
  const derive = (purpose: string) =>
    hkdf(sha256, masterSecret, undefined, utf8ToBytes(`vouch store 1: ${purpose}`), 32);
  return { database: derive('database'), vaultContent: derive('vault content'), vaultName: derive('vault name') };
}
