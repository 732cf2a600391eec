import { join } from 'node:path';
import { makeBackup } from '../core/engines/storeFolder/backups.ts';
import { openStore } from '../core/engines/storeFolder/openStore.ts';
import { systemClock } from '../core/vocabulary/clock.ts';
import { passphrase } from './vouchTest.ts';

/** Does to a profile's store what a later Vouch would: backs it up, then raises its schema. The app must be closed. */
export async function makeStoreNewer(profile: string): Promise<void> {
  const folder = join(profile, 'store');
  const store = await openStore({
    folder,
    secret: { kind: 'passphrase', passphrase },
    clock: systemClock,
    nativeBinding: process.env['VOUCH_SQLITE_BINDING'],
  });
  makeBackup(store.db, folder, store.schemaVersion, Date.now());
  store.db.pragma('user_version = 9990');
  await store.close();
}
