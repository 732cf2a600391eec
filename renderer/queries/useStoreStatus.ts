import { useQuery } from '@tanstack/react-query';
import { engineQueries } from './engineQueries.ts';

/** What the store is ready for; kept up to date by `store-status` events. */
export function useStoreStatus() {
  return useQuery(engineQueries.store.status.queryOptions());
}
