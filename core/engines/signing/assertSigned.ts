import { createPublicKey, verify } from 'node:crypto';
import type { ModelKey } from './ModelKey.ts';
import { modelKeys } from './modelKeys.ts';
import { type ManifestSignature, signatureSchema, signedBytes, signedManifestSchema } from './signatureText.ts';

/** Why a manifest is not to be trusted. */
export class UnsignedManifest extends Error {}

/**
 * That a manifest is signed by a key this version of Vouch knows, for this very model. The manifest in turn names the SHA-256 of each of
 * its files.
 * @throws UnsignedManifest
 */
export function assertSigned(
  manifest: Uint8Array,
  signature: string | null,
  keys: readonly ModelKey[] = modelKeys,
): void {
  if (signature === null) throw new UnsignedManifest('It has no signature.');
  const said = readSignature(signature);
  const key = keys.find(({ id }) => id === said.key);
  if (key === undefined) throw new UnsignedManifest(`It is signed by the key ${said.key}, which Vouch does not know.`);
  const publicKey = createPublicKey({ key: Buffer.from(key.publicKey, 'base64'), type: 'spki', format: 'der' });
  if (!verify(null, signedBytes(manifest), publicKey, Buffer.from(said.signature, 'base64')))
    throw new UnsignedManifest('It was changed after it was signed.');
  const { id, version } = signedManifestSchema.parse(JSON.parse(Buffer.from(manifest).toString('utf8')));
  if (key.vouchesFor !== null && key.vouchesFor !== `${id} ${version}`)
    throw new UnsignedManifest(`The key ${key.id} vouches for another model.`);
}

function readSignature(text: string): ManifestSignature {
  try {
    return signatureSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnsignedManifest('Its signature cannot be understood.', { cause });
  }
}
