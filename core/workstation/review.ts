import type { DocumentView } from '../contract/documents.ts';
import { findSavedView } from '../store/queries/savedViews.ts';
import { giveBackLease, takeLease } from '../store/queries/reviewLeases.ts';
import { resumePostponed } from '../store/queries/reviewDecisions.ts';
import type { Store } from '../store/Store.ts';
import { listNext } from '../store/views/reviewNext.ts';
import { readDocumentView } from '../store/views/documentView.ts';
import type { DocumentId, SavedViewId } from '../vocabulary/ids.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';

/** Documents named after the next one, so that their pages can be fetched before they are asked for. */
const prefetched = 4;

/** Writes a decision of the analyst at work, tells of it and answers the document as it is then. */
export function decideReview(
  session: Session,
  hub: EventHub,
  documentId: DocumentId,
  decide: (store: Store, by: string) => void,
): DocumentView {
  const { store } = session;
  decide(store, analystOf(session));
  hub.emit({ kind: 'documents-changed', documentIds: [documentId] });
  return readDocumentView(store.db, documentId, store.clock);
}

/** Takes the next document for the analyst at work and gives the one passed over back. */
export function nextReview(
  session: Session,
  hub: EventHub,
  { after, viewId }: { after: DocumentId | null; viewId: SavedViewId | null },
): { documentId: DocumentId | null; upcoming: readonly DocumentId[] } {
  const { store } = session;
  const by = analystOf(session);
  bringBackPostponed(session, hub);
  return store.db.transaction(() => {
    const view = viewId === null ? null : findSavedView(store.db, viewId);
    const [documentId = null, ...upcoming] = listNext(store, by, {
      after,
      limit: prefetched + 1,
      ...(view === null ? {} : { filter: view.filter }),
    });
    if (after !== null) giveBackLease(store.db, after, by);
    if (documentId !== null) takeLease(store, documentId, by);
    return { documentId, upcoming };
  });
}

/** Has postponed documents wait again whose time has come, and tells of them. */
export function bringBackPostponed({ store }: Session, hub: EventHub): void {
  const documentIds = resumePostponed(store);
  if (documentIds.length > 0) hub.emit({ kind: 'documents-changed', documentIds });
}
