import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What of a person can be compared. The same text as an account and as a phone gives different keys. */
export type JoinField = 'id' | 'name' | 'account' | 'taxId' | 'phone' | 'email' | 'address';

/**
 * A key by which two records are found to share a fact without either saying it: HMAC-SHA-256 (RFC 2104) under the store's
 * own secret, of the fact in comparable form (upper case, letters and digits alone, accents folded). Null where nothing is
 * left. Who has the store's secret can try out all phone numbers there are: it keeps data apart, not anonymous.
 */
export function joinKey(secret: Uint8Array, field: JoinField, text: string): string | null {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded === '' ? null : bytesToHex(hmac(sha256, secret, utf8ToBytes(`${field}:${folded}`)));
}
