import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { Observable } from '../../ui/Observable.ts';

/**
 * Key of the box at work: a field's name or a line item cell; null for none. Watched by what shows it, so that a focus
 * draws two rows and the page anew and not the whole desk.
 */
export type FieldFocus = Observable<string | null>;

/** What is at work in one document; nothing in another. */
export function useFieldFocus(documentId: DocumentId): FieldFocus {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another document begins anew
  return useMemo(() => new Observable<string | null>(null), [documentId]);
}

/** True while this field is at work. */
export function useIsAtWork(focus: FieldFocus, name: FieldName): boolean {
  return useSyncExternalStore(
    focus.watch,
    useCallback(() => focus.get() === name, [focus, name]),
  );
}

/** Key of the line item cell at work; null where none is. */
export function useCellAtWork(focus: FieldFocus): string | null {
  return useSyncExternalStore(
    focus.watch,
    useCallback(() => {
      const key = focus.get();
      return key?.startsWith('line-') === true ? key : null;
    }, [focus]),
  );
}
