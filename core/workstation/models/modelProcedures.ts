import type { ModelSubject } from '../../contract/modelRegistry.ts';
import { promoteModel, rollBackModel, setChallenger } from '../../store/queries/modelRoles.ts';
import { readModelVersion } from '../../store/queries/modelVersions.ts';
import type { EventHub } from '../EventHub.ts';
import { type Session, analystOf } from '../Session.ts';
import type { StoreKeeper } from '../StoreKeeper.ts';
import type { EngineQuestions } from '../askEngine.ts';

/** What may be asked of the models, answered from the one open store. */
export function modelProcedures(
  { models: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  /** Changes which versions are at work, then answers how it is. */
  const change = async (scores: ModelSubject, work: (session: Session, by: string) => void | Promise<void>) => {
    const session = keeper.session();
    await work(session, analystOf(session));
    hub.emit({ kind: 'models-changed', isProgress: false });
    return session.models.registry(scores);
  };
  return {
    health: ask.health.handler(({ input }) => keeper.session().models.health(input.scores, input.days)),
    registry: ask.registry.handler(({ input }) => keeper.session().models.registry(input.scores)),
    proposal: ask.proposal.handler(({ input }) => keeper.session().models.proposal(input.scores)),
    compare: ask.compare.handler(({ input }) => keeper.session().models.compare(input.scores, input.days)),
    train: ask.train.handler(({ input: { scores } }) =>
      change(scores, ({ models }, by) =>
        scores === 'invoices' ? models.training.start(by) : models.paymentTraining.learn(by),
      ),
    ),
    cancelTraining: ask.cancelTraining.handler(({ input }) =>
      change(input.scores, ({ models }) => models.training.cancel()),
    ),
    challenge: ask.challenge.handler(({ input }) =>
      change(input.scores, ({ store }, by) => setChallenger(store, input, by)),
    ),
    promote: ask.promote.handler(({ input: { sha256, reason } }) => {
      const { scores } = readModelVersion(keeper.session().store.db, sha256);
      return change(scores, ({ store }, by) => promoteModel(store, sha256, reason, by));
    }),
    rollBack: ask.rollBack.handler(({ input: { scores, reason } }) =>
      change(scores, ({ store }, by) => rollBackModel(store, reason, by, scores)),
    ),
    keep: ask.keep.handler(({ input: { scores, reason } }) =>
      change(scores, ({ models }, by) => models.keep(scores, reason, by)),
    ),
  };
}
