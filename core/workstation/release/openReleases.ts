import type { OpenStore } from '../../engines/storeFolder/openStore.ts';
import type { EventHub } from '../EventHub.ts';
import { type Log, describe } from '../refusals.ts';
import { PushOutbox, type PushPace, usualPace } from './PushOutbox.ts';
import { recoverReleases } from './recoverReleases.ts';
import { ReleaseDesk } from './ReleaseDesk.ts';

/** What a session has for releases. */
export interface Releases {
  readonly releases: ReleaseDesk;
  readonly outbox: PushOutbox;
}

/** Brings interrupted releases to an end, then takes new ones and goes on with what waits in the outbox. */
export async function openReleases(
  store: OpenStore,
  hub: EventHub,
  log: Log,
  pace: PushPace = usualPace,
): Promise<Releases> {
  await recoverReleases(store);
  const emit: EventHub['emit'] = (event) => hub.emit(event);
  const onDefect = (error: unknown): void => log(`outbox: ${describe(error)}`);
  const outbox = new PushOutbox({ store, pace, emit, onDefect });
  outbox.wake();
  return { outbox, releases: new ReleaseDesk({ store, emit, wakeOutbox: () => outbox.wake() }) };
}
