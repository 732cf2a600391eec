import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { inboxPageSchema, inboxQuerySchema } from '../../../core/contract/inbox.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { engine } from '../../bridge/bridge.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { joined, neighboursOf, stretchBeyond, type Neighbours, type Walk, walkOf } from './walk.ts';

const listKeySchema = z.tuple([z.unknown(), z.object({ input: inboxQuerySchema })]);
const stretch = 200;

interface Listing {
  readonly query: z.infer<typeof inboxQuerySchema>;
  /** When the engine answered it, milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** The walk of this window; it outlives the screen. */
let present: { readonly walk: Walk; readonly listing: Listing } | null = null;

/** The documents before and after this one, in the inbox as the analyst last saw it: its filter and its order. */
export function useNeighbours(documentId: DocumentId): Neighbours {
  const client = useQueryClient();
  const [walk, setWalk] = useState<Walk | null>(present?.walk ?? null);
  useEffect(() => {
    let isCurrent = true;
    const find = async () => {
      const next = await goOn(client, documentId);
      if (isCurrent) setWalk(next);
    };
    // Without its neighbours the document is still worth showing; the buttons stay disabled.
    find().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [client, documentId]);

  const neighbours = neighboursOf(walk, documentId);
  useEffect(() => {
    // After what the present document needs itself.
    const timer = setTimeout(() => {
      for (const id of [neighbours.next, neighbours.previous]) {
        if (id === null) continue;
        void client.prefetchQuery(engineQueries.documents.get.queryOptions({ input: { documentId: id } }));
      }
    }, 300);
    return () => clearTimeout(timer);
  }, [client, neighbours.next, neighbours.previous]);
  return neighbours;
}

/** The walk with this document in it and its neighbours known; begun anew where the inbox was seen since. */
async function goOn(client: QueryClient, id: DocumentId): Promise<Walk | null> {
  const listing = lastListing(client, id);
  const isSuperseded = listing !== null && present !== null && listing.answeredAt > present.listing.answeredAt;
  if (present === null || isSuperseded || !present.walk.ids.includes(id)) {
    const { query, answeredAt } = listing ?? { query: inboxQuerySchema.parse({}), answeredAt: 0 };
    const walk = await stretchOf(query, Math.max(0, query.offset - stretch / 2), stretch + query.limit);
    if (!walk.ids.includes(id)) return null;
    present = { walk, listing: { query, answeredAt } };
  }
  const beyond = stretchBeyond(present.walk, id, stretch);
  if (beyond !== null) {
    const { walk, listing: known } = present;
    const more = await stretchOf(known.query, beyond.offset, beyond.limit);
    // An empty stretch means that the list became shorter: the walk ends here.
    const total = walk.offset + walk.ids.length;
    present = { walk: more.ids.length === 0 ? { ...walk, total } : joined(walk, more), listing: known };
  }
  return present.walk;
}

async function stretchOf(query: Listing['query'], offset: number, limit: number): Promise<Walk> {
  const page = await engine.inbox.list({ ...query, offset, limit: Math.min(500, limit) });
  return walkOf(page, offset);
}

/** The newest answer to the inbox that has this document, as the cache of answers remembers it. */
function lastListing(client: QueryClient, id: DocumentId): Listing | null {
  const newestFirst = client
    .getQueryCache()
    .findAll({ queryKey: engineQueries.inbox.list.key() })
    .toSorted((one, other) => other.state.dataUpdatedAt - one.state.dataUpdatedAt);
  for (const { queryKey, state } of newestFirst) {
    const key = listKeySchema.safeParse(queryKey);
    const page = inboxPageSchema.safeParse(state.data);
    if (!key.success || !page.success || !page.data.rows.some((row) => row.id === id)) continue;
    return { query: key.data[1].input, answeredAt: state.dataUpdatedAt };
  }
  return null;
}
