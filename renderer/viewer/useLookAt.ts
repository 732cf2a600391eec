import { useLayoutEffect } from 'react';
import type { FieldBox, Flash } from './FieldBox.ts';
import type { Match } from './findMatches.ts';
import { dropped, shown } from './timeline.ts';
import type { SheetView } from './useSheetView.ts';

/** Brings the match a key would take into sight, where it is not. */
export function useLookAtMatch(view: SheetView, match: Match | null): void {
  useLayoutEffect(() => {
    if (match !== null) view.lookAt(match.page, match.box, true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another match moves the page
  }, [match]);
}

/** Brings the focused field's box, or new evidence, into sight: once for each, not after every scroll of the analyst. */
export function useLookAtFocus(
  view: SheetView,
  boxes: readonly FieldBox[],
  focusedKey: string | null,
  flash: Flash | null,
  followsFields: boolean,
): void {
  const isReady = view.viewport.width > 0;
  // Before anything is seen: the frame that shows the focus shows its box.
  useLayoutEffect(() => {
    const target = boxes.find(({ key }) => key === focusedKey);
    if (target === undefined) return dropped('focused');
    view.lookAt(target.page, target.box, followsFields);
    return shown('focused');
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new focus moves the page
  }, [focusedKey, isReady]);
  useLayoutEffect(() => {
    if (flash !== null) view.lookAt(flash.page, flash.box, followsFields);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only new evidence moves the page
  }, [flash?.serial, isReady]);
}
