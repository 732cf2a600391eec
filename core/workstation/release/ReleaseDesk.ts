import type { EngineEvent } from '../../contract/events.ts';
import type { ExportProfile } from '../../contract/exportProfile.ts';
import type { LedgerRow, ReleaseId, ReleasePreview, ReleaseRequest, Withheld } from '../../contract/release.ts';
import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import { builtInProfiles } from '../../release/profiles/builtInProfiles.ts';
import { type ConfirmedDocument, readConfirmedDocument } from '../../store/queries/confirmedDocuments.ts';
import { readDestination } from '../../store/queries/destinations.ts';
import { readProfile, readProfiles } from '../../store/queries/exportProfiles.ts';
import {
  type PlannedEntry,
  type UnfinishedRelease,
  abandonRelease,
  beginRelease,
  finishRelease,
  hasLeft,
} from '../../store/queries/releases.ts';
import { readLedgerRow } from '../../store/views/releaseLists.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure, failureOf } from '../../vocabulary/failure.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type Delivery, folderDelivery } from './folderDelivery.ts';
import { outboxDelivery } from './outboxDelivery.ts';
import { previewRelease } from './previewRelease.ts';
import { renderRelease } from './renderRelease.ts';

interface DeskParts {
  readonly store: OpenStore;
  readonly emit: (event: EngineEvent) => void;
  /** Pushes were added to the outbox. */
  wakeOutbox(): void;
}

/** Carries releases out: all of one, or nothing of it, whatever happens in between. */
export class ReleaseDesk {
  readonly #parts: DeskParts;
  readonly #running = new Map<ReleaseId, AbortController>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Those that come with Vouch, then those people made. */
  profiles(): ExportProfile[] {
    return [...builtInProfiles, ...readProfiles(this.#parts.store.db)];
  }

  preview(profileId: string, documentIds: readonly DocumentId[]): Promise<ReleasePreview> {
    return previewRelease(this.#parts.store, this.#profile(profileId), documentIds);
  }

  /**
   * Writes and notes a release. @throws VouchFailure REFUSED where something is unconfirmed or left before unasked,
   * where nothing could leave, or where the destination cannot be written to; CANCELLED; DISK_FULL. Then nothing has left.
   */
  async start(
    request: ReleaseRequest & { readonly releaseId: ReleaseId },
    by: string,
  ): Promise<LedgerRow & { readonly withheld: readonly Withheld[] }> {
    const { store, emit } = this.#parts;
    const profile = this.#profile(request.profileId);
    const documents = [...new Set(request.documentIds)].map((id) => readConfirmedDocument(store.db, id));
    if (!request.again) requireNew(store, documents);
    const destination = readDestination(store.db, request.destinationId);
    const { releaseId: id } = request;
    const delivery =
      destination.kind === 'folder' ? folderDelivery(store, id, destination) : outboxDelivery(store, id, destination);
    const controller = new AbortController();
    beginRelease(store, { id, by, profile: profile.name, format: profile.format, destinationId: destination.id });
    this.#running.set(id, controller);
    try {
      const withheld = await this.#carryOut({ id, by, profile, documents, delivery, signal: controller.signal });
      this.#parts.wakeOutbox();
      return { ...readLedgerRow(store.db, id), withheld };
    } catch (error) {
      await delivery.discard();
      const failure = failureOf(error);
      abandonRelease(store, id, by, failure.code === 'CANCELLED' ? null : failure);
      throw error;
    } finally {
      this.#running.delete(id);
      emit({ kind: 'release-changed' });
    }
  }

  /** Stops a release that has not begun to give files their names; afterwards it is too late, and nothing happens. */
  cancel(releaseId: ReleaseId): void {
    this.#running.get(releaseId)?.abort();
  }

  async #carryOut({ id, by, profile, documents, delivery, signal }: Run): Promise<readonly Withheld[]> {
    const { store, emit } = this.#parts;
    const withheld: Withheld[] = [];
    const plan: PlannedEntry[] = [];
    let done = 0;
    let number = 0;
    for await (const rendered of renderRelease({ store, profile, documents, at: instantOf(store.clock), signal })) {
      if (signal.aborted) throw cancelled();
      if ('withheld' in rendered) {
        withheld.push(rendered.withheld);
        done += 1;
      } else {
        number += 1;
        const fileNumber = number;
        await delivery.write(rendered.file, fileNumber);
        plan.push(
          ...rendered.documents.map(({ record, content }) => ({ documentId: record.document.id, fileNumber, content })),
        );
        done += rendered.documents.length;
      }
      emit({ kind: 'release-progress', releaseId: id, done, total: documents.length });
    }
    if (plan.length === 0) throw nothingLeft(withheld);
    if (signal.aborted) throw cancelled();
    const release: UnfinishedRelease = {
      id,
      by,
      profile: profile.name,
      format: profile.format,
      destination_id: delivery.destinationId,
      state: 'placing',
      plan,
    };
    await delivery.place(plan);
    store.db.transaction(() => {
      delivery.settle();
      finishRelease(store, release, plan);
    });
    emit({ kind: 'documents-changed', documentIds: plan.map(({ documentId }) => documentId) });
    return withheld;
  }

  #profile(profileId: string): ExportProfile {
    const found = builtInProfiles.find(({ id }) => id === profileId) ?? readProfile(this.#parts.store.db, profileId);
    if (found !== null) return found;
    throw new VouchFailure('NOT_FOUND', 'This profile is not there any more.', 'Choose another one.');
  }
}

interface Run {
  readonly id: ReleaseId;
  readonly by: string;
  readonly profile: ExportProfile;
  readonly documents: readonly ConfirmedDocument[];
  readonly delivery: Delivery;
  readonly signal: AbortSignal;
}

function requireNew(store: OpenStore, documents: readonly ConfirmedDocument[]): void {
  const before = documents.filter(({ record, content }) => hasLeft(store.db, record.document.id, content));
  const [first] = before;
  if (first === undefined) return;
  const others = before.length === 1 ? '' : ` and ${String(before.length - 1)} more`;
  throw new VouchFailure(
    'REFUSED',
    `${first.record.document.fileName}${others} left before in this very version.`,
    'Say that it may leave again, or leave it out.',
  );
}

const cancelled = (): VouchFailure => new VouchFailure('CANCELLED', 'The release was cancelled; nothing has left.');

function nothingLeft(withheld: readonly Withheld[]): VouchFailure {
  const reason = withheld[0]?.reasons[0] ?? 'There is nothing to release.';
  return new VouchFailure('REFUSED', `None of the documents can leave in this format. ${reason}`, 'See the preview.');
}
