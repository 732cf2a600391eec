import { VouchFailure } from '../../vocabulary/failure.ts';
import { readKeyFile } from './keyFileOnDisk.ts';
import { exists, hasEarlierDatabase } from './restoreBackup.ts';
import { storePaths } from './storePaths.ts';

/** What lies in a folder: no store yet, or one that the keychain's secret or a passphrase opens (the keychain where both do). */
type StoreCondition = 'new' | 'locked-passphrase' | 'locked-keychain';

/**
 * Looks at a store without opening it.
 * @throws VouchFailure STORE_DAMAGED where a database, its backups or documents lie without the key file they need
 */
export async function inspectStore(folder: string): Promise<StoreCondition> {
  const paths = storePaths(folder);
  const keyFile = await readKeyFile(paths.keyFile);
  if (keyFile !== null) {
    return keyFile.slots.some((slot) => slot.kind === 'keychain') ? 'locked-keychain' : 'locked-passphrase';
  }
  if (await exists(paths.ephemeralMark)) return 'new';
  if (!(await exists(paths.database)) && !(await hasEarlierDatabase(folder))) return 'new';
  throw new VouchFailure(
    'STORE_DAMAGED',
    `The store has lost its key file (key.json in ${folder}).`,
    'Put back key.json from a backup of the folder; without it nobody can open the store.',
  );
}
