import { decidePair } from '../store/queries/duplicateVerdicts.ts';
import { comparePairOf, listPairs, readPair } from '../store/views/duplicatePairs.ts';
import type { EventHub } from './EventHub.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';
import { soon } from './corrections.ts';

/** What may be asked of documents that look like one another, answered from the one open store. */
export function duplicatesProcedures(
  { duplicates: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  return {
    list: ask.list.handler(({ input }) => listPairs(keeper.session().store.db, input.state)),
    compare: ask.compare.handler(({ input }) => comparePairOf(keeper.session().store.db, input)),
    decide: ask.decide.handler(async ({ input }) => {
      const session = keeper.session();
      const { store, pipeline } = session;
      const checks: Promise<void>[] = [];
      store.db.transaction(() => {
        decidePair(store, input, analystOf(session));
        checks.push(pipeline.recheck(input.laterId));
      });
      await soon(checks);
      hub.emit({ kind: 'documents-changed', documentIds: [input.laterId] });
      return readPair(store.db, input);
    }),
  };
}
