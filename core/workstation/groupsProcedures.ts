import type { GroupOutcome, GroupPlace } from '../contract/groups.ts';
import { groupQuerySchema } from '../contract/groups.ts';
import { type GroupDecision, acceptPlaces, fixPlaces } from '../store/queries/groupDecisions.ts';
import { keepDraft } from '../store/queries/drafts.ts';
import { readFields } from '../store/queries/fields.ts';
import { readPages } from '../store/queries/pages.ts';
import type { Store } from '../store/Store.ts';
import { listGroup } from '../store/views/groupList.ts';
import { placesAlike } from '../store/views/placesAlike.ts';
import type { EventHub } from './EventHub.ts';
import { type Session, analystOf } from './Session.ts';
import type { StoreKeeper } from './StoreKeeper.ts';
import type { EngineQuestions } from './askEngine.ts';
import { soon } from './corrections.ts';
import { prepareTeaching, teach } from './teachLayout.ts';

/** Group verification, answered from the one open store. */
export function groupsProcedures(
  { groups: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  return {
    list: ask.list.handler(({ input }) => {
      const session = keeper.session();
      return listGroup(session.store, groupQuerySchema.parse(input), analystOf(session));
    }),
    accept: ask.accept.handler(({ input: { places } }) =>
      decideGroup(keeper.session(), hub, places, (store, by) => acceptPlaces(store, places, by)),
    ),
    fix: ask.fix.handler(({ input: { places, value, alike } }) => {
      const session = keeper.session();
      const all = alike ? placesAlike(session.store.db, places) : places;
      return decideGroup(session, hub, all, (store, by) => fixPlaces(store, all, value, by), true);
    }),
  };
}

/** Writes the decision as one change, has what it touched checked again and tells of it. `teaches`: the memory learns from it. */
async function decideGroup(
  session: Session,
  hub: EventHub,
  places: readonly GroupPlace[],
  decide: (store: Store, by: string) => GroupDecision,
  teaches = false,
): Promise<GroupOutcome> {
  const { store, pipeline } = session;
  const by = analystOf(session);
  const checks: Promise<void>[] = [];
  const { outcome, corrections } = store.db.transaction(() => {
    const decision = decide(store, by);
    for (const { documentId, field } of decision.corrections) keepDraft(store.db, documentId, field, null, by);
    checks.push(...decision.corrections.map(({ documentId }) => pipeline.recheck(documentId)));
    return decision;
  });
  await soon(checks);
  if (teaches) await learn(session, corrections, by);
  const documentIds = [...new Set(places.map(({ documentId }) => documentId))];
  hub.emit({ kind: 'documents-changed', documentIds });
  if (teaches) hub.emit({ kind: 'memory-changed' });
  return outcome;
}

/** What the corrections teach about their layouts; what is learned goes with the correction when it is taken back. */
async function learn(session: Session, corrections: GroupDecision['corrections'], by: string): Promise<void> {
  const { store, extractPages } = session;
  for (const { documentId, field, changeId } of corrections) {
    const pages = readPages(store.db, documentId);
    if (pages.length === 0) continue;
    const reading = readFields(store.db, documentId)[field];
    const pointedAt = reading?.page == null || reading.box === null ? null : { page: reading.page, box: reading.box };
    const { taught } = prepareTeaching(pages, await extractPages(pages), field, reading?.value ?? null, pointedAt);
    if (taught !== null) store.db.transaction(() => teach(store, documentId, taught, by, changeId));
  }
}
