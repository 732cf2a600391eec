import Database from 'better-sqlite3';
import { VouchFailure } from '../../vocabulary/failure.ts';

/**
 * Holds a store for one process. The lock is an open exclusive transaction on an empty database file: the operating
 * system lets go of it when the process dies, however it dies, so there is nothing stale to clean up.
 * @throws VouchFailure STORE_IN_USE
 */
export function lockStore(file: string, nativeBinding?: string): { release(): void } {
  const database = new Database(file, { timeout: 0, ...(nativeBinding ? { nativeBinding } : {}) });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new VouchFailure(
      'STORE_IN_USE',
      'Another Vouch has this store open.',
      'Go on in its window, or close it and try again.',
      { cause },
    );
  }
  return { release: () => database.close() };
}
