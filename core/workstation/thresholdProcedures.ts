import { listThresholdVersions, useThreshold } from '../store/queries/thresholdVersions.ts';
import type { EventHub } from './EventHub.ts';
import { analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';

/** What may be asked of the threshold of alerting, answered from the one open store. */
export function thresholdProcedures(
  { thresholds: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  return {
    curve: ask.curve.handler(({ input }) => keeper.session().thresholds.curve(input.days)),
    compare: ask.compare.handler(({ input }) => keeper.session().thresholds.compare(input)),
    versions: ask.versions.handler(() => listThresholdVersions(keeper.session().store.db)),
    apply: ask.apply.handler(async ({ input }) => {
      const session = keeper.session();
      const version = await session.thresholds.apply(input, analystOf(session));
      hub.emit({ kind: 'settings-changed' });
      return version;
    }),
    use: ask.use.handler(({ input }) => {
      const session = keeper.session();
      const version = useThreshold(session.store, input.number, analystOf(session));
      hub.emit({ kind: 'settings-changed' });
      return version;
    }),
  };
}
