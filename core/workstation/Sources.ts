import { basename, dirname, join } from 'node:path';
import { type SourceChange, type SourceView, sourceTermsSchema } from '../contract/sources.ts';
import type { FoundFile } from '../pipeline/StagePorts.ts';
import { type StoredSource, addSource, changeSource, readSources } from '../store/queries/sources.ts';
import { readSourceCounts } from '../store/views/sourceCounts.ts';
import { type Store, flowActor } from '../store/Store.ts';
import type { SourceId } from '../vocabulary/ids.ts';
import { SourceWatch } from './SourceWatch.ts';

interface SourcesParts {
  readonly store: Store;
  /** False where folders are only kept, not watched: on the command line. */
  readonly isWatching: boolean;
  take(files: AsyncIterable<FoundFile>, by: string): Promise<number>;
  onChanged(): void;
}

/** The watched folders of a store, each with its watch; `refresh` brings the watches in line with what is stored. */
export class Sources {
  readonly #parts: SourcesParts;
  readonly #watches = new Map<SourceId, { readonly watch: SourceWatch; stored: string }>();

  constructor(parts: SourcesParts) {
    this.#parts = parts;
    this.refresh();
  }

  add(source: Pick<StoredSource, 'kind' | 'path'> & { readonly name: string }, by: string): SourceId {
    const { kind, path, name } = source;
    // People throw what they printed away by themselves; a print folder is kept empty.
    const terms = sourceTermsSchema.parse({ name, afterwards: kind === 'print' ? 'move' : 'leave' });
    const id = addSource(this.#parts.store, { kind, path, terms }, by);
    this.refresh();
    return id;
  }

  change({ sourceId, ...change }: SourceChange, by: string): void {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    changeSource(this.#parts.store, sourceId, Object.fromEntries(given), by);
    this.refresh();
  }

  /** @throws nothing: what a look finds wrong is the state of the source */
  async look(sourceId: SourceId): Promise<void> {
    await this.#watches.get(sourceId)?.watch.look();
  }

  /** Also after undo. */
  refresh(): void {
    const before = JSON.stringify([...this.#watches].map(([id, { stored }]) => [id, stored]));
    const sources = this.#parts.isWatching ? readSources(this.#parts.store.db) : [];
    for (const [id, { watch }] of this.#watches) {
      if (sources.some((source) => source.id === id)) continue;
      this.#watches.delete(id);
      void watch.close();
    }
    for (const source of sources) this.#follow(source);
    const after = JSON.stringify([...this.#watches].map(([id, { stored }]) => [id, stored]));
    if (after !== before) this.#parts.onChanged();
  }

  list(): SourceView[] {
    const { db, clock } = this.#parts.store;
    const begin = new Date(clock.now());
    begin.setHours(0, 0, 0, 0);
    return readSources(db).map((source): SourceView => {
      const { id, kind, path, terms } = source;
      const condition = this.#watches.get(id)?.watch.condition ?? noCondition;
      const folder = join(basename(dirname(path)), basename(path));
      return { id, kind, folder, terms, ...condition, ...readSourceCounts(db, id, begin.toISOString()) };
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#watches.values()].map(({ watch }) => watch.close()));
  }

  #follow(source: StoredSource): void {
    const stored = JSON.stringify(source);
    const present = this.#watches.get(source.id);
    if (present === undefined) {
      const { store } = this.#parts;
      const onChanged = () => this.#parts.onChanged();
      const take = (files: AsyncIterable<FoundFile>) => this.#parts.take(files, flowActor);
      this.#watches.set(source.id, { watch: new SourceWatch(source, { store, take, onChanged }), stored });
    } else if (present.stored !== stored) {
      present.stored = stored;
      present.watch.change(source);
    }
  }
}

const noCondition = { state: 'watching', failure: null, ignored: 0, settling: 0, lastLook: null } as const;
