import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { makeReadyAhead } from './documentsAhead.ts';

/** Has documents made ready, the nearest first, whenever other ones are next. */
export function useDocumentsAhead(ids: readonly DocumentId[]): void {
  const client = useQueryClient();
  const wanted = ids.join(' ');
  useEffect(() => {
    makeReadyAhead(client, ids);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `wanted` is what they are: each listing of the queue brings the same ones in another array
  }, [client, wanted]);
}
