import { BlueprintProvider } from '@blueprintjs/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useKeyDispatch } from '../keys/useKeys.ts';
import { queryClient } from '../queries/queryClient.ts';
import { useFreshQueries } from '../queries/useFreshQueries.ts';
import { Toasts } from '../ui/toasts.tsx';
import { useHashPath, useHashSearch } from './address.ts';
import { DropOverlay } from './DropOverlay.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { StoreGate } from './gate/StoreGate.tsx';
import { useAppearance } from './useAppearance.ts';
import { useNotices } from './useNotices.ts';

/** The whole window. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queryClient}>
        <BlueprintProvider>
          {/* oxlint-disable-next-line react/hooks -- this is how wouter is told where the address is */}
          <Router hook={useHashPath} searchHook={useHashSearch}>
            <Window />
          </Router>
        </BlueprintProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

function Window() {
  useFreshQueries();
  useKeyDispatch();
  useAppearance();
  useNotices();
  return (
    <>
      <StoreGate>
        <Frame />
        <DropOverlay />
      </StoreGate>
      <Toasts />
    </>
  );
}
