import { openStore } from '../engines/storeFolder/openStore.ts';
import { releaseIdSchema } from '../contract/release.ts';
import { listDestinations } from '../store/queries/destinations.ts';
import { listReleasable } from '../store/views/releaseLists.ts';
import { systemClock } from '../vocabulary/clock.ts';
import { newId } from '../vocabulary/ids.ts';
import { EventHub } from '../workstation/EventHub.ts';
import { openReleases } from '../workstation/release/openReleases.ts';

/**
 * A program that is there to be killed: opens the store in the folder given, brings interrupted releases to an end, and
 * releases everything confirmed, again and again, a file an invoice. Says "releasing" each time it begins.
 */
const [folder = '', secretHex = ''] = process.argv.slice(2);
const store = await openStore({ folder, secret: { kind: 'keychain', secretHex }, clock: systemClock });
const { releases } = await openReleases(store, new EventHub(), () => {});
const [destination] = listDestinations(store.db);
if (destination === undefined) throw new Error('the store knows a folder to release to');
const { rows } = listReleasable(store.db, { standing: ['unreleased', 'released', 'changed'], offset: 0, limit: 500 });
for (;;) {
  process.stdout.write('releasing\n');
  const request = {
    releaseId: newId(releaseIdSchema),
    profileId: 'built-in:ubl',
    destinationId: destination.id,
    again: true,
  };
  await releases.start({ ...request, documentIds: rows.map(({ documentId }) => documentId) }, 'ada');
}
