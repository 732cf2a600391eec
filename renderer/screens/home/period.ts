import type { Dashboard } from '../../../core/contract/home.ts';
import type { InboxFilter } from '../../../core/contract/inbox.ts';

export type Period = Pick<InboxFilter, 'receivedFrom' | 'receivedTo'>;

/** The days a dashboard counts, first to last, as the inbox filters by them. */
export function periodOf(volume: Dashboard['volume']): Period {
  const [first] = volume;
  const last = volume.at(-1);
  return first && last ? { receivedFrom: first.day, receivedTo: last.day } : {};
}
