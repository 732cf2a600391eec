import { useMutation, useQueryClient } from '@tanstack/react-query';
import { settingsSchema, type Settings, type SettingsChange } from '../../../core/contract/settings.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure } from '../../ui/toasts.tsx';

export interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** Saves a change; it shows at once and goes back where the engine refuses it. */
export function useChangeSettings(): (change: SettingsChange) => void {
  const client = useQueryClient();
  const queryKey = engineQueries.settings.get.queryKey();
  const { mutate } = useMutation(
    engineQueries.settings.change.mutationOptions({
      onMutate: (change) => {
        client.setQueryData(queryKey, (old) => (old ? settingsSchema.parse({ ...old, ...change }) : old));
      },
      onSuccess: (settings) => client.setQueryData(queryKey, settings),
      onError: (error) => {
        void client.invalidateQueries({ queryKey });
        showFailure(error);
      },
    }),
  );
  return mutate;
}
