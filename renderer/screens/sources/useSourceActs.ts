import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SourceChange, SourceView } from '../../../core/contract/sources.ts';
import { useUndo } from '../../app/useUndo.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries, shellQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';

/** What can be done with watched folders; each change can be undone. */
export interface SourceActs {
  readonly add: () => void;
  readonly makePrintFolder: () => void;
  readonly change: (change: SourceChange) => void;
  readonly look: (source: SourceView) => void;
  readonly remove: (source: SourceView) => void;
}

export function useSourceActs(): SourceActs {
  const { t } = useTranslation();
  const { undo } = useUndo();
  const client = useQueryClient();
  const added = () => showToast({ message: t('intake.added'), key: 'sources' });
  const { mutate: choose } = useMutation(
    shellQueries.sources.choose.mutationOptions({
      onSuccess: ({ sourceId }) => {
        if (sourceId !== null) added();
      },
      onError: showFailure,
    }),
  );
  const { mutate: makePrintFolder } = useMutation(
    shellQueries.sources.makePrintFolder.mutationOptions({ onSuccess: added, onError: showFailure }),
  );
  const { mutate: change } = useMutation(
    engineQueries.sources.change.mutationOptions({
      onSuccess: (sources) => client.setQueryData(engineQueries.sources.list.queryKey(), sources),
      onError: showFailure,
    }),
  );
  const { mutate: look } = useMutation(engineQueries.sources.look.mutationOptions({ onError: showFailure }));
  return {
    add: () => choose(undefined),
    makePrintFolder: () => makePrintFolder(undefined),
    change: (wanted) => change(wanted),
    look: ({ id, terms }) =>
      look(
        { sourceId: id },
        { onSuccess: () => showToast({ message: t('intake.looked', { name: terms.name }), key: 'sources' }) },
      ),
    remove: ({ id, terms }) =>
      change(
        { sourceId: id, removed: true },
        {
          onSuccess: () =>
            showToast({
              message: t('intake.removed', { name: terms.name }),
              key: 'sources',
              action: { text: t('intake.undo'), onClick: undo },
            }),
        },
      ),
  };
}
