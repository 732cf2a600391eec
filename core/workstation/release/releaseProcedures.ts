import { isAllowedAddress } from '../../engines/release/httpPush.ts';
import { addHttpTarget, listDestinations, removeDestination } from '../../store/queries/destinations.ts';
import { removeProfile, saveProfile } from '../../store/queries/exportProfiles.ts';
import { holdPush, listPushes, readPushBody, retryPush } from '../../store/queries/pushes.ts';
import { listEntries, listLedger, listReleasable } from '../../store/views/releaseLists.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import type { EventHub } from '../EventHub.ts';
import type { StoreKeeper } from '../StoreKeeper.ts';
import type { EngineQuestions } from '../askEngine.ts';
import { type Session, analystOf } from '../Session.ts';

const mostCharacters = 200_000;

/** What may be asked of releases, answered from the one open store. */
export function releaseProcedures(
  { release: ask }: EngineQuestions,
  { keeper, hub }: { readonly keeper: StoreKeeper; readonly hub: EventHub },
) {
  /** Changes something of releases and announces it. */
  const change = <Result>(work: (session: Session, by: string) => Result): Result => {
    const session = keeper.session();
    const result = work(session, analystOf(session));
    session.outbox.wake();
    hub.emit({ kind: 'release-changed' });
    return result;
  };
  const db = () => keeper.session().store.db;
  return {
    documents: ask.documents.handler(({ input }) => listReleasable(db(), input)),
    profiles: ask.profiles.handler(() => keeper.session().releases.profiles()),
    saveProfile: ask.saveProfile.handler(({ input }) => change(({ store }, by) => saveProfile(store, input, by))),
    removeProfile: ask.removeProfile.handler(({ input }) =>
      change(({ store }, by) => removeProfile(store, input.profileId, by)),
    ),
    destinations: ask.destinations.handler(() => listDestinations(db())),
    addHttpTarget: ask.addHttpTarget.handler(({ input }) => {
      if (!isAllowedAddress(input.url, input.allowPlainHttp)) throw plainHttp();
      return change(({ store }, by) => addHttpTarget(store, input, by));
    }),
    removeDestination: ask.removeDestination.handler(({ input }) =>
      change(({ store }, by) => removeDestination(store, input.destinationId, by)),
    ),
    preview: ask.preview.handler(({ input }) => keeper.session().releases.preview(input.profileId, input.documentIds)),
    start: ask.start.handler(({ input }) => {
      const session = keeper.session();
      return session.releases.start(input, analystOf(session));
    }),
    cancel: ask.cancel.handler(({ input }) => keeper.session().releases.cancel(input.releaseId)),
    ledger: ask.ledger.handler(({ input }) => listLedger(db(), input)),
    entries: ask.entries.handler(({ input }) => listEntries(db(), input.releaseId)),
    outbox: ask.outbox.handler(() => listPushes(db())),
    readPush: ask.readPush.handler(async ({ input }) => {
      const { sha256, mediaType } = readPushBody(db(), input.pushId);
      const isText = /^(?:text\/|application\/(?:json|xml)$)/.test(mediaType);
      const bytes = isText ? await keeper.session().store.vault.get(sha256) : new Uint8Array();
      return { mediaType, text: new TextDecoder().decode(bytes).slice(0, mostCharacters) };
    }),
    retryPush: ask.retryPush.handler(({ input }) => change(({ store }, by) => retryPush(store, input.pushId, by))),
    holdPush: ask.holdPush.handler(({ input }) =>
      change(({ store }, by) => holdPush(store, input.pushId, input.held, by)),
    ),
  };
}

function plainHttp(): VouchFailure {
  return new VouchFailure(
    'INVALID_VALUE',
    'This address is neither https nor on this machine.',
    'Use https, or allow plain HTTP where the network between is trusted.',
  );
}
