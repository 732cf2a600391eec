/**
 * `node models/train/sign.ts FOLDER`: signs the manifest of a model by a key made for it, whose private half is thrown away, and writes the
 * public half into `core/engines/signing/modelKeys.ts`.
 * `node models/train/sign.ts FOLDER --key FILE`: signs by a publisher's release key; its passphrase is in `VOUCH_MODEL_KEY_PASSPHRASE`.
 * `node models/train/sign.ts --new-key FILE`: makes a release key, encrypted by that passphrase, and makes its public half known.
 */
import { type KeyObject, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelKey } from '../../core/engines/signing/ModelKey.ts';
import { modelKeys } from '../../core/engines/signing/modelKeys.ts';
import { manifestFile, signatureFile } from '../../core/engines/signing/readSignedManifest.ts';
import { keyIdOf } from '../../core/engines/signing/signatureText.ts';
import { signManifest } from '../../core/engines/signing/signManifest.ts';

const keysFile = new URL('../../core/engines/signing/modelKeys.ts', import.meta.url);

function passphrase(): string {
  const given = process.env['VOUCH_MODEL_KEY_PASSPHRASE'] ?? '';
  if (given.length < 12) throw new Error('VOUCH_MODEL_KEY_PASSPHRASE must have twelve characters and more.');
  return given;
}

async function writeKeys(keys: readonly ModelKey[]): Promise<void> {
  const text = await readFile(keysFile, 'utf8');
  const entries = keys.map(
    ({ id, publicKey, vouchesFor }) =>
      `  {\n    id: '${id}',\n    publicKey: '${publicKey}',\n    vouchesFor: ${vouchesFor === null ? 'null' : `'${vouchesFor}'`},\n  },\n`,
  );
  const list = entries.length === 0 ? '[]' : `[\n${entries.join('')}]`;
  await writeFile(keysFile, text.replace(/(modelKeys: readonly ModelKey\[\] = )\[[^]*\];\n$/, `$1${list};\n`));
}

async function makeReleaseKey(file: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: passphrase() });
  await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  const bytes = publicKey.export({ type: 'spki', format: 'der' });
  const key: ModelKey = { id: keyIdOf(bytes), publicKey: bytes.toString('base64'), vouchesFor: null };
  await writeKeys([...modelKeys, key]);
  process.stdout.write(`Release key ${key.id}: keep ${file} offline and out of every repository.\n`);
}

async function signFolder(folder: string, privateKey: KeyObject): Promise<ModelKey> {
  const { text, key } = signManifest(await readFile(join(folder, manifestFile)), privateKey);
  await writeFile(join(folder, signatureFile), text);
  process.stdout.write(`${folder}: ${key.vouchesFor ?? ''}, signed by ${key.id}\n`);
  return key;
}

let known = modelKeys;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
});
if (values['new-key'] !== undefined) await makeReleaseKey(values['new-key']);
for (const folder of positionals) {
  if (values.key !== undefined) {
    const key = createPrivateKey({ key: await readFile(values.key), passphrase: passphrase() });
    await signFolder(folder, key);
    continue;
  }
  const key = await signFolder(folder, generateKeyPairSync('ed25519').privateKey);
  known = [...known.filter(({ vouchesFor }) => vouchesFor !== key.vouchesFor), key];
  await writeKeys(known);
}
