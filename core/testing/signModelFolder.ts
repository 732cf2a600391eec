import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelKey } from '../engines/signing/ModelKey.ts';
import { manifestFile, signatureFile } from '../engines/signing/readSignedManifest.ts';
import { signManifest } from '../engines/signing/signManifest.ts';

/** Signs the manifest of a folder, by a key of its own unless one is given. Answers the keys under which it holds. */
export async function signModelFolder(
  folder: string,
  privateKey: KeyObject = generateKeyPairSync('ed25519').privateKey,
): Promise<readonly ModelKey[]> {
  const { text, key } = signManifest(await readFile(join(folder, manifestFile)), privateKey);
  await writeFile(join(folder, signatureFile), text);
  return [key];
}
