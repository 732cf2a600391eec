import { constants } from 'node:fs';
import { access, copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { fileStamp, isBackupName, namesIn } from './backups.ts';
import { isMissing, writeFailure } from './diskFailure.ts';
import { lockStore } from './storeLock.ts';
import { databaseFiles, storePaths } from './storePaths.ts';
import { syncFolder } from './syncFolder.ts';

/**
 * Puts a backup in place of the present database, which is kept beside it as `replaced-<time>.db`. The store must be
 * closed. Interrupted at any point, it is finished by the next opening or can be repeated.
 * @throws VouchFailure NOT_FOUND, STORE_IN_USE, DISK_FULL
 */
export async function restoreBackup(folder: string, name: string, nativeBinding?: string): Promise<void> {
  const paths = storePaths(folder);
  const backup = path.join(paths.backups, name);
  if (!isBackupName(name) || !(await exists(backup))) {
    throw new VouchFailure('NOT_FOUND', 'This backup is not there any more.', 'Choose another one from the list.');
  }
  const lock = lockStore(paths.lock, nativeBinding);
  try {
    await copyDurably(backup, `${paths.restoring}.new`);
    await rename(`${paths.restoring}.new`, paths.restoring);
    await syncFolder(folder);
    await finishRestore(folder);
  } finally {
    lock.release();
  }
}

/** Carries an interrupted restore to its end; does nothing where there is none. The caller holds the lock. */
export async function finishRestore(folder: string): Promise<void> {
  const paths = storePaths(folder);
  if (!(await exists(paths.restoring))) return;
  const aside = path.join(folder, `replaced-${fileStamp(Date.now())}.db`);
  // The write-ahead log first: beside another database it would be replayed into it.
  for (const file of databaseFiles(paths.database)) {
    if (await exists(file)) await rename(file, aside + file.slice(paths.database.length));
  }
  await syncFolder(folder);
  await rename(paths.restoring, paths.database);
  await syncFolder(folder);
}

/** Whether there is, or was, a database here: a missing one is then damage, and no reason to make an empty one. */
export async function hasEarlierDatabase(folder: string): Promise<boolean> {
  const { backups, vault } = storePaths(folder);
  if ((await namesIn(folder)).some((name) => name.startsWith('replaced-'))) return true;
  if ((await namesIn(backups)).some(isBackupName)) return true;
  // what is kept in the vault was noted in a database
  const shelves = (await namesIn(vault)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const shelf of shelves) if ((await namesIn(path.join(vault, shelf))).length > 0) return true;
  return false;
}

export async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await rm(to, { force: true });
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    const handle = await open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw writeFailure(error);
  }
}
