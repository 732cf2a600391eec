import { useQuery } from '@tanstack/react-query';
import { RestorableBackups } from '../../app/gate/RestorableBackups.tsx';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** The backups there are, and putting one in place of the store. */
export function BackupSection() {
  const { t } = useTranslation();
  const { data: backups, error } = useQuery(engineQueries.store.backups.queryOptions());
  return (
    <SettingsSection title={t('gate.backups')}>
      {error ? <FailureNotice error={error} /> : null}
      {backups?.length === 0 ? <p className="setting-hint">{t('settings.noBackups')}</p> : null}
      {backups && backups.length > 0 ? <RestorableBackups backups={backups} /> : null}
    </SettingsSection>
  );
}
