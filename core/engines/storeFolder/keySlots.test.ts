import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type KeyFile, keyFileSchema } from '../../security/keyFile.ts';
import { deriveStoreKeys } from '../../security/storeKeys.ts';
import { makeSlot, openSlots } from './keySlots.ts';

const masterSecret = new Uint8Array(randomBytes(32));
const keychain = { kind: 'keychain', secretHex: randomBytes(32).toString('hex') } as const;
const first = { kind: 'passphrase', passphrase: 'first passphrase' } as const;
const second = { kind: 'passphrase', passphrase: 'second passphrase' } as const;
const wrong = expect.objectContaining({ code: 'STORE_KEY_WRONG' });

async function keyFileFor(...unlockers: Parameters<typeof makeSlot>[1][]): Promise<KeyFile> {
  const slots = await Promise.all(unlockers.map(async (unlocker) => (await makeSlot(masterSecret, unlocker)).slot));
  return keyFileSchema.parse(JSON.parse(JSON.stringify({ format: 'vouch-key', version: 1, slots })));
}

async function secretIn(...asked: Parameters<typeof openSlots>): Promise<Uint8Array> {
  return new Uint8Array((await openSlots(...asked)).masterSecret);
}

describe('slots of a key file', () => {
  test('each opens the same master secret, whatever is beside it', async () => {
    const keyFile = await keyFileFor(keychain, first, second);
    for (const unlocker of [keychain, first, second]) {
      expect(await secretIn(keyFile, unlocker)).toEqual(masterSecret);
    }
    await expect(openSlots(keyFile, { ...first, passphrase: 'first passphrasE' })).rejects.toEqual(wrong);
  });

  test('a passphrase is replaced without touching what is encrypted', async () => {
    const before = await keyFileFor(keychain, first);
    const kept = before.slots.filter((slot) => slot.kind === 'keychain');
    const after: KeyFile = { ...before, slots: [...kept, (await makeSlot(masterSecret, second)).slot] };
    expect(await secretIn(after, second)).toEqual(masterSecret);
    await expect(openSlots(after, first)).rejects.toEqual(wrong);
  });

  test('the stretched key of a passphrase opens its slot, and no other store or slot', async () => {
    const keyFile = await keyFileFor(keychain, first);
    const { stretchedHex } = await openSlots(keyFile, first);
    const stretched = { kind: 'stretched', keyHex: stretchedHex ?? '' } as const;
    expect(await secretIn(keyFile, stretched)).toEqual(masterSecret);
    expect(await openSlots(keyFile, stretched)).toMatchObject({ stretchedHex });
    expect(await openSlots(keyFile, keychain)).toMatchObject({ stretchedHex: null });
    expect(await makeSlot(masterSecret, first)).not.toMatchObject({ stretchedHex });
    // A slot made anew for the same passphrase has another salt.
    await expect(openSlots(await keyFileFor(first), stretched)).rejects.toEqual(wrong);
  });

  test('a changed slot opens nothing', async () => {
    const keyFile = await keyFileFor(keychain);
    const [slot] = keyFile.slots;
    if (slot === undefined) throw new Error('a slot was made');
    const text = slot.wrapped.text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const changed: KeyFile = { ...keyFile, slots: [{ ...slot, wrapped: { ...slot.wrapped, text } }] };
    await expect(openSlots(changed, keychain)).rejects.toEqual(wrong);
  });

  test('an accent typed composed or decomposed is the same passphrase', async () => {
    const keyFile = await keyFileFor({ kind: 'passphrase', passphrase: 'cr\u00e8me br\u00fbl\u00e9e' });
    const decomposed = { kind: 'passphrase', passphrase: 'cre\u0300me bru\u0302le\u0301e' } as const;
    expect(await secretIn(keyFile, decomposed)).toEqual(masterSecret);
  });

  test('a key file that asks for an absurd cost is not read', async () => {
    const [slot] = (await keyFileFor(first)).slots;
    if (slot?.kind !== 'passphrase') throw new Error('a passphrase slot was made');
    const absurd = { ...slot, stretch: { ...slot.stretch, costLog2: 30 } };
    expect(keyFileSchema.safeParse({ format: 'vouch-key', version: 1, slots: [absurd] }).success).toBe(false);
  });
});

test('the keys of a store differ from each other and from its master secret', () => {
  const keys = [masterSecret, ...Object.values(deriveStoreKeys(masterSecret))];
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(4);
  expect(Object.values(deriveStoreKeys(masterSecret))).toEqual(Object.values(deriveStoreKeys(masterSecret)));
});
