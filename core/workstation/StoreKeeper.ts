import type { StoreStatus } from '../contract/storeStatus.ts';
import { inspectStore } from '../engines/storeFolder/inspectStore.ts';
import { listBackups } from '../engines/storeFolder/backups.ts';
import { type StoreSecret } from '../engines/storeFolder/openStore.ts';
import { restoreBackup } from '../engines/storeFolder/restoreBackup.ts';
import { type FailureCode, VouchFailure, failureOf } from '../vocabulary/failure.ts';
import type { Session } from './Session.ts';

/** The store cannot be opened though the key is right: the refusal screen offers the backups. */
const refusing: ReadonlySet<FailureCode> = new Set<FailureCode>(['STORE_NEWER', 'STORE_DAMAGED', 'STORE_IN_USE']);

export interface StoreKeeperParts {
  readonly folder: string;
  readonly nativeBinding: string | undefined;
  openSession(secret: StoreSecret): Promise<Session>;
  onStatus(status: StoreStatus): void;
}

/** Opens, refuses, restores and closes the one store of a workstation; knows at any time where it stands. */
export class StoreKeeper {
  readonly #parts: StoreKeeperParts;
  readonly #inspected: Promise<void>;
  #status: StoreStatus = { state: 'opening' };
  #session: Session | null = null;
  /** Kept so that a restored backup opens without asking again. */
  #secret: StoreSecret | null = null;
  #line: Promise<unknown> = Promise.resolve();

  constructor(parts: StoreKeeperParts) {
    this.#parts = parts;
    this.#inspected = this.#lookAtFolder();
  }

  /** Where the store stands, once the folder has been looked at. */
  async status(): Promise<StoreStatus> {
    await this.#inspected;
    return this.#status;
  }

  /** The open store. @throws VouchFailure STORE_LOCKED */
  session(): Session {
    if (this.#session !== null) return this.#session;
    throw new VouchFailure('STORE_LOCKED', 'The store is not open.', 'Unlock it first.');
  }

  /**
   * Opens the store, making one where none is; does nothing where it is open.
   * @throws VouchFailure STORE_KEY_WRONG, DISK_FULL. A store that refuses is a status, not an error.
   */
  unlock(secret: StoreSecret): Promise<StoreStatus> {
    return this.#oneByOne(async () => {
      await this.#inspected;
      if (this.#session === null) await this.#open(secret);
      return this.#status;
    });
  }

  /** What opens the store that is open now after a crash of the engine. @throws VouchFailure STORE_LOCKED */
  resumeKey(): string | null {
    return this.session().store.resumeKey;
  }

  backups(): ReturnType<typeof listBackups> {
    return listBackups(this.#parts.folder);
  }

  /**
   * Puts a backup in place of the present database and opens it where the key is known. Where that fails, what was there
   * before is opened again. @throws VouchFailure NOT_FOUND, DISK_FULL
   */
  restore(name: string): Promise<StoreStatus> {
    return this.#oneByOne(async () => {
      await this.#inspected;
      this.#become({ state: 'opening' });
      try {
        await this.#closeSession();
        await restoreBackup(this.#parts.folder, name, this.#parts.nativeBinding);
      } finally {
        await this.#lookAtFolder();
        if (this.#secret !== null) await this.#open(this.#secret);
      }
      return this.#status;
    });
  }

  close(): Promise<void> {
    return this.#oneByOne(() => this.#closeSession());
  }

  async #open(secret: StoreSecret): Promise<void> {
    const before = this.#status;
    this.#become({ state: 'opening' });
    try {
      this.#session = await this.#parts.openSession(secret);
    } catch (error) {
      await this.#refused(error, before, secret);
      return;
    }
    this.#secret = secret;
    const { schemaVersion, keySource, folder } = this.#session.store;
    this.#become({ state: 'open', schemaVersion, keySource, folder });
  }

  async #refused(error: unknown, before: StoreStatus, secret: StoreSecret): Promise<void> {
    if (!(error instanceof VouchFailure) || !refusing.has(error.code)) {
      this.#become(before);
      throw error;
    }
    // Damage is found after the key was proven right; only then is the key worth keeping.
    if (error.code !== 'STORE_IN_USE') this.#secret = secret;
    this.#become({ state: 'refused', failure: error.toFailure(), backups: await this.backups() });
  }

  async #closeSession(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.close();
  }

  /** A folder that cannot be understood (key file lost or damaged) is refused, in words and with its backups. */
  async #lookAtFolder(): Promise<void> {
    try {
      const condition = await inspectStore(this.#parts.folder);
      this.#become({ state: condition === 'new' ? 'new' : 'locked' });
    } catch (error) {
      const backups = await this.backups().catch(() => []);
      this.#become({ state: 'refused', failure: failureOf(error), backups });
    }
  }

  #become(status: StoreStatus): void {
    this.#status = status;
    this.#parts.onStatus(status);
  }

  #oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#line.then(work);
    this.#line = turn.catch(() => null);
    return turn;
  }
}
