import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Keychain } from './Keychain.ts';
import { keychainSecret } from './keychainSecret.ts';

/** A keychain with one key: exclusive or with a fixed byte, enough to tell clear from encrypted. */
function keychain(key: number, available = true): Keychain {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));
  return {
    isAvailable: async () => available,
    encrypt: async (text) => turn(Buffer.from(text)),
    decrypt: async (bytes) => turn(bytes).toString(),
  };
}

const freshFile = () => join(mkdtempSync(join(tmpdir(), 'vouch-key-')), 'profile', 'store-key.bin');

describe('keychainSecret', () => {
  it('makes a secret once, keeps it encrypted, and answers the same one ever after', async () => {
    const file = freshFile();
    const first = await keychainSecret(file, keychain(0x5a), true);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(readFileSync(file, 'latin1')).not.toContain(first);
    expect(await keychainSecret(file, keychain(0x5a), true)).toBe(first);
  });

  it('answers null, and writes nothing, where there is no keychain', async () => {
    const file = freshFile();
    expect(await keychainSecret(file, keychain(0x5a, false), true)).toBeNull();
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('makes no secret for a store that was made with a passphrase', async () => {
    expect(await keychainSecret(freshFile(), keychain(0x5a), false)).toBeNull();
  });

  it('never replaces a secret that this keychain does not open', async () => {
    const file = freshFile();
    await keychainSecret(file, keychain(0x5a), true);
    const kept = readFileSync(file);
    await expect(keychainSecret(file, keychain(0x33), true)).rejects.toMatchObject({ code: 'STORE_KEY_WRONG' });
    writeFileSync(file, kept.subarray(0, 10));
    await expect(keychainSecret(file, keychain(0x5a), true)).rejects.toMatchObject({ code: 'STORE_KEY_WRONG' });
    expect(readFileSync(file)).toEqual(kept.subarray(0, 10));
  });
});
