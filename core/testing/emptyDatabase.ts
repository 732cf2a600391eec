import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqlite } from '../engines/sqlite/openSqlite.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';

/** An encrypted database without any table, closed and removed when the test ends. */
export async function emptyDatabase(): Promise<SqlDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vouch-empty-'));
  const db = openSqlite({ path: path.join(folder, 'a.db'), key: randomBytes(32) });
  onTestFinished(async () => {
    db.close();
    await rm(folder, { recursive: true });
  });
  return db;
}
