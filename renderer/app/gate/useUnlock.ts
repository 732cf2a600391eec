import { useMutation, useQueryClient } from '@tanstack/react-query';
import { engineQueries } from '../../queries/engineQueries.ts';

/** Opens the store, or makes it; its new status shows at once. */
export function useUnlock() {
  const client = useQueryClient();
  return useMutation(
    engineQueries.store.unlock.mutationOptions({
      onSuccess: (status) => client.setQueryData(engineQueries.store.status.queryKey(), status),
    }),
  );
}
