import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Store } from '../../store/Store.ts';
import { parseRow } from '../../store/rows.ts';
import { fileStamp, listBackups } from './backups.ts';
import { writeFailure } from './diskFailure.ts';
import { storePaths } from './storePaths.ts';
import { syncFolder } from './syncFolder.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** Copies of the present schema that are kept; those made before a migration have an earlier one and stay. */
const keptCopies = 7;

interface CopiedStore extends Pick<Store, 'db' | 'clock'> {
  readonly folder: string;
  readonly schemaVersion: number;
}

/**
 * Copies the database into the backups where something changed and the newest backup is a day old; answers its name, or
 * null. The file is copied by the system, off the thread: while it lasts, the write-ahead log is not moved into the
 * database, so the file stays as it is however much is written. The store must stay open until then.
 * @throws VouchFailure DISK_FULL
 */
export async function makeSafetyCopy(store: CopiedStore): Promise<string | null> {
  if (!(await isDue(store))) return null;
  const { db, folder, schemaVersion, clock } = store;
  const { database, backups } = storePaths(folder);
  const name = `vouch-v${schemaVersion}-${fileStamp(clock.now())}.db`;
  await mkdir(backups, { recursive: true, mode: 0o700 });
  await removeUnfinished(backups);
  db.pragma('wal_autocheckpoint = 0');
  try {
    if (Number(db.pragma('wal_checkpoint(TRUNCATE)')) !== 0) return null;
    await copyDurably(database, path.join(backups, `${name}.new`));
  } finally {
    db.pragma('wal_autocheckpoint = 1000');
  }
  await rename(path.join(backups, `${name}.new`), path.join(backups, name));
  await syncFolder(backups);
  await removeOld(folder, schemaVersion);
  return name;
}

async function isDue({ db, folder, clock }: CopiedStore): Promise<boolean> {
  const row = db.prepare('SELECT at FROM change ORDER BY sequence DESC LIMIT 1').get();
  if (row === undefined) return false;
  const changedAt = Date.parse(parseRow(z.object({ at: z.string() }), row).at);
  const [newest] = await listBackups(folder);
  if (newest === undefined) return true;
  const madeAt = Date.parse(newest.madeAt);
  return changedAt > madeAt && clock.now() - madeAt >= dayMs;
}

async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    const handle = await open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(to, { force: true });
    throw writeFailure(error);
  }
}

/** What a copy that was cut off left behind. */
async function removeUnfinished(backups: string): Promise<void> {
  const names = (await readdir(backups)).filter((name) => name.endsWith('.new'));
  for (const name of names) await rm(path.join(backups, name), { force: true });
}

async function removeOld(folder: string, schemaVersion: number): Promise<void> {
  const same = (await listBackups(folder)).filter((backup) => backup.schemaVersion === schemaVersion);
  for (const { name } of same.slice(keptCopies)) await rm(path.join(storePaths(folder).backups, name), { force: true });
}
