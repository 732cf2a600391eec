import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { insertDocument } from '../../store/queries/documents.ts';
import { systemClock } from '../../vocabulary/clock.ts';
import { testSecret } from '../../testing/openTestStore.ts';
import { migrations } from '../../store/migrate.ts';
import { listBackups, makeBackup } from './backups.ts';
import { inspectStore } from './inspectStore.ts';
import { type StoreSecret, openStore } from './openStore.ts';
import { restoreBackup } from './restoreBackup.ts';
import { storePaths } from './storePaths.ts';

const passphrase = { kind: 'passphrase', passphrase: 'correct horse battery' } as const;
const ephemeral = { kind: 'ephemeral' } as const;
const failure = (code: string) => expect.objectContaining({ code, remedy: expect.stringMatching(/./) });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vouch-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

const open = (secret: StoreSecret) => openStore({ folder, secret, clock: systemClock });

async function openWith<Result>(secret: StoreSecret, work: (store: Awaited<ReturnType<typeof open>>) => Result) {
  const store = await open(secret);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const noteFile = (fileName: string) =>
  openWith(testSecret, (store) => insertDocument(store, { sourcePath: `/${fileName}`, fileName }));
const fileNames = () =>
  openWith(testSecret, ({ db }) => db.prepare('SELECT file_name FROM document ORDER BY seq').all());

test('a passphrase makes a store and alone opens it again', async () => {
  expect(await inspectStore(folder)).toBe('new');
  const sha256 = await openWith(passphrase, (store) => {
    insertDocument(store, { sourcePath: '/a.pdf', fileName: 'a.pdf' });
    return store.vault.put(new TextEncoder().encode('original'));
  });
  expect(await inspectStore(folder)).toBe('locked-passphrase');
  await expect(open({ ...passphrase, passphrase: 'Correct horse battery' })).rejects.toEqual(
    failure('STORE_KEY_WRONG'),
  );
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_KEY_WRONG'));
  await expect(open(ephemeral)).rejects.toEqual(failure('STORE_KEY_WRONG'));
  await openWith(passphrase, async (store) => {
    expect(store.db.prepare('SELECT count(*) AS count FROM document').get()).toEqual({ count: 1 });
    expect(Buffer.from(await store.vault.get(sha256)).toString()).toBe('original');
    expect(store).toMatchObject({ keySource: 'passphrase', schemaVersion: migrations.at(-1)?.version, folder });
  });
});

test('the keychain secret opens what it made, another one does not', async () => {
  await noteFile('a.pdf');
  expect(await inspectStore(folder)).toBe('locked-keychain');
  await expect(open({ kind: 'keychain', secretHex: '00'.repeat(32) })).rejects.toEqual(failure('STORE_KEY_WRONG'));
  expect(await fileNames()).toEqual([{ file_name: 'a.pdf' }]);
});

const device = () =>
  openWith(testSecret, ({ db }) => db.prepare("SELECT value FROM setting WHERE name = 'device'").get());

test('the device keeps its name', async () => {
  expect(await device()).toEqual(await device());
});

test('a store that is open cannot be opened or restored a second time', async () => {
  const first = await open(testSecret);
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_IN_USE'));
  const name = makeBackup(first.db, folder, 10, Date.now());
  await expect(restoreBackup(folder, name)).rejects.toEqual(failure('STORE_IN_USE'));
  await first.close();
  await (await open(testSecret)).close();
});

test('an ephemeral store works, says so, and leaves nothing', async () => {
  const store = await open(ephemeral);
  insertDocument(store, { sourcePath: '/a.pdf', fileName: 'a.pdf' });
  await store.vault.put(Buffer.from('x'));
  expect(store.keySource).toBe('ephemeral');
  expect(await readdir(folder)).not.toContain('key.json');
  await store.close();
  expect(await readdir(folder)).toEqual(['lock']);
});

test('what an ephemeral store that was killed left behind is cleared by the next opening', async () => {
  const paths = storePaths(folder);
  await writeFile(paths.ephemeralMark, '');
  await writeFile(paths.database, 'not readable any more');
  expect(await inspectStore(folder)).toBe('new');
  await noteFile('a.pdf');
  expect(await fileNames()).toEqual([{ file_name: 'a.pdf' }]);
});

test('a store without its key file, or with a spoilt one, is damaged and not made anew', async () => {
  await noteFile('a.pdf');
  const { keyFile } = storePaths(folder);
  const key = await readFile(keyFile, 'utf8');
  await rm(keyFile);
  await expect(inspectStore(folder)).rejects.toEqual(failure('STORE_DAMAGED'));
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
  await writeFile(keyFile, '{"format":"vouch-key","version":2}');
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
  await writeFile(keyFile, key);
  expect(await fileNames()).toHaveLength(1);
});

test('a database the right key does not open is damaged', async () => {
  await noteFile('a.pdf');
  await writeFile(storePaths(folder).database, 'x'.repeat(8192));
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
});

test('a backup is listed, restored and what it replaced is kept', async () => {
  await noteFile('a.pdf');
  await openWith(testSecret, ({ db }) => makeBackup(db, folder, 10, Date.parse('2026-03-02T09:00:00.000Z')));
  await openWith(testSecret, ({ db }) => makeBackup(db, folder, 10, Date.parse('2026-03-03T09:00:00.000Z')));
  await noteFile('b.pdf');
  const backups = await listBackups(folder);
  expect(backups.map(({ madeAt, schemaVersion }) => [madeAt, schemaVersion])).toEqual([
    ['2026-03-03T09:00:00.000Z', 10],
    ['2026-03-02T09:00:00.000Z', 10],
  ]);
  await restoreBackup(folder, backups[1]?.name ?? '');
  expect(await fileNames()).toEqual([{ file_name: 'a.pdf' }]);
  const replaced = (await readdir(folder)).find((name) => /^replaced-.*\.db$/.test(name)) ?? '';
  await rm(storePaths(folder).database);
  await writeFile(storePaths(folder).database, await readFile(path.join(folder, replaced)));
  expect(await fileNames()).toEqual([{ file_name: 'a.pdf' }, { file_name: 'b.pdf' }]);
});

test('a backup that is not listed cannot be restored', async () => {
  await noteFile('a.pdf');
  for (const name of ['../vouch.db', 'vouch-v10-2026-03-02T090000.000Z.db']) {
    await expect(restoreBackup(folder, name)).rejects.toEqual(failure('NOT_FOUND'));
  }
});

test('a restore that was interrupted is finished by the next opening', async () => {
  await noteFile('a.pdf');
  const name = await openWith(testSecret, ({ db }) => makeBackup(db, folder, 10, Date.now()));
  await noteFile('b.pdf');
  const { restoring, database, backups } = storePaths(folder);
  await writeFile(restoring, await readFile(path.join(backups, name)));
  await rm(database);
  expect(await fileNames()).toEqual([{ file_name: 'a.pdf' }]);
});

test('a database that went missing is not replaced by an empty one', async () => {
  await noteFile('a.pdf');
  await openWith(testSecret, ({ db }) => makeBackup(db, folder, 10, Date.now()));
  await rm(storePaths(folder).database);
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
});

test('a store that lost its database, or both database and key, is not made anew while it holds documents', async () => {
  await openWith(testSecret, (store) => store.vault.put(new TextEncoder().encode('original')));
  const { database, keyFile } = storePaths(folder);
  await rm(database);
  const lost = {
    code: 'STORE_DAMAGED',
    message: expect.stringContaining(folder),
    remedy: expect.stringMatching(/backup/),
  };
  await expect(open(testSecret)).rejects.toMatchObject(lost);
  await rm(keyFile);
  await expect(inspectStore(folder)).rejects.toMatchObject(lost);
});

test('a newer store is refused and stays as it was', async () => {
  await noteFile('a.pdf');
  await openWith(testSecret, ({ db }) => db.pragma('user_version = 9990'));
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_NEWER'));
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_NEWER'));
});

test('a migration that fails leaves the store as it was, with a backup to go back to', async () => {
  await noteFile('a.pdf');
  // As if an earlier version had left tables that the first migration is to make.
  await openWith(testSecret, ({ db }) => {
    db.exec('DROP TABLE schema_step');
    db.pragma('user_version = 5');
  });
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
  const [backup, ...others] = await listBackups(folder);
  expect(others).toEqual([]);
  expect(backup).toMatchObject({ schemaVersion: 5 });
  await restoreBackup(folder, backup?.name ?? '');
  await expect(open(testSecret)).rejects.toEqual(failure('STORE_DAMAGED'));
  expect(await readdir(folder)).toContain('vouch.db');
});
