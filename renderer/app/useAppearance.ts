import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../core/contract/settings.ts';
import { engineQueries, shellQueries } from '../queries/engineQueries.ts';
import { useStoreStatus } from '../queries/useStoreStatus.ts';
import { Observable, useObservable } from '../ui/Observable.ts';
import { showFailure } from '../ui/toasts.tsx';
import { readTokens } from '../ui/useTokens.ts';

type Theme = Settings['theme'];

const dark = matchMedia('(prefers-color-scheme: dark)');
const chosen = new Observable<Theme>('system');

/** Dresses the document in the chosen theme and density; once, in App. Until the store is open the system's theme shows. */
export function useAppearance(): void {
  const { data: status } = useStoreStatus();
  const isOpen = status?.state === 'open';
  const { data: settings } = useQuery(engineQueries.settings.get.queryOptions({ enabled: isOpen }));
  const { mutate: tellShell } = useMutation(shellQueries.app.setTheme.mutationOptions());
  const theme = settings?.theme;
  useEffect(() => {
    if (theme === undefined) return;
    chosen.set(theme);
    tellShell({ theme });
  }, [theme, tellShell]);
  useEffect(() => {
    document.documentElement.dataset['density'] = settings?.density ?? 'compact';
  }, [settings?.density]);
  const isDark = useIsDark();
  useEffect(() => {
    document.body.classList.toggle('bp6-dark', isDark);
    readTokens();
  }, [isDark]);
}

/** True while the window is dark, by choice or by the system's. */
export function useIsDark(): boolean {
  const theme = useObservable(chosen);
  const isSystemDark = useSyncExternalStore(watchSystem, () => dark.matches);
  return theme === 'system' ? isSystemDark : theme === 'dark';
}

/** Switches between light and dark, at once and for good. */
export function useToggleTheme(): () => void {
  const isDark = useIsDark();
  const { mutate } = useMutation(engineQueries.settings.change.mutationOptions({ onError: showFailure }));
  return useCallback(() => {
    const theme = isDark ? 'light' : 'dark';
    chosen.set(theme);
    mutate({ theme });
  }, [isDark, mutate]);
}

function watchSystem(watcher: () => void): () => void {
  dark.addEventListener('change', watcher);
  return () => dark.removeEventListener('change', watcher);
}
