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

/** Whether what is typed into a field waits for an engine that would keep it. */
export function useIsLate(drafts: DraftBoard, field: FieldName): boolean {
  return useSyncExternalStore(
    drafts.watch,
    useCallback(() => drafts.isLate(field), [drafts, field]),
  );
}
