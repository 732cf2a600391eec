import type { EngineEvent } from '../../core/contract/events.ts';
import type { EngineLink } from './EngineLink.ts';
import type { ResumeKey } from './ResumeKey.ts';

interface Door {
  link: EngineLink;
  /** Keeps what opens a passphrase's store again, from one life of the engine to the next. */
  kept: ResumeKey;
  /** The keychain's secret, made for a new store; null where there is none. */
  secret(storeIsNew: boolean): Promise<string | null>;
  /** All that opens the store without a person was tried, successfully or not. */
  onOffered(): void;
  onOpen(): Promise<void>;
}

/**
 * Opens the store of a fresh engine with what an earlier life of it handed over, or with the keychain's secret, where
 * that is possible; otherwise it stays locked until the renderer gives a passphrase. Either way `onOpen` is called once,
 * when it is open.
 */
export async function openStoreDoor(door: Door): Promise<void> {
  const offered = offerSecretIfWanted(door).finally(() => door.onOffered());
  await Promise.all([watchUntilOpen(door), offered]);
}

async function offerSecretIfWanted(door: Door): Promise<void> {
  const status = await door.link.ask((engine) => engine.engine.store.status());
  // A store that was refused (newer, damaged) is the renderer's to show; one that is opening or open needs no key.
  if (status.state !== 'new' && status.state !== 'locked') return;
  if (status.state === 'locked' && (await door.kept.resume(door.link))) return;
  const found = await door.secret(status.state === 'new');
  if (found) await door.link.ask((engine) => engine.host.store.provideKeychainSecret({ secret: found }));
}

async function watchUntilOpen(door: Door): Promise<void> {
  const events = await door.link.ask((engine) => engine.engine.events.listen());
  const first = events.next();
  const status = await door.link.ask((engine) => engine.engine.store.status());
  if (status.state !== 'open') await untilOpen(events, first);
  void events.return(undefined);
  await Promise.all([door.kept.fetch(door.link), door.onOpen()]);
}

type EngineEvents = AsyncIterator<EngineEvent>;

async function untilOpen(events: EngineEvents, first: Promise<IteratorResult<EngineEvent>>): Promise<void> {
  for (let step = await first; !step.done; step = await events.next()) {
    if (step.value.kind === 'store-status' && step.value.status.state === 'open') return;
  }
}
