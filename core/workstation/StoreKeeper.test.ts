import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { testSecret } from '../testing/openTestStore.ts';
import { openWorkstation } from './openWorkstation.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-keeper-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

function openAgain() {
  const modelFolder = join(import.meta.dirname, '..', '..', 'models');
  const workstation = openWorkstation({ folder, modelFolder, workerCount: 1, log: () => {} });
  onTestFinished(() => workstation.close());
  return { workstation, store: createRouterClient(workstation.engineRouter).store };
}

async function makeStore(): Promise<void> {
  const { workstation } = openAgain();
  await workstation.unlock(testSecret);
  await workstation.close();
}

describe('a store whose key file', () => {
  test.each([
    ['is damaged', (file: string) => writeFile(file, '{"format":')],
    ['is lost', (file: string) => rm(file)],
  ])('%s is refused with what to do, and opens once it is put back', async (_, spoil) => {
    await makeStore();
    const key = await readFile(join(folder, 'key.json'));
    await spoil(join(folder, 'key.json'));
    const { workstation, store } = openAgain();
    const refused = {
      state: 'refused',
      failure: { code: 'STORE_DAMAGED', remedy: expect.stringContaining('key.json') },
      backups: expect.any(Array),
    };
    expect(await store.status()).toMatchObject(refused);
    expect(await workstation.unlock(testSecret)).toMatchObject(refused);
    await writeFile(join(folder, 'key.json'), key);
    expect(await workstation.unlock(testSecret)).toMatchObject({ state: 'open' });
  });
});

test('a restore that fails leaves the store open as it was', async () => {
  const { workstation, store } = openAgain();
  await workstation.unlock(testSecret);
  const name = 'vouch-v10-2026-03-02T090000.000Z.db';
  await expect(store.restore({ name })).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
  expect(await store.status()).toMatchObject({ state: 'open' });
  expect(workstation.session().pipeline.queueState().waiting).toBe(0);
});
