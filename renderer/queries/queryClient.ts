import { QueryClient } from '@tanstack/react-query';
import type { FailureCode } from '../../core/vocabulary/failure.ts';
import { failureFrom } from '../bridge/failureFrom.ts';

/**
 * Answers of the engine, kept until an event says they changed (see `useFreshQueries`): nothing goes stale by age. A
 * question that the engine's death cut off is asked again of the next one, once that has the store open; a refusal is
 * final.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (attempts, error) => attempts < 5 && isBetweenEngines(failureFrom(error).code),
      retryDelay: 250,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

function isBetweenEngines(code: FailureCode): boolean {
  return code === 'ENGINE_STOPPED' || code === 'STORE_LOCKED';
}
