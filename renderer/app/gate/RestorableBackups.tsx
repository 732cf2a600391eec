import { Button } from '@blueprintjs/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Backup } from '../../../core/contract/storeStatus.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ModalAlert } from '../../ui/ModalAlert.tsx';
import { BackupTable } from './BackupTable.tsx';

/** The backups of the store, each of which can be put in its place after a question. */
export function RestorableBackups({ backups }: { readonly backups: readonly Backup[] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const [chosen, setChosen] = useState<Backup | null>(null);
  const { mutate, isPending, error } = useRestore();
  const restore = () => {
    if (chosen) mutate({ name: chosen.name });
    setChosen(null);
  };
  return (
    <>
      {error ? <FailureNotice error={error} /> : null}
      <BackupTable
        backups={backups}
        renderAction={(backup) => (
          <Button size="small" disabled={isPending} text={t('gate.restore')} onClick={() => setChosen(backup)} />
        )}
      />
      <ModalAlert
        isOpen={chosen !== null}
        intent="warning"
        cancelButtonText={t('action.cancel')}
        confirmButtonText={t('gate.restore')}
        onCancel={() => setChosen(null)}
        onConfirm={restore}
      >
        <p>{t('gate.restoreQuestion', { at: chosen === null ? '' : instant(chosen.madeAt) })}</p>
        <p>{t('gate.restoreKept')}</p>
      </ModalAlert>
    </>
  );
}

function useRestore() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation(
    engineQueries.store.restore.mutationOptions({
      onSuccess: (status) => {
        client.setQueryData(engineQueries.store.status.queryKey(), status);
        if (status.state === 'open') showToast({ message: t('gate.restored'), kind: 'good' });
      },
    }),
  );
}
