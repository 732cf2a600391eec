import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { ChangeLog } from '../../store/ChangeLog.ts';
import type { SqlDatabase } from '../../store/SqlDatabase.ts';
import type { Store } from '../../store/Store.ts';
import { migrate, migrations } from '../../store/migrate.ts';
import { readDevice } from '../../store/queries/device.ts';
import { type StoreKeys, deriveStoreKeys } from '../../security/storeKeys.ts';
import type { Clock } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { openSqlite } from '../sqlite/openSqlite.ts';
import { Vault } from '../vault/Vault.ts';
import { makeBackup } from './backups.ts';
import { clearEphemeral, markEphemeral } from './ephemeral.ts';
import { inspectStore } from './inspectStore.ts';
import { readKeyFile, writeKeyFile } from './keyFileOnDisk.ts';
import { type Unlocker, makeSlot, openSlots } from './keySlots.ts';
import { exists, finishRestore, hasEarlierDatabase } from './restoreBackup.ts';
import { lockStore } from './storeLock.ts';
import { type StorePaths, storePaths } from './storePaths.ts';

/** What opens a store. An ephemeral one gets a key that is never written down, and is cleared away when it is closed. */
export type StoreSecret = Unlocker | { readonly kind: 'ephemeral' };

interface OpenStoreOptions {
  readonly folder: string;
  readonly secret: StoreSecret;
  readonly clock: Clock;
  /** Path of the SQLite addon for runtimes the shipped one does not load in. */
  readonly nativeBinding?: string | undefined;
}

/** What a thread opens the database for reading with; never leaves the process. */
export interface StoreReader {
  readonly path: string;
  readonly key: Uint8Array;
  readonly nativeBinding?: string | undefined;
}

/** A store opened for reading and writing; no other process can open it meanwhile. */
export interface OpenStore extends Store {
  readonly vault: Vault;
  readonly keySource: 'keychain' | 'passphrase' | 'ephemeral';
  readonly schemaVersion: number;
  readonly folder: string;
  /**
   * What opens this store again without asking a person, as 64 hex digits, for a host that keeps it in memory over the
   * engine's crashes. Null where the host has the secret itself (keychain), or nothing outlives the engine (ephemeral).
   */
  readonly resumeKey: string | null;
  /** How a thread of this process reads the database beside the engine, by a connection of its own. */
  readonly reader: StoreReader;
  close(): Promise<void>;
}

/**
 * Opens the store in `folder`, making folder, key and database where there are none, and brings its schema up to date
 * (the earlier database is backed up first).
 * @throws VouchFailure STORE_KEY_WRONG, STORE_NEWER, STORE_DAMAGED, STORE_IN_USE, DISK_FULL
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenStore> {
  const { folder, secret, nativeBinding } = options;
  const paths = storePaths(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = lockStore(paths.lock, nativeBinding);
  try {
    const { keys, isNew, resumeKey } = await unlock(paths, secret);
    await finishRestore(folder);
    if (!isNew) await refuseLostDatabase(paths);
    const open = await openParts(options, keys);
    const close = async () => {
      open.db.close();
      if (secret.kind === 'ephemeral') await clearEphemeral(paths);
      lock.release();
    };
    const reader = { path: paths.database, key: keys.database, nativeBinding };
    return { ...open, reader, clock: options.clock, keySource: keySourceOf(secret), folder, resumeKey, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openParts(options: OpenStoreOptions, keys: StoreKeys) {
  const { folder, clock, nativeBinding } = options;
  const paths = storePaths(folder);
  const db = openDatabase(paths, keys.database, nativeBinding);
  try {
    const version = migrate(db, migrations, (from) => makeBackup(db, folder, from, clock.now()));
    const device = readDevice(db, () => randomBytes(8).toString('hex'));
    const vault = await Vault.open(paths.vault, { contentKey: keys.vaultContent, nameKey: keys.vaultName });
    return { db, vault, changeLog: new ChangeLog(db, clock, device), schemaVersion: version };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The key is proven right before the database is touched, so one it does not open is damaged. */
function openDatabase(paths: StorePaths, key: Uint8Array, nativeBinding: string | undefined): SqlDatabase {
  try {
    return openSqlite({ path: paths.database, key, nativeBinding });
  } catch (error) {
    if (!(error instanceof VouchFailure) || error.code !== 'STORE_KEY_WRONG') throw error;
    throw new VouchFailure('STORE_DAMAGED', 'The database is damaged.', 'Restore a backup.', { cause: error });
  }
}

interface Unlocked {
  readonly keys: StoreKeys;
  readonly isNew: boolean;
  readonly resumeKey: string | null;
}

async function unlock(paths: StorePaths, secret: StoreSecret): Promise<Unlocked> {
  const keyFile = (await inspectStore(paths.folder)) === 'new' ? null : await readKeyFile(paths.keyFile);
  if (secret.kind === 'ephemeral') {
    if (keyFile !== null) throw keptStore();
    await markEphemeral(paths);
    return { keys: deriveStoreKeys(randomBytes(32)), isNew: true, resumeKey: null };
  }
  if (keyFile !== null) {
    const { masterSecret, stretchedHex } = await openSlots(keyFile, secret);
    return { keys: deriveStoreKeys(masterSecret), isNew: false, resumeKey: stretchedHex };
  }
  if (secret.kind === 'stretched') throw noStore();
  await clearEphemeral(paths);
  const { slot, masterSecret, stretchedHex } = await makeSlot(randomBytes(32), secret);
  await writeKeyFile(paths.keyFile, { format: 'vouch-key', version: 1, slots: [slot] });
  return { keys: deriveStoreKeys(masterSecret), isNew: true, resumeKey: stretchedHex };
}

async function refuseLostDatabase(paths: StorePaths): Promise<void> {
  if ((await exists(paths.database)) || !(await hasEarlierDatabase(paths.folder))) return;
  throw new VouchFailure(
    'STORE_DAMAGED',
    `The database of this store (vouch.db in ${paths.folder}) is missing, though the store holds documents or backups.`,
    'Put vouch.db back into that folder, or restore a backup.',
  );
}

function keySourceOf({ kind }: StoreSecret): OpenStore['keySource'] {
  return kind === 'stretched' ? 'passphrase' : kind;
}

/** A stretched key belongs to a slot; without a key file there is none, and none can be made of it. */
function noStore(): VouchFailure {
  return new VouchFailure('STORE_KEY_WRONG', 'There is no store here that this key opens.', 'Enter a passphrase.');
}

function keptStore(): VouchFailure {
  return new VouchFailure(
    'STORE_KEY_WRONG',
    'This folder holds a store that is locked.',
    'Unlock it, or choose another folder for work that is not kept.',
  );
}
