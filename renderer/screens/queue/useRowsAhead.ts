import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReviewRow } from '../../../core/contract/review.ts';
import { makeReadyAhead } from './documentsAhead.ts';

/** Rows made ready from the cursor on. */
const ahead = 3;

/** Has the documents at the cursor made ready, so that opening one does not wait. */
export function useRowsAhead(rows: ReadonlyMap<number, ReviewRow>, cursor: number): void {
  const client = useQueryClient();
  const ids = Array.from({ length: ahead }, (_, by) => rows.get(cursor + by)?.documentId ?? []).flat();
  const wanted = ids.join(' ');
  useEffect(() => {
    makeReadyAhead(client, ids);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same documents need nothing
  }, [client, wanted]);
}
