import type { GroupPlace } from '../../../core/contract/groups.ts';
import { Observable } from '../../ui/Observable.ts';

/** A place's name among all. */
export function placeKey({ documentId, field, at }: Pick<GroupPlace, 'documentId' | 'field' | 'at'>): string {
  return `${documentId} ${field} ${at ?? ''}`;
}

/** Places marked as wrong, to be looked at later; they stay marked until the window is closed. */
export const groupMarks = new Observable<ReadonlySet<string>>(new Set());

export function toggleMark(key: string): void {
  const marks = new Set(groupMarks.get());
  if (!marks.delete(key)) marks.add(key);
  groupMarks.set(marks);
}
