import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { VouchFailure } from '../../core/vocabulary/failure.ts';
import type { Keychain } from './Keychain.ts';

const secretPattern = /^[0-9a-f]{64}$/;

/**
 * The store's secret: 32 random bytes as hex, kept in `file` encrypted by the system's keychain. Null when this system
 * has no keychain (then a passphrase opens the store). An existing file that the keychain no longer opens is left as
 * it is: overwriting it would lose the store for good.
 * @param storeIsNew only a new store gets a new secret; one without a file was made with a passphrase
 */
export async function keychainSecret(file: string, keychain: Keychain, storeIsNew: boolean): Promise<string | null> {
  const exists = existsSync(file);
  if ((!exists && !storeIsNew) || !(await keychain.isAvailable())) return null;
  return exists ? readSecret(file, keychain) : makeSecret(file, keychain);
}

async function readSecret(file: string, keychain: Keychain): Promise<string> {
  try {
    const secret = await keychain.decrypt(readFileSync(file));
    if (secretPattern.test(secret)) return secret;
  } catch (cause) {
    throw keychainChanged(cause);
  }
  throw keychainChanged();
}

/** Written and read back before it is used: a store must never be keyed with a secret that cannot be had again. */
async function makeSecret(file: string, keychain: Keychain): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  mkdirSync(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', 0o600);
  try {
    await handle.writeFile(await keychain.encrypt(secret));
    await handle.sync();
  } finally {
    await handle.close();
  }
  renameSync(fresh, file);
  const kept = await readSecret(file, keychain);
  if (kept !== secret) throw keychainChanged();
  return secret;
}

function keychainChanged(cause?: unknown): VouchFailure {
  return new VouchFailure(
    'STORE_KEY_WRONG',
    "The system's keychain no longer opens Vouch's key.",
    'Sign in as the user who set Vouch up, or unlock that keychain, and start Vouch again.',
    cause === undefined ? undefined : { cause },
  );
}
