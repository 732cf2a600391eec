import path from 'node:path';

/** Where the parts of a store lie in its folder. */
export interface StorePaths {
  readonly folder: string;
  readonly database: string;
  readonly keyFile: string;
  readonly vault: string;
  readonly backups: string;
  /** Locked by the one engine that has the store open. */
  readonly lock: string;
  /** Says that the store's key was never written down: what lies here can be thrown away. */
  readonly ephemeralMark: string;
  /** A backup copied in full that is to take the database's place. */
  readonly restoring: string;
}

export function storePaths(folder: string): StorePaths {
  const inside = (name: string) => path.join(folder, name);
  return {
    folder,
    database: inside('vouch.db'),
    keyFile: inside('key.json'),
    vault: inside('vault'),
    backups: inside('backups'),
    lock: inside('lock'),
    ephemeralMark: inside('ephemeral'),
    restoring: inside('restoring.db'),
  };
}

/** The database and the files SQLite keeps beside it. */
export function databaseFiles(database: string): string[] {
  return [`${database}-wal`, `${database}-shm`, `${database}-journal`, database];
}
