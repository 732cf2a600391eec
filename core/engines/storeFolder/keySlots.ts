import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import type { KeyFile, KeySlot, Stretch, WrappedSecret } from '../../security/keyFile.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

/** What a slot can be made for: the text a person types, or 32 bytes the keychain keeps, as 64 hex digits. */
type SlotOwner =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'keychain'; readonly secretHex: string };

/** What opens a key file: an owner of a slot, or the key its passphrase stretches to (see `stretchedKey`). */
export type Unlocker = SlotOwner | { readonly kind: 'stretched'; readonly keyHex: string };

/** 128 MB and about half a second: the cost OWASP's password storage sheet names for scrypt with one lane. */
const stretchCostLog2 = 17;

/** Wraps the master secret for one way of unlocking. */
export async function makeSlot(masterSecret: Uint8Array, unlocker: SlotOwner): Promise<KeySlot> {
  const salt = randomBytes(16).toString('hex');
  if (unlocker.kind === 'keychain') {
    return { kind: 'keychain', salt, wrapped: wrap(masterSecret, keychainKey(unlocker.secretHex, salt)) };
  }
  const stretch: Stretch = { name: 'scrypt', costLog2: stretchCostLog2, blockSize: 8, parallelism: 1, salt };
  return { kind: 'passphrase', stretch, wrapped: wrap(masterSecret, await stretched(unlocker.passphrase, stretch)) };
}

/**
 * The master secret, by whichever slot of the file this unlocker opens.
 * @throws VouchFailure STORE_KEY_WRONG
 */
export async function openSlots(keyFile: KeyFile, unlocker: Unlocker): Promise<Uint8Array> {
  for (const slot of keyFile.slots) {
    const key = await slotKey(slot, unlocker);
    const masterSecret = key && unwrap(slot.wrapped, key);
    if (masterSecret) return masterSecret;
  }
  throw keyWrong(unlocker);
}

/**
 * The key a passphrase stretches to in the slot it opens, as 64 hex digits. Whoever holds it opens this store until
 * that slot is made anew, and learns nothing of the passphrase.
 * @throws VouchFailure STORE_KEY_WRONG
 */
export async function stretchedKey(keyFile: KeyFile, passphrase: string): Promise<string> {
  for (const slot of keyFile.slots) {
    if (slot.kind !== 'passphrase') continue;
    const key = await stretched(passphrase, slot.stretch);
    if (unwrap(slot.wrapped, key)) return key.toString('hex');
  }
  throw keyWrong({ kind: 'passphrase' });
}

function keyWrong({ kind }: Pick<Unlocker, 'kind'>): VouchFailure {
  return kind === 'keychain'
    ? new VouchFailure(
        'STORE_KEY_WRONG',
        "The keychain's secret does not open this store.",
        'Log in as the person who made the store, or enter its passphrase if it has one.',
      )
    : new VouchFailure('STORE_KEY_WRONG', 'This passphrase does not open the store.', 'Check it and try again.');
}

async function slotKey(slot: KeySlot, unlocker: Unlocker): Promise<Buffer | null> {
  if (slot.kind === 'keychain') return unlocker.kind === 'keychain' ? keychainKey(unlocker.secretHex, slot.salt) : null;
  if (unlocker.kind === 'stretched') return Buffer.from(unlocker.keyHex, 'hex');
  return unlocker.kind === 'passphrase' ? stretched(unlocker.passphrase, slot.stretch) : null;
}

function keychainKey(secretHex: string, salt: string): Buffer {
  const secret = Buffer.from(secretHex, 'hex');
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), 'vouch key slot: keychain', 32));
}

/** Off the thread. The passphrase counts in its composed form, so that keyboards which type accents differently agree. */
function stretched(passphrase: string, stretch: Stretch): Promise<Buffer> {
  const cost = 2 ** stretch.costLog2;
  const options = {
    cost,
    blockSize: stretch.blockSize,
    parallelization: stretch.parallelism,
    maxmem: 256 * cost * stretch.blockSize,
  };
  const salt = Buffer.from(stretch.salt, 'hex');
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function wrap(masterSecret: Uint8Array, key: Uint8Array): WrappedSecret {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(masterSecret), cipher.final()]).toString('hex');
  return { nonce: nonce.toString('hex'), text, tag: cipher.getAuthTag().toString('hex') };
}

function unwrap(wrapped: WrappedSecret, key: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.nonce, 'hex'));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped.text, 'hex')), decipher.final()]);
  } catch {
    return null;
  }
}
