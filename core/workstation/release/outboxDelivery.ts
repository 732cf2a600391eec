import type { ReleaseId } from '../../contract/release.ts';
import { hashOf } from '../../engines/release/partFiles.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import type { StoredDestination } from '../../store/queries/destinations.ts';
import { addPush } from '../../store/queries/pushes.ts';
import { noteFile } from '../../store/queries/releases.ts';
import type { Delivery } from './folderDelivery.ts';

/**
 * To an HTTP address: bodies are kept in the vault, and the outbox gets them in the transaction that notes the release. So
 * a push is never sent of a release that is not in the ledger, nor forgotten of one that is.
 */
export function outboxDelivery(store: OpenStore, id: ReleaseId, { id: destinationId }: StoredDestination): Delivery {
  const pushes: Parameters<typeof addPush>[1][] = [];
  return {
    destinationId,
    async write({ name, mediaType, bytes }, number) {
      noteFile(store.db, id, { number, name, part_name: '', sha256: hashOf(bytes), byte_size: bytes.length });
      const sha256 = await store.vault.put(bytes);
      pushes.push({ releaseId: id, destinationId, fileName: name, mediaType, sha256, byteSize: bytes.length });
    },
    async place() {
      // The vault has synced every body already.
    },
    settle() {
      for (const push of pushes) addPush(store, push);
    },
    async discard() {
      // Bodies stay in the vault, encrypted and unreferenced, like those of any stage that failed.
    },
  };
}
