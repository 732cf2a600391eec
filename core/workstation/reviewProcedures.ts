import {
  confirmAccount,
  confirmDocument,
  escalateDocument,
  postponeDocument,
  rejectDocument,
  returnDocument,
} from '../store/queries/reviewDecisions.ts';
import { giveBackLease, takeLease } from '../store/queries/reviewLeases.ts';
import { readDocument } from '../store/queries/documents.ts';
import { readSavedViews, removeView, saveView } from '../store/queries/savedViews.ts';
import type { Store } from '../store/Store.ts';
import { listReview } from '../store/views/reviewList.ts';
import type { DocumentId } from '../vocabulary/ids.ts';
import type { EventHub } from './EventHub.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';
import { bringBackPostponed, decideReview, nextReview } from './review.ts';

/** What may be asked of the review queue, answered from the one open store. */
export function reviewProcedures(
  { review: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  const decided = (documentId: DocumentId, decide: (store: Store, by: string) => void) =>
    decideReview(keeper.session(), hub, documentId, decide);
  return {
    queue: ask.queue.handler(({ input }) => {
      const session = keeper.session();
      bringBackPostponed(session, hub);
      return listReview(session.store, input);
    }),
    next: ask.next.handler(({ input }) => nextReview(keeper.session(), hub, input)),
    confirm: ask.confirm.handler(({ input }) =>
      decided(input.documentId, (store, by) => confirmDocument(store, input, by)),
    ),
    confirmAccount: ask.confirmAccount.handler(({ input }) =>
      decided(input.documentId, (store, by) => confirmAccount(store, input, by)),
    ),
    reject: ask.reject.handler(({ input: { documentId, reason } }) =>
      decided(documentId, (store, by) => rejectDocument(store, documentId, reason, by)),
    ),
    postpone: ask.postpone.handler(({ input }) =>
      decided(input.documentId, (store, by) => postponeDocument(store, input, by)),
    ),
    escalate: ask.escalate.handler(({ input: { documentId, reason } }) =>
      decided(documentId, (store, by) => escalateDocument(store, documentId, reason, by)),
    ),
    return: ask.return.handler(({ input: { documentId, reason } }) =>
      decided(documentId, (store, by) => returnDocument(store, documentId, reason, by)),
    ),
    renewLease: ask.renewLease.handler(({ input: { documentId } }) => {
      const session = keeper.session();
      readDocument(session.store.db, documentId);
      return takeLease(session.store, documentId, analystOf(session));
    }),
    giveBack: ask.giveBack.handler(({ input: { documentId } }) => {
      const session = keeper.session();
      return { given: giveBackLease(session.store.db, documentId, analystOf(session)) };
    }),
    views: {
      list: ask.views.list.handler(() => readSavedViews(keeper.session().store.db)),
      save: ask.views.save.handler(({ input }) => {
        const session = keeper.session();
        return saveView(session.store, input, analystOf(session));
      }),
      remove: ask.views.remove.handler(({ input }) => {
        const session = keeper.session();
        return { removed: removeView(session.store, input.id, analystOf(session)) };
      }),
    },
  };
}
