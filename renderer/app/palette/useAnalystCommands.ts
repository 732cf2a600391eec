import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { useChangeSettings } from '../../screens/settings/useChangeSettings.ts';
import { showToast } from '../../ui/toasts.tsx';
import type { CommandGroup } from './useCommands.ts';

/** One command for each analyst of this workstation who is not at it: from then on, what is done is logged under that name. */
export function useAnalystCommands(): CommandGroup {
  const { t } = useTranslation();
  const change = useChangeSettings();
  const { data } = useQuery(engineQueries.settings.get.queryOptions());
  return useMemo(() => {
    const others = (data?.analysts ?? []).filter(({ name }) => name !== data?.analystName);
    const commands = others.map(({ name }) => ({
      label: t('queue.workAs', { name }),
      stroke: null,
      run: () => {
        change({ analystName: name });
        showToast({ message: t('queue.worksAs', { name }), key: 'analyst' });
      },
    }));
    return { name: t('queue.analysts'), commands };
  }, [t, change, data]);
}
