import { useCallback, useSyncExternalStore } from 'react';
import type { FieldName } from '../../../../core/vocabulary/fieldNames.ts';
import type { DraftBoard, Typed } from './DraftBoard.ts';

/** What is being typed into a field; null where nothing is. */
export function useTyped(drafts: DraftBoard, field: FieldName | null): Typed | null {
  return useSyncExternalStore(
    drafts.watch,
    useCallback(() => (field === null ? null : drafts.of(field)), [drafts, field]),
  );
}
