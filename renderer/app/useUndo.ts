import { useCallback } from 'react';
import type { TFunction } from 'i18next';
import { engine } from '../bridge/bridge.ts';
import { failureFrom } from '../bridge/failureFrom.ts';
import { useTranslation } from '../i18n/useTranslation.ts';
import { showFailure, showToast } from '../ui/toasts.tsx';
import { navigate } from './address.ts';
import { places } from './places.ts';

type Taken = Awaited<ReturnType<typeof engine.changes.undo>>;

/** Takes the analyst's last change back, or makes it again, and says what it was, with a way to it. */
export function useUndo(): { readonly undo: () => void; readonly redo: () => void } {
  const { t } = useTranslation();
  const step = useCallback(
    async (direction: 'undo' | 'redo') => {
      try {
        const taken = await engine.changes[direction]();
        const what = nameOf(taken, t);
        const place = placeOf(taken);
        const open = place && { text: t('action.open'), onClick: () => navigate(place) };
        const message = t(direction === 'undo' ? 'frame.undone' : 'frame.redone', { what });
        showToast({ message, key: 'undo', ...(open ? { action: open } : {}) });
      } catch (error) {
        if (failureFrom(error).code !== 'NOTHING_TO_UNDO') return showFailure(error);
        showToast({ message: t(direction === 'undo' ? 'frame.nothingToUndo' : 'frame.nothingToRedo'), key: 'undo' });
      }
    },
    [t],
  );
  const undo = useCallback(() => void step('undo'), [step]);
  const redo = useCallback(() => void step('redo'), [step]);
  return { undo, redo };
}

/** What was taken back, in words. */
function nameOf({ kind, field, count }: Taken, t: TFunction): string {
  const what = field === null ? t(`undo.${kind}`) : t(`undo.${kind}`, { field: t(`field.${field}`) });
  return count === 1 ? what : t('undo.several', { what, count });
}

/** Where one sees what was taken back; null where one is there already. */
function placeOf({ documentId, caseId, lessonId }: Taken): string | null {
  const inDocument = documentId === null ? null : places.document(documentId);
  const place = inDocument ?? (caseId === null ? lessonId && places.memory : places.case(caseId));
  return place === null || location.hash.startsWith(`#${place}`) ? null : place;
}
