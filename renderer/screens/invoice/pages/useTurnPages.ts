import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { DocumentId } from '../../../../core/vocabulary/ids.ts';
import { engine } from '../../../bridge/bridge.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { engineQueries } from '../../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../../ui/toasts.tsx';

/** Turning pages of a document, and having scans read as they lie then. */
export function useTurnPages(documentId: DocumentId) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useCallback(
    async (changed: Promise<DocumentView>) => {
      try {
        const document = await changed;
        client.setQueryData(engineQueries.documents.get.queryKey({ input: { documentId } }), document);
        return true;
      } catch (error) {
        showFailure(error);
        return false;
      }
    },
    [client, documentId],
  );
  const turn = useCallback(
    (pages: readonly number[], by: 90 | 270) => void show(engine.pages.turn({ documentId, pages: [...pages], by })),
    [documentId, show],
  );
  const readAgain = useCallback(
    (pages: readonly number[]) => {
      const tell = (isUnderWay: boolean) => {
        if (isUnderWay) showToast({ message: t('viewer.isReadAgain', { count: pages.length }), key: 'read-again' });
      };
      void show(engine.pages.readAgain({ documentId, pages: [...pages] })).then(tell);
    },
    [documentId, show, t],
  );
  return { turn, readAgain };
}
