import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Whether a case belongs to the challenger's share. A document is one case; its id and the challenger's fingerprint decide
 * alone, so that the same case stays on its side, and each challenger gets cases of its own.
 */
export function isOfChallenger(documentId: string, challenger: string, share: number): boolean {
  const digest = sha256(utf8ToBytes(`${challenger} ${documentId}`));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0) < share * 2 ** 32;
}
