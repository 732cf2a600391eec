import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { CaseView, Disposition } from '../../../core/contract/cases.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import type { CaseId } from '../../../core/vocabulary/ids.ts';
import { useUndo } from '../../app/useUndo.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

interface CaseActs {
  readonly isMoving: boolean;
  readonly move: (state: 'open' | 'in-review') => Promise<void>;
  /** Rejects where the engine refused, having said why. */
  readonly note: (text: string) => Promise<void>;
  readonly decide: (disposition: Disposition, rationale: string) => Promise<Failure | null>;
}

/** What an analyst can do to a case; each act shows its result at once and says how to take it back where one can. */
export function useCaseActs(view: Pick<CaseView, 'id' | 'number' | 'state'>): CaseActs {
  const { t } = useTranslation();
  const changes = useUndo();
  const keep = useKeepCase(view.id);
  const [isMoving, setMoving] = useState(false);
  const { id: caseId, number, state: before } = view;

  return useMemo(
    () => ({
      isMoving,
      move: async (state) => {
        setMoving(true);
        try {
          keep(await engine.cases.move({ caseId, state }));
          const message = t('cases.move.moved', { number, state: t(`caseState.${state}`) });
          // Reopening is an act on the record: it is answered by deciding again, not undone.
          const isUndoable = before !== 'closed';
          showToast({
            message,
            kind: 'good',
            key: 'case',
            ...(isUndoable ? { action: { text: t('action.undo'), onClick: () => changes.undo() } } : {}),
          });
        } catch (error) {
          showFailure(error);
        } finally {
          setMoving(false);
        }
      },
      note: async (text) => {
        try {
          keep(await engine.cases.note({ caseId, text }));
          showToast({ message: t('cases.note.saved'), kind: 'good', key: 'case' });
        } catch (error) {
          showFailure(error);
          throw error;
        }
      },
      decide: async (disposition, rationale) => {
        try {
          keep(await engine.cases.decide({ caseId, disposition, rationale }));
          const message = t('cases.decide.saved', { number, disposition: t(`disposition.${disposition}`) });
          showToast({ message, kind: 'good', key: 'case' });
          return null;
        } catch (error) {
          return failureFrom(error);
        }
      },
    }),
    [before, caseId, changes, isMoving, keep, number, t],
  );
}

/** Puts an answered case in place of the one shown; lists follow by the engine's event. */
function useKeepCase(caseId: CaseId): (view: CaseView) => void {
  const client = useQueryClient();
  return useCallback(
    (view) => {
      client.setQueryData(engineQueries.cases.get.queryKey({ input: { caseId } }), view);
    },
    [caseId, client],
  );
}
