import {
  type ReviewFilter,
  type ReviewSort,
  type SavedView,
  reviewFilterSchema,
  reviewSortSchema,
} from '../../../core/contract/review.ts';
import { savedViewIdSchema, type SavedViewId } from '../../../core/vocabulary/ids.ts';
import { places } from '../../app/places.ts';

/** What the queue lists and in which order; all of it stands in the address. */
export interface QueueView {
  readonly filter: ReviewFilter;
  readonly sort: ReviewSort;
  readonly descending: boolean;
  /** The saved view it was made from; null where there is none. */
  readonly viewId: SavedViewId | null;
}

/** The view an address names, e.g. "state=postponed&q=north&sort=decidedAt". What makes no sense is left out. */
export function queueViewOf(search: string): QueueView {
  const params = new URLSearchParams(search);
  const said = (name: string) => params.get(name) ?? undefined;
  const filter: ReviewFilter = { states: ['waiting'] };
  const conditions = {
    states: said('state')?.split(','),
    text: said('q'),
    currency: said('currency'),
    minimumSeverity: said('severity'),
    minimumTotal: said('from-total'),
    awaitsSecond: params.get('second') === 'yes' ? true : undefined,
  };
  for (const [name, value] of Object.entries(conditions)) {
    if (value === undefined || value === '') continue;
    const read = reviewFilterSchema.safeParse({ [name]: value });
    if (read.success)
      Object.assign(filter, { ...read.data, states: name === 'states' ? read.data.states : filter.states });
  }
  const sort = reviewSortSchema.safeParse(said('sort')).data ?? 'expectedLoss';
  const viewId = savedViewIdSchema.safeParse(said('view')).data ?? null;
  return { filter, sort, descending: params.get('order') !== 'up', viewId };
}

/** The address of the queue with this filter and order. */
export function queuePlace({ filter, sort, descending, viewId }: QueueView): string {
  const words: Readonly<Record<string, string | undefined>> = {
    state: filter.states.join(',') === 'waiting' ? undefined : filter.states.join(','),
    q: filter.text,
    currency: filter.currency,
    severity: filter.minimumSeverity,
    'from-total': filter.minimumTotal,
    second: filter.awaitsSecond === true ? 'yes' : undefined,
    sort: sort === 'expectedLoss' ? undefined : sort,
    order: descending ? undefined : 'up',
    view: viewId ?? undefined,
  };
  const params = new URLSearchParams();
  for (const [word, value] of Object.entries(words)) if (value) params.set(word, value);
  const search = params.toString().replaceAll('%2C', ',');
  return search === '' ? places.review : `${places.review}?${search}`;
}

/** A saved view as the queue shows it. */
export function shownView({ filter, sort, descending, id }: SavedView): QueueView {
  return { filter, sort, descending, viewId: id };
}

/** Whether anything but the state narrows the list. */
export function isNarrowed({ states: _states, ...conditions }: ReviewFilter): boolean {
  return Object.values(conditions).some((value) => value !== undefined);
}
