import { generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UnsignedManifest, assertSigned } from './assertSigned.ts';
import { readSignedManifest } from './readSignedManifest.ts';
import { signManifest } from './signManifest.ts';

const models = join(import.meta.dirname, '../../../models');
const manifest = Buffer.from(JSON.stringify({ id: 'risk', version: '1.0.0', sha256: 'ab' }));
const { privateKey } = generateKeyPairSync('ed25519');
const { text, key } = signManifest(manifest, privateKey);
const refusal = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof UnsignedManifest) return error.message;
    throw error;
  }
  return 'trusted';
};

describe('a manifest', () => {
  it.each(['risk', 'payments', 'extraction', 'ocr'])('of %s that ships is signed by a key that ships', async (name) => {
    const { manifest: shipped, signature } = await readSignedManifest(join(models, name));
    expect(() => assertSigned(shipped, signature)).not.toThrow();
  });

  it('signed by a known key is trusted, and by a release key whatever model it is', () => {
    expect(refusal(() => assertSigned(manifest, text, [key]))).toBe('trusted');
    expect(refusal(() => assertSigned(manifest, text, [{ ...key, vouchesFor: null }]))).toBe('trusted');
  });

  it('with one bit changed is not', () => {
    for (let at = 0; at < manifest.length; at += 7) {
      const changed = Buffer.from(manifest);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(refusal(() => assertSigned(changed, text, [key]))).toContain('changed after it was signed');
    }
  });

  it('without a signature, with one that is none, or by an unknown key is not', () => {
    expect(refusal(() => assertSigned(manifest, null, [key]))).toContain('no signature');
    for (const other of ['', '{}', text.replace('ed25519', 'none')])
      expect(refusal(() => assertSigned(manifest, other, [key]))).toContain('cannot be understood');
    expect(refusal(() => assertSigned(manifest, text, []))).toContain('does not know');
  });

  it('signed by the key of another model or version is not', () => {
    for (const vouchesFor of ['risk 1.0.1', 'payments 1.0.0'])
      expect(refusal(() => assertSigned(manifest, text, [{ ...key, vouchesFor }]))).toContain('another model');
  });

  it('is signed as such: the bare bytes under the same key are something else', () => {
    const bare = sign(null, manifest, privateKey).toString('base64');
    const said = JSON.stringify({ algorithm: 'ed25519', key: key.id, signature: bare });
    expect(refusal(() => assertSigned(manifest, said, [key]))).toContain('changed after it was signed');
  });
});
