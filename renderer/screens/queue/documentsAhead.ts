import type { QueryClient } from '@tanstack/react-query';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { fetchAhead } from '../../viewer/pagePictures.ts';

let wanted: readonly DocumentId[] = [];
let isAtWork = false;

/**
 * Has documents made ready one by one, the nearest first: values, drafts, suggestions, the first page's picture and words.
 * Those asked for before and not begun are forgotten; the one begun is finished, so that going on faster than documents are
 * made ready does not keep every one of them from becoming ready.
 */
export function makeReadyAhead(client: QueryClient, ids: readonly DocumentId[]): void {
  wanted = ids;
  if (!isAtWork) void work(client);
}

async function work(client: QueryClient): Promise<void> {
  isAtWork = true;
  try {
    for (let [id] = wanted; id !== undefined; [id] = wanted) {
      wanted = wanted.slice(1);
      await makeReady(client, id);
    }
  } finally {
    isAtWork = false;
  }
}

/** What does not come is asked for again when it is to be shown. */
async function makeReady(client: QueryClient, documentId: DocumentId): Promise<void> {
  const input = { documentId };
  const [document] = await Promise.all([
    client.ensureQueryData(engineQueries.documents.get.queryOptions({ input })),
    client.prefetchQuery(engineQueries.desk.drafts.queryOptions({ input })),
    client.prefetchQuery(engineQueries.repairs.suggest.queryOptions({ input })),
  ]).catch(() => [undefined]);
  const first = document?.pages[0];
  if (first === undefined) return;
  await Promise.all([
    first.imageUrl === null ? null : fetchAhead(first.imageUrl).catch(() => null),
    client.prefetchQuery(engineQueries.documents.words.queryOptions({ input: { documentId, page: first.number } })),
  ]);
}
