import { rm } from 'node:fs/promises';
import { databaseFiles, type StorePaths } from './storePaths.ts';
import { exists } from './restoreBackup.ts';
import { writeDurably } from './writeDurably.ts';

/** Prepares a folder for a store whose key is never written down; what an earlier such store left is cleared. */
export async function markEphemeral(paths: StorePaths): Promise<void> {
  await clearEphemeral(paths);
  await writeDurably(paths.ephemeralMark, 'Nothing here can be read once Vouch has closed it.\n');
}

/** Removes what an ephemeral store left behind, unreadable by now; touches nothing in a folder that held none. */
export async function clearEphemeral(paths: StorePaths): Promise<void> {
  if (!(await exists(paths.ephemeralMark))) return;
  for (const file of databaseFiles(paths.database)) await rm(file, { force: true });
  await rm(paths.vault, { recursive: true, force: true });
  await rm(paths.backups, { recursive: true, force: true });
  await rm(paths.ephemeralMark, { force: true });
}
