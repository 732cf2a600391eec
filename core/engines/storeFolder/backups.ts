import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Backup } from '../../contract/storeStatus.ts';
import type { SqlDatabase } from '../../store/SqlDatabase.ts';
import { isMissing } from './diskFailure.ts';
import { storePaths } from './storePaths.ts';

/** A backup's name says what can be known of it without its key: schema version and time made. */
const backupName =
  /^vouch-v(?<version>\d+)-(?<date>\d{4}-\d\d-\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<rest>\d\d\.\d{3})Z\.db$/;

/** Time as it stands in file names: ISO 8601 without colons. */
export function fileStamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replaceAll(':', '');
}

/**
 * Copies a database, encrypted with its own key, into the backups of its store. Synchronous, as a migration must not
 * begin before; the copy gets its name once it is whole and on the disk. Answers the name.
 */
export function makeBackup(db: SqlDatabase, folder: string, schemaVersion: number, milliseconds: number): string {
  const { backups } = storePaths(folder);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const name = `vouch-v${schemaVersion}-${fileStamp(milliseconds)}.db`;
  const unfinished = path.join(backups, `${name}.new`);
  rmSync(unfinished, { force: true });
  db.backupTo(unfinished);
  const file = openSync(unfinished, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path.join(backups, name));
  return name;
}

/** Whether this is the name of a backup, and so no way out of the backups' folder. */
export function isBackupName(name: string): boolean {
  return backupName.test(name);
}

/** The backups of a store, newest first; needs no key. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const { backups } = storePaths(folder);
  const found = await Promise.all((await namesIn(backups)).map((name) => describe(backups, name)));
  return found.filter((backup) => backup !== null).sort((left, right) => right.madeAt.localeCompare(left.madeAt));
}

async function describe(backups: string, name: string): Promise<Backup | null> {
  const parts = backupName.exec(name)?.groups;
  if (parts === undefined) return null;
  const { version, date, hour, minute, rest } = parts;
  const { size } = await stat(path.join(backups, name));
  return { name, madeAt: `${date}T${hour}:${minute}:${rest}Z`, byteSize: size, schemaVersion: Number(version) };
}

/** Names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
