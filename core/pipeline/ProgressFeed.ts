import type { EngineEvent } from '../contract/events.ts';
import type { QueueState } from '../contract/inbox.ts';
import type { CaseId, DocumentId } from '../vocabulary/ids.ts';

/** At most this often, in milliseconds, listeners hear of gathered changes. */
const gatherMs = 120;
/** More ids than this in one event say no more than "everything". */
const idsAnEvent = 500;

/**
 * Gathers what changes while documents are worked on and tells it a few times a second: ids once each, the latest
 * progress of each document, the queue as it stands then.
 */
export class ProgressFeed {
  readonly #emit: (event: EngineEvent) => void;
  readonly #queueNow: () => QueueState;
  readonly #documents = new Set<DocumentId>();
  readonly #cases = new Set<CaseId>();
  readonly #progress = new Map<DocumentId, Extract<EngineEvent, { kind: 'progress' }>>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(emit: (event: EngineEvent) => void, queueNow: () => QueueState) {
    this.#emit = emit;
    this.#queueNow = queueNow;
  }

  documentChanged(documentId: DocumentId): void {
    this.#documents.add(documentId);
    this.#schedule();
  }

  caseChanged(caseId: CaseId): void {
    this.#cases.add(caseId);
    this.#schedule();
  }

  progress(event: Extract<EngineEvent, { kind: 'progress' }>): void {
    this.#progress.set(event.documentId, event);
    this.#schedule();
  }

  /** Tells at once what was gathered; nothing where nothing was. */
  flush(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    for (const event of this.#progress.values()) this.#emit(event);
    for (const documentIds of parts([...this.#documents])) this.#emit({ kind: 'documents-changed', documentIds });
    if (this.#cases.size > 0) this.#emit({ kind: 'cases-changed', caseIds: [...this.#cases] });
    this.#emit({ kind: 'queue', queue: this.#queueNow() });
    this.#progress.clear();
    this.#documents.clear();
    this.#cases.clear();
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.flush(), gatherMs);
  }
}

function parts<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / idsAnEvent) }, (_, index) =>
    items.slice(index * idsAnEvent, (index + 1) * idsAnEvent),
  );
}
