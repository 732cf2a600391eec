import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Store } from '../../store/Store.ts';
import {
  type StoredKey,
  keepModelKey,
  keepModelSignature,
  readModelKey,
  readModelSignature,
  unsignedLearned,
} from '../../store/queries/modelKey.ts';
import { instantOf } from '../../vocabulary/clock.ts';

/**
 * The Ed25519 key by which a store vouches for what was learned in it. It lies in the encrypted store: who cannot open that can neither
 * sign nor change a learned version, and one from another store is refused.
 */
export class StoreKey {
  readonly #store: Pick<Store, 'db' | 'clock'>;

  constructor(store: Pick<Store, 'db' | 'clock'>) {
    this.#store = store;
  }

  /** Signature of a fingerprint, Base64. */
  sign(sha256: string): string {
    return signed(this.#key(), sha256);
  }

  /** Whether the signature kept with a learned version is this store's, of its fingerprint. */
  vouchesFor(sha256: string): boolean {
    const key = createPublicKey({ key: Buffer.from(this.#key().publicKey), type: 'spki', format: 'der' });
    // Read now: the key's making has signed what was learned before.
    const signature = readModelSignature(this.#store.db, sha256);
    return signature !== null && verify(null, said(sha256), key, Buffer.from(signature, 'base64'));
  }

  /** Made when it is first asked for; what was learned before there were keys is signed then, and never again. */
  #key(): StoredKey {
    const { db, clock } = this.#store;
    return db.transaction(() => {
      const known = readModelKey(db);
      if (known !== null) return known;
      const pair = generateKeyPairSync('ed25519');
      const key = {
        privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
        publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }),
      };
      keepModelKey(db, key, instantOf(clock));
      for (const sha256 of unsignedLearned(db)) keepModelSignature(db, sha256, signed(key, sha256));
      return key;
    });
  }
}

function signed({ privateKey }: StoredKey, sha256: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
  return sign(null, said(sha256), key).toString('base64');
}

function said(sha256: string): Buffer {
  return Buffer.from(`Vouch learned model 1\n${sha256}`);
}
