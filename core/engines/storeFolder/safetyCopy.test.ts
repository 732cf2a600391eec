import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { insertDocument } from '../../store/queries/documents.ts';
import { movableClock } from '../../testing/movableClock.ts';
import { testSecret } from '../../testing/openTestStore.ts';
import { listBackups } from './backups.ts';
import { openStore } from './openStore.ts';
import { restoreBackup } from './restoreBackup.ts';
import { makeSafetyCopy } from './safetyCopy.ts';
import { storePaths } from './storePaths.ts';

const hourMs = 3_600_000;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-copy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function openCounted() {
  const clock = movableClock();
  const store = await openStore({ folder, secret: testSecret, clock });
  const note = (fileName: string) => insertDocument(store, { sourcePath: `/${fileName}`, fileName });
  const count = () => store.db.prepare('SELECT count(*) AS count FROM document').get();
  return { store, clock, note, count };
}

test('is made once a day where something changed, and the last seven are kept', async () => {
  const { store, clock, note } = await openCounted();
  expect(await makeSafetyCopy(store)).toBeNull();
  note('a.pdf');
  expect(await makeSafetyCopy(store)).not.toBeNull();
  clock.move(23 * hourMs);
  note('b.pdf');
  expect(await makeSafetyCopy(store)).toBeNull();
  clock.move(hourMs);
  expect(await makeSafetyCopy(store)).not.toBeNull();
  clock.move(48 * hourMs);
  expect(await makeSafetyCopy(store)).toBeNull();
  for (let day = 0; day < 8; day += 1) {
    clock.move(24 * hourMs);
    note(`${day}.pdf`);
    await makeSafetyCopy(store);
  }
  expect(await listBackups(folder)).toHaveLength(7);
  await store.close();
});

test('holds everything up to its beginning, though writing goes on, and can be restored', async () => {
  const { store, note } = await openCounted();
  for (let file = 0; file < 50; file += 1) note(`before ${file}.pdf`);
  const copying = makeSafetyCopy(store);
  let during = 0;
  for (let name: string | null | undefined; name === undefined; during += 1) {
    note(`during ${during}.pdf`);
    name = await Promise.race([copying, new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined)))]);
  }
  const name = (await copying) ?? '';
  await store.close();
  expect(during).toBeGreaterThan(0);
  await restoreBackup(folder, name);
  const restored = await openCounted();
  expect(restored.store.db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(restored.store.changeLog.verify().intact).toBe(true);
  expect(restored.count()).toEqual({ count: expect.toSatisfy((files: number) => files >= 50) });
  await restored.store.close();
});

test('clears what a copy that was cut off left', async () => {
  const { store, note } = await openCounted();
  note('a.pdf');
  await makeSafetyCopy(store);
  const { backups } = storePaths(folder);
  await writeFile(path.join(backups, 'vouch-v10-2026-03-01T090000.000Z.db.new'), 'half');
  await store.close();
  const again = await openCounted();
  again.clock.move(48 * hourMs);
  again.note('b.pdf');
  await makeSafetyCopy(again.store);
  expect((await readdir(backups)).filter((name) => name.endsWith('.new'))).toEqual([]);
  await again.store.close();
});
