import Database from 'better-sqlite3';
import { VouchFailure } from '../../vocabulary/failure.ts';

/** What SQLite says no to, in words a person can act on; anything else as it is (a defect). */
export function sqliteFailure(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = error.code;
  const cause = { cause: error };
  if (code === 'SQLITE_NOTADB') {
    return new VouchFailure(
      'STORE_KEY_WRONG',
      'The key does not open this database.',
      'Enter the passphrase this store was made with.',
      cause,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new VouchFailure('STORE_DAMAGED', 'The database is damaged.', 'Restore a backup.', cause);
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new VouchFailure(
      'STORE_IN_USE',
      'Another program is using this database.',
      'Close the other program and try again.',
      cause,
    );
  }
  if (code === 'SQLITE_FULL') {
    return new VouchFailure('DISK_FULL', 'The disk is full.', 'Free some space; the work then goes on.', cause);
  }
  return error;
}
