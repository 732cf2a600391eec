import { type RefObject, useMemo } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../../keys/KeyRegistry.ts';
import type { ViewerControls } from '../../../viewer/PageViewer.tsx';
import { divides } from './drawnParts.ts';
import type { SplitDesk } from './useSplitDesk.ts';

/** The strokes that decide on a split; all of them also while a field has the focus. */
export const splitKeys = {
  accept: 'Ctrl+Enter',
  dismiss: 'Ctrl+D',
  boundary: 'Ctrl+B',
  leaveOut: 'Ctrl+L',
} as const;

/** Accepting, dismissing and drawing by keys; each only where it does something. */
export function useSplitKeys(
  desk: SplitDesk,
  document: DocumentView,
  controls: RefObject<ViewerControls | null>,
): readonly KeyBinding[] {
  const { t } = useTranslation();
  const isSettled = document.partOf === null && document.split !== null && divides(document.split.parts);
  return useMemo(() => {
    const atPage = (change: (page: number) => void) => () => {
      const page = controls.current?.currentPage() ?? null;
      if (page !== null) change(page);
    };
    const bindings: readonly KeyBinding[] = [
      {
        keys: splitKeys.accept,
        description: t('split.key.accept'),
        inFields: true,
        isEnabled: desk.canAccept && !desk.isBusy,
        run: desk.accept,
      },
      {
        keys: splitKeys.dismiss,
        description: t('split.key.dismiss'),
        inFields: true,
        isEnabled: (desk.isOpen || isSettled) && !desk.isBusy,
        run: desk.dismiss,
      },
      {
        keys: splitKeys.boundary,
        description: t('split.key.boundary'),
        inFields: true,
        isEnabled: desk.canDraw,
        run: atPage(desk.toggleBoundary),
      },
      {
        keys: splitKeys.leaveOut,
        description: t('split.key.leaveOut'),
        inFields: true,
        isEnabled: desk.canDraw,
        run: atPage(desk.toggleLeftOut),
      },
      // Until it is decided, what is drawn is no change of the log: its steps come before those.
      { keys: 'Ctrl+Z', description: t('split.key.undo'), isEnabled: desk.drawing.canUndo, run: desk.drawing.undo },
      {
        keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
        description: t('split.key.redo'),
        isEnabled: desk.drawing.canRedo,
        run: desk.drawing.redo,
      },
    ];
    return bindings.filter(({ isEnabled }) => isEnabled !== false);
  }, [controls, desk, isSettled, t]);
}
