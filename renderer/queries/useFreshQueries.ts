import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EngineEvent } from '../../core/contract/events.ts';
import type { DocumentId } from '../../core/vocabulary/ids.ts';
import { followEngine, useEngineEvents } from '../bridge/engineEvents.ts';
import { waitsForChanges } from './changesUnderWay.ts';
import { engineQueries } from './engineQueries.ts';
import { progress } from './progress.ts';
import { releaseProgress } from './releaseProgress.ts';

/** Keeps every shown answer true: each event of the engine makes the answers it outdates be asked again. Once, in App. */
export function useFreshQueries(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      followEngine(() => {
        progress.clear();
        void client.invalidateQueries();
      }),
    [client],
  );
  useEngineEvents((event) => freshen(client, event));
}

function freshen(client: QueryClient, event: EngineEvent): void {
  switch (event.kind) {
    case 'documents-changed':
      return documentsChanged(client, event.documentIds);
    case 'cases-changed':
      // All of them, whichever the event names: one case is on screen at most, and it must never be an old one.
      outdate(client, engineQueries.cases.key());
      outdate(client, engineQueries.models.key());
      outdate(client, engineQueries.alerts.key());
      outdate(client, engineQueries.controls.key());
      outdate(client, engineQueries.thresholds.key());
      outdate(client, engineQueries.rules.key());
      return outdate(client, engineQueries.home.key());
    case 'settings-changed':
      outdate(client, engineQueries.review.key());
      outdate(client, engineQueries.alerts.key());
      outdate(client, engineQueries.groups.key());
      outdate(client, engineQueries.thresholds.key());
      outdate(client, engineQueries.rules.try.key());
      return outdate(client, engineQueries.settings.key());
    case 'rules-changed':
      return outdate(client, engineQueries.rules.key());
    case 'models-changed':
      outdate(client, engineQueries.models.registry.key());
      if (event.isProgress) return undefined;
      outdate(client, engineQueries.thresholds.key());
      outdate(client, engineQueries.rules.try.key());
      return outdate(client, engineQueries.models.key());
    case 'memory-changed':
      return outdate(client, engineQueries.memory.key());
    case 'sources-changed':
      return outdate(client, engineQueries.sources.key());
    case 'ledger-changed':
      outdate(client, engineQueries.controls.key());
      return outdate(client, engineQueries.ledger.key());
    case 'vendors-changed':
      return outdate(client, engineQueries.vendors.key());
    case 'controls-changed':
      return outdate(client, engineQueries.controls.key());
    case 'release-changed':
      return outdate(client, engineQueries.release.key());
    case 'release-progress':
      return releaseProgress.note(event);
    case 'queue':
      client.setQueryData(engineQueries.inbox.queue.queryKey(), event.queue);
      return undefined;
    case 'store-status':
      client.setQueryData(engineQueries.store.status.queryKey(), event.status);
      return event.status.state === 'open' ? outdate(client, engineQueries.key()) : undefined;
    case 'progress':
      return progress.note(event);
    case 'duplicate-arrived':
      return documentsChanged(client, [event.documentId]);
    case 'problem':
      return undefined;
  }
}

function documentsChanged(client: QueryClient, documentIds: readonly DocumentId[]): void {
  progress.forget(documentIds);
  for (const documentId of documentIds) {
    if (!waitsForChanges(documentId)) outdate(client, engineQueries.documents.get.key({ input: { documentId } }));
    outdate(client, engineQueries.repairs.suggest.key({ input: { documentId } }));
  }
  outdateListsSoon(client);
}

/** Lists are asked again this long after the first change, in milliseconds, however many follow: a batch that is read changes dozens a second. */
const gathering = 120;
let isGathering = false;

function outdateListsSoon(client: QueryClient): void {
  if (isGathering) return;
  isGathering = true;
  setTimeout(() => {
    isGathering = false;
    outdate(client, engineQueries.inbox.list.key());
    outdate(client, engineQueries.review.queue.key());
    outdate(client, engineQueries.duplicates.key());
    outdate(client, engineQueries.groups.key());
    outdate(client, engineQueries.flow.key());
    // These read all alerts, or the whole history: not anew with each document of a batch, but when they are looked at next.
    void client.invalidateQueries({ queryKey: engineQueries.alerts.key(), refetchType: 'none' });
    void client.invalidateQueries({ queryKey: engineQueries.thresholds.key(), refetchType: 'none' });
    void client.invalidateQueries({ queryKey: engineQueries.models.key(), refetchType: 'none' });
    void client.invalidateQueries({ queryKey: engineQueries.rules.try.key(), refetchType: 'none' });
    outdate(client, engineQueries.rules.list.key());
    outdate(client, engineQueries.rules.get.key());
    // A case shows vendor, amount and findings of its documents.
    outdate(client, engineQueries.cases.get.key());
    outdate(client, engineQueries.home.key());
  }, gathering);
}

function outdate(client: QueryClient, queryKey: readonly unknown[]): void {
  void client.invalidateQueries({ queryKey });
}
