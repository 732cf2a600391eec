import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import type { KeyFile, KeySlot, Stretch, WrappedSecret } from '../../security/keyFile.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';

/** What a slot can be made for: the text a person types, or 32 bytes the keychain keeps, as 64 hex digits. */
type SlotOwner =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'keychain'; readonly secretHex: string };

/** What opens a key file: an owner of a slot, or the key its passphrase stretches to (see `OpenedSlot`). */
export type Unlocker = SlotOwner | { readonly kind: 'stretched'; readonly keyHex: string };

/** What a slot held. */
interface OpenedSlot {
  readonly masterSecret: Uint8Array;
  /**
   * The key the passphrase stretched to, as 64 hex digits; null where no passphrase is involved. Whoever holds it opens
   * this store until that slot is made anew, and learns nothing of the passphrase.
   */
  readonly stretchedHex: string | null;
}

/** 128 MB and about half a second: the cost OWASP's password storage sheet names for scrypt with one lane. */
const stretchCostLog2 = 17;

/** Wraps the master secret for one way of unlocking; answers the slot opened, too. */
export async function makeSlot(
  masterSecret: Uint8Array,
  unlocker: SlotOwner,
): Promise<OpenedSlot & { readonly slot: KeySlot }> {
  const salt = randomBytes(16).toString('hex');
  if (unlocker.kind === 'keychain') {
    const wrapped = wrap(masterSecret, keychainKey(unlocker.secretHex, salt));
    return { slot: { kind: 'keychain', salt, wrapped }, masterSecret, stretchedHex: null };
  }
  const stretch: Stretch = { name: 'scrypt', costLog2: stretchCostLog2, blockSize: 8, parallelism: 1, salt };
  const key = await stretched(unlocker.passphrase, stretch);
  const slot: KeySlot = { kind: 'passphrase', stretch, wrapped: wrap(masterSecret, key) };
  return { slot, masterSecret, stretchedHex: key.toString('hex') };
}

/**
 * The master secret, by whichever slot of the file this unlocker opens.
 * @throws VouchFailure STORE_KEY_WRONG
 */
export async function openSlots(keyFile: KeyFile, unlocker: Unlocker): Promise<OpenedSlot> {
  for (const slot of keyFile.slots) {
    const key = await slotKey(slot, unlocker);
    const masterSecret = key && unwrap(slot.wrapped, key);
    if (masterSecret) return { masterSecret, stretchedHex: slot.kind === 'passphrase' ? key.toString('hex') : null };
  }
  throw keyWrong(unlocker);
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
