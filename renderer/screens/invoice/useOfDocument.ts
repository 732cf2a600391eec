import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';

type Change<Value> = Value | ((before: Value) => Value);

/**
 * State that belongs to one document: another begins with `initial`, though the screen stays. What comes late for the
 * document before, such as a refusal of the engine, is dropped.
 */
export function useOfDocument<Value extends object | string | number | null>(
  documentId: DocumentId,
  initial: Value,
): [Value, (change: Change<Value>) => void] {
  const [kept, setKept] = useState({ documentId, value: initial });
  const shown = useRef(documentId);
  useLayoutEffect(() => {
    shown.current = documentId;
  });
  const begin = useRef(initial);
  const set = useCallback(
    (change: Change<Value>) => {
      if (shown.current !== documentId) return;
      setKept((before) => {
        const value = before.documentId === documentId ? before.value : begin.current;
        return { documentId, value: typeof change === 'function' ? change(value) : change };
      });
    },
    [documentId],
  );
  return [kept.documentId === documentId ? kept.value : initial, set];
}
