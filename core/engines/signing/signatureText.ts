import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What lies beside a manifest as `manifest.sig.json`. */
export const signatureSchema = z.object({
  algorithm: z.literal('ed25519'),
  /** Id of the key. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** Base64 of 64 bytes. */
  signature: z.string().regex(/^[\w+/]{86}==$/),
});
export type ManifestSignature = Readonly<z.infer<typeof signatureSchema>>;

/** What manifests say for a signature to be about; others of their fields are each loader's. */
export const signedManifestSchema = z.object({ id: z.string().min(1), version: z.string().min(1) });

/** The bytes that are signed: a manifest as it lies there, after words that keep the signature from being taken for another's. */
export function signedBytes(manifest: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from('Vouch model manifest 1\n'), manifest]);
}

/** Id of a public key (SubjectPublicKeyInfo, DER). */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}
