import type { Draft } from '../../../../core/contract/desk.ts';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';

/** Typed text of a field that is not saved yet, with the place of the page it was taken from, if any. */
export type Typed = Omit<Draft, 'field'>;

interface DraftKeeper {
  /** Keeps a draft where it outlives the window. Rejects while it cannot. */
  readonly keep: (field: FieldName, typed: Typed | null) => Promise<unknown>;
  /** Tells that nothing more will come of a rejection; answering true has it tried again later. */
  readonly mayRetry: (error: unknown) => boolean;
  readonly retryMs: number;
  /** What is not kept after this long, in milliseconds, is late, and people are told. */
  readonly lateMs: number;
}

/**
 * What is being typed into the fields of one document. Every change goes to the engine at once, of one field the newest
 * only; what the engine did not take because it died is sent to the next one.
 */
export class DraftBoard {
  readonly #typed: Map<FieldName, Typed>;
  readonly #unsent = new Map<FieldName, Typed | null>();
  readonly #late = new Set<FieldName>();
  readonly #watchers = new Set<() => void>();
  readonly #keeper: DraftKeeper;
  #sending: Promise<void> | null = null;

  constructor(drafts: readonly Draft[], keeper: DraftKeeper) {
    this.#typed = new Map(drafts.map(({ field, ...typed }) => [field, typed]));
    this.#keeper = keeper;
  }

  of(field: FieldName): Typed | null {
    return this.#typed.get(field) ?? null;
  }

  fields(): readonly FieldName[] {
    return [...this.#typed.keys()];
  }

  /** True while what is typed would not outlive the window, and has not for some time. */
  isLate(field: FieldName): boolean {
    return this.#late.has(field);
  }

  set(field: FieldName, typed: Typed | null): void {
    if (typed === null && !this.#typed.has(field)) return;
    if (typed === null) this.#typed.delete(field);
    else this.#typed.set(field, typed);
    this.#unsent.set(field, typed);
    this.#tell();
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** Settles once all that was typed so far is kept. */
  async sent(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    for (let next = this.#take(); next !== null; next = this.#take()) {
      try {
        await this.#keep(next.field, next.typed);
      } catch (error) {
        if (!this.#keeper.mayRetry(error)) {
          this.#settle(next.field);
          continue;
        }
        if (!this.#unsent.has(next.field)) this.#unsent.set(next.field, next.typed);
        await new Promise((resolve) => setTimeout(resolve, this.#keeper.retryMs));
      }
    }
  }

  async #keep(field: FieldName, typed: Typed | null): Promise<void> {
    const soon = setTimeout(() => {
      this.#late.add(field);
      this.#tell();
    }, this.#keeper.lateMs);
    try {
      await this.#keeper.keep(field, typed);
      this.#settle(field);
    } finally {
      clearTimeout(soon);
    }
  }

  #settle(field: FieldName): void {
    if (!this.#unsent.has(field) && this.#late.delete(field)) this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #take(): { readonly field: FieldName; readonly typed: Typed | null } | null {
    for (const [field, typed] of this.#unsent) {
      this.#unsent.delete(field);
      return { field, typed };
    }
    return null;
  }
}
