/**
 * The part of the better-sqlite3 API the store uses. `engines/` provides it over an encrypted file; the store itself
 * knows no native module. All calls are synchronous; values are null, number, bigint, string or bytes.
 */
export type SqlValue = null | number | bigint | string | Uint8Array;
export type SqlParameters = Readonly<Record<string, SqlValue>>;

export interface SqlStatement {
  run(parameters?: SqlParameters): { changes: number; lastInsertRowid: number | bigint };
  /** First row or undefined. Rows are unknown until a schema has parsed them. */
  get(parameters?: SqlParameters): unknown;
  all(parameters?: SqlParameters): unknown[];
  iterate(parameters?: SqlParameters): IterableIterator<unknown>;
}

export interface SqlDatabase {
  /** Compiles, or answers the statement already compiled for the same text. */
  prepare(sql: string): SqlStatement;
  exec(sql: string): void;
  pragma(pragma: string): unknown;
  /** Runs `work` in one IMMEDIATE transaction; rolls back when it throws. Nested calls join the outer one. */
  transaction<Result>(work: () => Result): Result;
  /** A consistent copy, encrypted with the same key. */
  backupTo(path: string): void;
  close(): void;
}
