import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Correction, DocumentView } from '../../../core/contract/documents.ts';
import { engine } from '../../bridge/bridge.ts';
import { changeBegan, changeEnded } from '../../queries/changesUnderWay.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { withCorrection } from './withCorrection.ts';

/**
 * Saves what an analyst says a field is. The screen shows it at once; where the engine refuses, what was there before
 * comes back and the promise rejects. Saves of one window go one after the other, in the order they were made.
 */
export function useCorrectField(analystName: string): (correction: Correction) => Promise<DocumentView> {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: (correction: Correction) => engine.documents.correct(correction),
    scope: { id: 'documents.correct' },
    onMutate: async (correction) => {
      const queryKey = keyOf(correction);
      changeBegan(correction.documentId);
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      if (before !== undefined) client.setQueryData(queryKey, withCorrection(before, correction, analystName));
      return { before };
    },
    onError: (_error, correction, context) => {
      if (context?.before !== undefined) client.setQueryData(keyOf(correction), context.before);
    },
    onSettled: (document, _error, { documentId }) => changeEnded(client, documentId, document ?? null),
  });
  return mutateAsync;
}

function keyOf({ documentId }: Correction) {
  return engineQueries.documents.get.queryKey({ input: { documentId } });
}
