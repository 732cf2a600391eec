import { useCallback, useSyncExternalStore } from 'react';
import type { EngineEvent } from '../../core/contract/events.ts';

export type Progress = Omit<Extract<EngineEvent, { kind: 'progress' }>, 'kind'>;

/** How far each document at work is, from progress events; rows read it one by one, so that a tick redraws one row. */
class ProgressBoard {
  readonly #byDocument = new Map<string, Progress>();
  readonly #watchers = new Map<string, Set<() => void>>();

  note(progress: Progress): void {
    this.#byDocument.set(progress.documentId, progress);
    this.#tell(progress.documentId);
  }

  of(documentId: string): Progress | undefined {
    return this.#byDocument.get(documentId);
  }

  /** A changed row carries its own stage and pages; what was heard before is old. */
  forget(documentIds: readonly string[]): void {
    for (const documentId of documentIds) {
      if (this.#byDocument.delete(documentId)) this.#tell(documentId);
    }
  }

  clear(): void {
    this.forget([...this.#byDocument.keys()]);
  }

  watch(documentId: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(documentId) ?? new Set();
    this.#watchers.set(documentId, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(documentId);
    };
  }

  #tell(documentId: string): void {
    for (const watcher of this.#watchers.get(documentId) ?? []) watcher();
  }
}

export const progress = new ProgressBoard();

/** The last progress heard of a document; undefined when none is under way. */
export function useProgress(documentId: string): Progress | undefined {
  const watch = useCallback((watcher: () => void) => progress.watch(documentId, watcher), [documentId]);
  return useSyncExternalStore(watch, () => progress.of(documentId));
}
