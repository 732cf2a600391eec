import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { readDestination } from '../../store/queries/destinations.ts';
import { type UnfinishedRelease, abandonRelease, finishRelease, readUnfinished } from '../../store/queries/releases.ts';
import { VouchFailure, failureOf } from '../../vocabulary/failure.ts';
import { discardParts, placeAll } from './folderDelivery.ts';

/**
 * Brings releases to an end that a crash has left in the middle: what was written whole gets its names and counts, all
 * else is taken back. A folder that is not there now (a drive) fails the release, in words.
 */
export async function recoverReleases(store: OpenStore): Promise<void> {
  for (const release of readUnfinished(store.db)) {
    const { kind, place: folder } = readDestination(store.db, release.destination_id);
    try {
      if (kind === 'http' || release.state === 'writing' || release.plan === null) throw interrupted();
      await placeAll(store, release.id, folder);
      finishRelease(store, release, release.plan);
    } catch (error) {
      if (kind === 'folder') await discardParts(store, release.id, folder).catch(() => null);
      abandon(store, release, error);
    }
  }
}

function abandon(store: OpenStore, { id, by }: UnfinishedRelease, error: unknown): void {
  abandonRelease(store, id, by, failureOf(error));
}

function interrupted(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'The release was interrupted before it was written; nothing has left.',
    'Release again.',
  );
}
