import { promoteModel, rollBackModel, setChallenger } from '../../store/queries/modelRoles.ts';
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
  const change = (work: (session: Session, by: string) => void) => {
    const session = keeper.session();
    work(session, analystOf(session));
    hub.emit({ kind: 'models-changed', isProgress: false });
    return session.models.registry();
  };
  return {
    health: ask.health.handler(({ input }) => keeper.session().models.health(input.days)),
    registry: ask.registry.handler(() => keeper.session().models.registry()),
    proposal: ask.proposal.handler(() => keeper.session().models.proposal()),
    compare: ask.compare.handler(({ input }) => keeper.session().models.compare(input.days)),
    train: ask.train.handler(() => change(({ models }, by) => models.training.start(by))),
    cancelTraining: ask.cancelTraining.handler(() => change(({ models }) => models.training.cancel())),
    challenge: ask.challenge.handler(({ input }) => change(({ store }, by) => setChallenger(store, input, by))),
    promote: ask.promote.handler(({ input }) =>
      change(({ store }, by) => promoteModel(store, input.sha256, input.reason, by)),
    ),
    rollBack: ask.rollBack.handler(({ input }) => change(({ store }, by) => rollBackModel(store, input.reason, by))),
  };
}
