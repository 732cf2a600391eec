import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Draft } from '../../../../core/contract/desk.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { engine } from '../../../bridge/bridge.ts';
import { failureFrom } from '../../../bridge/failureFrom.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure } from '../../../ui/toasts.tsx';
import { DraftBoard } from './DraftBoard.ts';

/** The board of one document, begun with what was found typed; changes go to the engine and to the answers kept here. */
export function useDraftBoard(documentId: DocumentId, found: readonly Draft[]): DraftBoard {
  const client = useQueryClient();
  return useMemo(() => {
    const queryKey = engineQueries.desk.drafts.queryKey({ input: { documentId } });
    return new DraftBoard(found, {
      keep: (field, typed) => {
        client.setQueryData(queryKey, (before = []) => [
          ...before.filter((draft) => draft.field !== field),
          ...(typed === null ? [] : [{ field, ...typed }]),
        ]);
        return engine.desk.keepDraft({ documentId, field, draft: typed });
      },
      mayRetry: (error) => {
        const { code } = failureFrom(error);
        if (code === 'ENGINE_STOPPED' || code === 'STORE_LOCKED') return true;
        showFailure(error);
        return false;
      },
      retryMs: 250,
      lateMs: 500,
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what was found begins a board; the board then knows better
  }, [client, documentId]);
}
