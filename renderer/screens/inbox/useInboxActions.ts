import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { shellQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** Documents the contract takes in one request. */
const most = 10_000;

/** What can be done to documents of the inbox; each says how many it changed. */
export function useInboxActions() {
  const { t } = useTranslation();
  const { mutate: retry } = useMutation({
    mutationFn: (ids: readonly DocumentId[]) => inParts(ids, engine.inbox.retry),
    onSuccess: (count) => showToast({ message: t('inbox.retried', { count }), key: 'inbox' }),
    onError: showFailure,
  });
  const { mutate: cancel } = useMutation({
    mutationFn: (ids: readonly DocumentId[]) => inParts(ids, engine.inbox.cancel),
    onSuccess: (count) => showToast({ message: t('inbox.cancelled', { count }), key: 'inbox' }),
    onError: showFailure,
  });
  const { mutate: cancelAll } = useMutation({
    mutationFn: async () => {
      const ids = await engine.inbox.ids({ filter: { statuses: ['queued', 'working'] } });
      return inParts(ids, engine.inbox.cancel);
    },
    onSuccess: (count) => showToast({ message: t('inbox.cancelled', { count }), key: 'inbox' }),
    onError: showFailure,
  });
  const { mutate: choose } = useMutation(shellQueries.files.choose.mutationOptions({ onError: showFailure }));
  const { mutate: paste } = useMutation(
    shellQueries.clipboard.take.mutationOptions({
      onSuccess: ({ noted }) => {
        if (noted === 0) showToast({ message: t('intake.pasteNothing'), key: 'inbox' });
      },
      onError: showFailure,
    }),
  );
  return useMemo(
    () => ({
      paste: () => paste(undefined),
      retry,
      cancel,
      cancelAll,
      chooseFiles: () => choose({ kind: 'files' }),
      chooseFolder: () => choose({ kind: 'folder' }),
    }),
    [retry, cancel, cancelAll, choose, paste],
  );
}

export type InboxActions = ReturnType<typeof useInboxActions>;

async function inParts(
  ids: readonly DocumentId[],
  ask: (input: { documentIds: DocumentId[] }) => Promise<{ changed: number }>,
): Promise<number> {
  let count = 0;
  for (let from = 0; from < ids.length; from += most) {
    const { changed } = await ask({ documentIds: ids.slice(from, from + most) });
    count += changed;
  }
  return count;
}
