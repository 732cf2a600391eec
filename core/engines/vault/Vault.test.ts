import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { Vault } from './Vault.ts';

const keys = { contentKey: randomBytes(32), nameKey: randomBytes(32) };
const text = (value: string) => new TextEncoder().encode(value);

async function newVault(): Promise<{ vault: Vault; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-vault-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { vault: await Vault.open(folder, keys), folder };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('whatever is put comes back by its SHA-256', async () => {
  const { vault } = await newVault();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
      const sha256 = await vault.put(bytes);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(await vault.get(sha256)).toEqual(bytes);
      expect(await vault.has(sha256)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('the same bytes are kept once, also when put at the same time', async () => {
  const { vault, folder } = await newVault();
  const sums = await Promise.all([1, 2, 3, 4].map(() => vault.put(text('the same'))));
  const [file = ''] = await filesIn(folder);
  const { ino } = await stat(file);
  await vault.put(text('the same'));
  expect(new Set(sums).size).toBe(1);
  expect(await filesIn(folder)).toHaveLength(1);
  expect((await stat(file)).ino).toBe(ino);
});

test('neither names nor contents tell what is kept', async () => {
  const { vault, folder } = await newVault();
  const sha256 = await vault.put(text('Kanarienvogel '.repeat(100)));
  const [file = ''] = await filesIn(folder);
  expect((await readFile(file)).includes('Kanarienvogel')).toBe(false);
  expect(file).not.toContain(sha256.slice(0, 8));
  const other = await Vault.open(folder, { ...keys, nameKey: randomBytes(32) });
  expect(await other.has(sha256)).toBe(false);
});

test('every changed byte is noticed, and putting the original again repairs it', async () => {
  const { vault, folder } = await newVault();
  const sha256 = await vault.put(text('an original'));
  const [file = ''] = await filesIn(folder);
  const whole = await readFile(file);
  const damaged = expect.objectContaining({ code: 'STORE_DAMAGED' });
  for (let index = 0; index < whole.length; index += 1) {
    const changed = Buffer.from(whole);
    changed[index] = (changed[index] ?? 0) ^ 1;
    await writeFile(file, changed);
    await expect(vault.get(sha256)).rejects.toEqual(damaged);
  }
  await writeFile(file, whole.subarray(0, 10));
  await expect(vault.get(sha256)).rejects.toEqual(damaged);
  await vault.put(text('an original'));
  expect(await vault.get(sha256)).toEqual(text('an original'));
});

test('a file put in the place of another is noticed', async () => {
  const { vault, folder } = await newVault();
  const first = await vault.put(text('first'));
  const [file = ''] = await filesIn(folder);
  await vault.put(text('other'));
  const other = (await filesIn(folder)).find((name) => name !== file) ?? '';
  await writeFile(file, await readFile(other));
  await expect(vault.get(first)).rejects.toEqual(expect.objectContaining({ code: 'STORE_DAMAGED' }));
});

test('what was never put is not found', async () => {
  const { vault } = await newVault();
  await expect(vault.get('ab'.repeat(32))).rejects.toEqual(expect.objectContaining({ code: 'NOT_FOUND' }));
});

test('what an interrupted put left is cleared at the next opening', async () => {
  const { folder } = await newVault();
  await writeFile(path.join(folder, 'unfinished', 'half'), 'half a file');
  await Vault.open(folder, keys);
  expect(await filesIn(folder)).toEqual([]);
});
