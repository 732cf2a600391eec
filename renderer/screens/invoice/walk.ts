import type { InboxPage } from '../../../core/contract/inbox.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';

/**
 * The row of documents one goes through with Ctrl+→: a stretch of the inbox as it was listed when the first of them was
 * opened. It stays as it is while documents are corrected, though they may then no longer fit the inbox's filter.
 */
export interface Walk {
  readonly ids: readonly DocumentId[];
  /** Place of `ids[0]` in the whole list, from 0. */
  readonly offset: number;
  readonly total: number;
}

/** Where a document stands in a walk; all null outside of it. `number` counts from 1 in the whole list. */
export interface Neighbours {
  readonly previous: DocumentId | null;
  readonly next: DocumentId | null;
  readonly number: number | null;
  readonly count: number;
}

export function walkOf(page: InboxPage, offset: number): Walk {
  return { ids: page.rows.map(({ id }) => id), offset, total: page.total };
}

export function neighboursOf(walk: Walk | null, id: DocumentId): Neighbours {
  const index = walk?.ids.indexOf(id) ?? -1;
  if (walk === null || index < 0) return { previous: null, next: null, number: null, count: 0 };
  return {
    previous: walk.ids[index - 1] ?? null,
    next: walk.ids[index + 1] ?? null,
    number: walk.offset + index + 1,
    count: walk.total,
  };
}

/** The stretch the list has to be asked for once `id` stands at an end of the walk; null where there is nothing more. */
export function stretchBeyond(walk: Walk, id: DocumentId, limit: number): { offset: number; limit: number } | null {
  const last = walk.offset + walk.ids.length;
  if (walk.ids.at(-1) === id && last < walk.total) return { offset: last, limit };
  if (walk.ids[0] !== id || walk.offset === 0) return null;
  const offset = Math.max(0, walk.offset - limit);
  return { offset, limit: walk.offset - offset };
}

/** The walk with another stretch of the list put before or after it; documents already in it are not repeated. */
export function joined(walk: Walk, stretch: Walk): Walk {
  const known = new Set(walk.ids);
  const fresh = stretch.ids.filter((id) => !known.has(id));
  const isBefore = stretch.offset < walk.offset;
  return {
    ids: isBefore ? [...fresh, ...walk.ids] : [...walk.ids, ...fresh],
    offset: isBefore ? walk.offset - fresh.length : walk.offset,
    total: walk.total,
  };
}
