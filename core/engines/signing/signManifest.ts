import { type KeyObject, createPublicKey, sign } from 'node:crypto';
import type { ModelKey } from './ModelKey.ts';
import { type ManifestSignature, keyIdOf, signedBytes, signedManifestSchema } from './signatureText.ts';

/** Signs the bytes of a manifest. Answers the text of `manifest.sig.json` and the public half under which it holds, for this model alone. */
export function signManifest(manifest: Uint8Array, privateKey: KeyObject): { text: string; key: ModelKey } {
  const { id, version } = signedManifestSchema.parse(JSON.parse(Buffer.from(manifest).toString('utf8')));
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const key = { id: keyIdOf(publicKey), publicKey: publicKey.toString('base64'), vouchesFor: `${id} ${version}` };
  const signature = sign(null, signedBytes(manifest), privateKey).toString('base64');
  const said: ManifestSignature = { algorithm: 'ed25519', key: key.id, signature };
  return { text: `${JSON.stringify(said, null, 1)}\n`, key };
}
