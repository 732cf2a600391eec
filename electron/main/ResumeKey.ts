import type { EngineLink } from './EngineLink.ts';

/**
 * The key that opens a passphrase's store again after the engine crashed, so that queued work goes on and nobody is
 * asked. It is in this process's memory alone: never written, never given to a window, gone when Vouch ends.
 */
export class ResumeKey {
  #key: string | null = null;

  /** Asks an engine whose store is open for it. */
  async fetch(link: EngineLink): Promise<void> {
    const { key } = await link.ask((engine) => engine.host.store.resumeKey());
    this.#key = key;
  }

  /** Opens the locked store of a new engine; false where there is no key, or it opens the store no longer. */
  async resume(link: EngineLink): Promise<boolean> {
    const key = this.#key;
    if (key === null) return false;
    try {
      await link.ask((engine) => engine.host.store.resume({ key }));
      return true;
    } catch {
      // Refused: a person is asked instead. Cut short by a further crash: kept for the life after it.
      if (!link.isCut) this.#key = null;
      return false;
    }
  }
}
