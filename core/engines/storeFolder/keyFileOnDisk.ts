import { readFile } from 'node:fs/promises';
import { type KeyFile, keyFileSchema } from '../../security/keyFile.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { isMissing } from './diskFailure.ts';
import { writeDurably } from './writeDurably.ts';

/**
 * The key file at `file`; null where there is none.
 * @throws VouchFailure STORE_DAMAGED where it is no key file this Vouch understands
 */
export async function readKeyFile(file: string): Promise<KeyFile | null> {
  try {
    return keyFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new VouchFailure(
      'STORE_DAMAGED',
      "The store's key file cannot be read.",
      'Put back key.json from a backup of the folder; without it nobody can open the store.',
      { cause: error },
    );
  }
}

export async function writeKeyFile(file: string, keyFile: KeyFile): Promise<void> {
  await writeDurably(file, `${JSON.stringify(keyFile, null, 2)}\n`);
}
