import { assertNever } from '../../vocabulary/assertNever.ts';
import { readKeyFile } from './keyFileOnDisk.ts';
import { stretchedKey } from './keySlots.ts';
import type { StoreSecret } from './openStore.ts';
import { storePaths } from './storePaths.ts';

/**
 * What opens this store again without asking a person, as 64 hex digits, for a host that keeps it in memory over the
 * engine's crashes. Null where the host has the secret itself (keychain), or nothing outlives the engine (ephemeral).
 * @throws VouchFailure STORE_KEY_WRONG
 */
export async function resumeKey(folder: string, secret: StoreSecret): Promise<string | null> {
  switch (secret.kind) {
    case 'passphrase': {
      const keyFile = await readKeyFile(storePaths(folder).keyFile);
      return keyFile === null ? null : stretchedKey(keyFile, secret.passphrase);
    }
    case 'stretched':
      return secret.keyHex;
    case 'keychain':
    case 'ephemeral':
      return null;
    default:
      return assertNever(secret);
  }
}
