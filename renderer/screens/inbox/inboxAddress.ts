import { z } from 'zod';
import { inboxFilterSchema, inboxSortSchema, type InboxFilter, type InboxQuery } from '../../../core/contract/inbox.ts';
import { documentStatusSchema, stageSchema } from '../../../core/contract/documents.ts';
import { documentTypeSchema } from '../../../core/vocabulary/fieldNames.ts';
import { places } from '../../app/places.ts';

/** What the inbox lists and in which order; all of it stands in the address. */
export interface InboxView {
  readonly filter: InboxFilter;
  readonly sort: NonNullable<InboxQuery['sort']>;
  readonly descending: boolean;
}

export const newestFirst = { sort: 'receivedAt', descending: true } as const;

/** The words of the address for each condition of the filter. */
const words = {
  statuses: 'status',
  stages: 'stage',
  documentTypes: 'type',
  text: 'q',
  minimumSeverity: 'severity',
  straightThrough: 'through',
  needsAttention: 'attention',
  withOpenAlert: 'alert',
  alertSeverity: 'alert-severity',
  receivedFrom: 'from',
  receivedTo: 'to',
  currency: 'currency',
} as const satisfies Record<keyof InboxFilter, string>;

const yesNo = z.enum(['yes', 'no']).transform((word) => word === 'yes');
const list = z.string().transform((text) => text.split(','));

/** How each condition's word is read. */
const readers = {
  statuses: list.pipe(z.array(documentStatusSchema)),
  stages: list.pipe(z.array(stageSchema)),
  documentTypes: list.pipe(z.array(documentTypeSchema)),
  text: inboxFilterSchema.shape.text,
  minimumSeverity: inboxFilterSchema.shape.minimumSeverity,
  straightThrough: yesNo,
  needsAttention: yesNo,
  withOpenAlert: yesNo,
  alertSeverity: inboxFilterSchema.shape.alertSeverity,
  receivedFrom: inboxFilterSchema.shape.receivedFrom,
  receivedTo: inboxFilterSchema.shape.receivedTo,
  currency: inboxFilterSchema.shape.currency,
} as const;

/** The view an address names, e.g. "status=parked&sort=vendor&order=up". A condition that makes no sense is left out. */
export function viewOfSearch(search: string): InboxView {
  const params = new URLSearchParams(search);
  const filter: InboxFilter = {};
  for (const name of filterNames) {
    const word = params.get(words[name]);
    const read = word === null ? null : readers[name].safeParse(word);
    if (read?.success) Object.assign(filter, { [name]: read.data });
  }
  const sort = inboxSortSchema.safeParse(params.get('sort'));
  if (!sort.success) return { filter, ...newestFirst };
  return { filter, sort: sort.data, descending: params.get('order') !== 'up' };
}

/** The address of the inbox with this filter and order. */
export function inboxPlace(filter: InboxFilter, order: Omit<InboxView, 'filter'> = newestFirst): string {
  const params = new URLSearchParams();
  for (const name of filterNames) {
    const text = wordOf(filter[name]);
    if (text !== '') params.set(words[name], text);
  }
  if (order.sort !== newestFirst.sort || !order.descending) {
    params.set('sort', order.sort);
    params.set('order', order.descending ? 'down' : 'up');
  }
  const search = params.toString().replaceAll('%2C', ',');
  return search === '' ? places.inbox : `${places.inbox}?${search}`;
}

const filterNames = inboxFilterSchema.keyof().options;

function wordOf(value: InboxFilter[keyof InboxFilter]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : value.join(',');
}
