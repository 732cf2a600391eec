import { actOnAlerts } from '../store/queries/alertActs.ts';
import { listAlertQueue } from '../store/views/alertQueue.ts';
import type { EventHub } from './EventHub.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of the queue of alerts, answered from the one open store. */
export function alertProcedures(
  { alerts: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  return {
    queue: ask.queue.handler(({ input }) => {
      const { store } = keeper.session();
      return listAlertQueue(store.db, store.clock, input);
    }),
    act: ask.act.handler(({ input }) => {
      const session = keeper.session();
      const { changed, caseIds, documentIds } = actOnAlerts(
        session.store,
        input.alertIds,
        input.act,
        analystOf(session),
      );
      session.pipeline.wake();
      hub.emit({ kind: 'cases-changed', caseIds: [...caseIds] });
      if (documentIds.length > 0) hub.emit({ kind: 'documents-changed', documentIds: [...documentIds] });
      return { changed };
    }),
  };
}
