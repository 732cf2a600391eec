import type Database from 'better-sqlite3';
import type { SqlDatabase, SqlParameters, SqlStatement, SqlValue } from '../../store/SqlDatabase.ts';
import { sqliteFailure } from './sqliteFailure.ts';

type Statement = Database.Statement<SqlParameters[]>;

/** Compiled statements kept; the least recently used goes first. */
const cachedStatements = 300;

/** The store's port over better-sqlite3: cached statements, joined IMMEDIATE transactions, failures in words. */
export class BetterSqlDatabase implements SqlDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, SqlStatement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  prepare(sql: string): SqlStatement {
    const cached = this.#statements.get(sql);
    const statement = cached ?? guarded(() => new BetterSqlStatement(this.#database, sql));
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > cachedStatements) this.#forgetOldest();
    return statement;
  }

  exec(sql: string): void {
    guarded(() => this.#database.exec(sql));
  }

  pragma(pragma: string): unknown {
    return guarded(() => this.#database.pragma(pragma, { simple: true }));
  }

  transaction<Result>(work: () => Result): Result {
    if (this.#database.inTransaction) return work();
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      if (result instanceof Promise) throw new TypeError('A transaction cannot wait: load first, then write');
      this.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  backupTo(path: string): void {
    this.prepare('VACUUM INTO :path').run({ path });
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #forgetOldest(): void {
    const oldest = this.#statements.keys().next();
    if (!oldest.done) this.#statements.delete(oldest.value);
  }
}

class BetterSqlStatement implements SqlStatement {
  readonly #database: Database.Database;
  readonly #sql: string;
  readonly #statement: Statement;

  constructor(database: Database.Database, sql: string) {
    this.#database = database;
    this.#sql = sql;
    this.#statement = database.prepare(sql);
  }

  run(parameters?: SqlParameters): { changes: number; lastInsertRowid: number | bigint } {
    return guarded(() => this.#free().run(...bound(parameters)));
  }

  get(parameters?: SqlParameters): unknown {
    return guarded(() => this.#free().get(...bound(parameters)));
  }

  all(parameters?: SqlParameters): unknown[] {
    return guarded(() => this.#free().all(...bound(parameters)));
  }

  iterate(parameters?: SqlParameters): IterableIterator<unknown> {
    return guarded(() => this.#free().iterate(...bound(parameters)));
  }

  /** The compiled statement; while it is being iterated, another one of the same text. */
  #free(): Statement {
    return this.#statement.busy ? this.#database.prepare(this.#sql) : this.#statement;
  }
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw sqliteFailure(error);
  }
}

/** The addon takes Buffers for bytes, so plain byte arrays are handed over as Buffers on the same memory. */
function bound(parameters: SqlParameters | undefined): SqlParameters[] {
  if (parameters === undefined) return [];
  return [Object.values(parameters).some(isPlainBytes) ? withBuffers(parameters) : parameters];
}

function isPlainBytes(value: SqlValue): value is Uint8Array {
  return value instanceof Uint8Array && !Buffer.isBuffer(value);
}

function withBuffers(parameters: SqlParameters): SqlParameters {
  const entries = Object.entries(parameters).map(([name, value]) => [
    name,
    isPlainBytes(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value,
  ]);
  return Object.fromEntries(entries);
}
