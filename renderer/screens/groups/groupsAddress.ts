import { type GroupKind, type GroupShow, groupKindSchema, groupShowSchema } from '../../../core/contract/groups.ts';
import { places } from '../../app/places.ts';
import { type QueueView, queuePlace, queueViewOf } from '../queue/queueAddress.ts';

/** Which values the screen lists; all of it stands in the address. */
export interface GroupsView {
  readonly kind: GroupKind;
  readonly show: GroupShow;
  readonly glyph: string | null;
  /** The part of the queue they are taken from, with the saved view it was made from. */
  readonly queue: QueueView;
}

/** The view an address names, e.g. "kind=glyphs&glyph=1&show=doubtful&q=north"; the rest is a filter of the queue. */
export function groupsViewOf(search: string): GroupsView {
  const params = new URLSearchParams(search);
  const kind = groupKindSchema.safeParse(params.get('kind')).data ?? 'accounts';
  const glyph = params.get('glyph');
  return {
    kind,
    show: groupShowSchema.safeParse(params.get('show')).data ?? usualShow(kind),
    glyph: kind === 'glyphs' && glyph?.length === 1 ? glyph : null,
    queue: queueViewOf(search),
  };
}

/** Every value is worth a look; of characters there are so many that the doubtful ones come first. */
export function usualShow(kind: GroupKind): GroupShow {
  return kind === 'glyphs' ? 'doubtful' : 'open';
}

export function groupsPlace({ kind, show, glyph, queue }: GroupsView): string {
  const params = new URLSearchParams({ kind });
  if (show !== usualShow(kind)) params.set('show', show);
  if (glyph !== null) params.set('glyph', glyph);
  const ofQueue = queuePlace(queue).split('?')[1];
  return `${places.groups}?${params}${ofQueue === undefined ? '' : `&${ofQueue}`}`;
}

/** Group verification of what a filter of the queue lists. */
export function groupsOfQueue(queue: QueueView): string {
  return groupsPlace({ kind: 'accounts', show: 'open', glyph: null, queue });
}
