import type { DestinationId, ReleaseId } from '../../contract/release.ts';
import {
  freeName,
  hashOf,
  partName,
  placePart,
  removePart,
  requireFolder,
  takeBack,
  writePart,
} from '../../engines/release/partFiles.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { syncFolder } from '../../engines/storeFolder/syncFolder.ts';
import type { ReleaseFile } from '../../release/ReleaseFile.ts';
import type { StoredDestination } from '../../store/queries/destinations.ts';
import { type PlannedEntry, beginPlacing, noteFile, readReleasedFiles } from '../../store/queries/releases.ts';

/** How the files of one release get where they go. */
export interface Delivery {
  readonly destinationId: DestinationId;
  write(file: ReleaseFile, number: number): Promise<void>;
  /** Everything is written. */
  place(plan: readonly PlannedEntry[]): Promise<void>;
  /** Part of the transaction that notes the release as done. */
  settle(): void;
  /** Takes back what was written and has no name yet. */
  discard(): Promise<void>;
}

/**
 * Into a folder: each file is written under another name and synced; once all are, they get their names. From then on a
 * crash is carried through at the next start (`recoverReleases`), before it everything is taken back.
 */
export function folderDelivery(
  store: OpenStore,
  id: ReleaseId,
  { id: destinationId, place: folder }: StoredDestination,
): Delivery {
  const taken = new Set<string>();
  return {
    destinationId,
    async write({ name: wanted, bytes }, number) {
      if (number === 1) await requireFolder(folder);
      const name = await freeName(folder, wanted, taken);
      taken.add(name.toLowerCase());
      const part = partName(id, number);
      noteFile(store.db, id, { number, name, part_name: part, sha256: hashOf(bytes), byte_size: bytes.length });
      await writePart(folder, part, bytes);
    },
    async place(plan) {
      beginPlacing(store.db, id, plan);
      await placeAll(store, id, folder);
    },
    settle() {
      // Names were given before; there is nothing to add to the transaction.
    },
    discard: () => discardParts(store, id, folder),
  };
}

/** Gives every written file its name; those that have it are left. */
export async function placeAll(store: OpenStore, id: ReleaseId, folder: string): Promise<void> {
  for (const { name, part_name: part, sha256 } of readReleasedFiles(store.db, id)) {
    await placePart(folder, { part, name, sha256 });
  }
  await syncFolder(folder);
}

/** Takes back what an unfinished release has written, whether it has its name already or not. */
export async function discardParts(store: OpenStore, id: ReleaseId, folder: string): Promise<void> {
  for (const { name, part_name: part, sha256 } of readReleasedFiles(store.db, id)) {
    await removePart(folder, part);
    await takeBack(folder, { name, sha256 });
  }
}
