import { Button } from '@blueprintjs/core';
import { Error as ErrorIcon, Tick } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import { engine } from '../../bridge/bridge.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useStoreStatus } from '../../queries/useStoreStatus.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';

/** Where the store is, how it is encrypted, and proof that its history is whole. */
export function StoreSection() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data: status } = useStoreStatus();
  if (status?.state !== 'open') return null;
  return (
    <SettingsSection title={t('settings.store')}>
      <SettingLine label={t('settings.folder')}>
        <span className="is-code setting-path">{status.folder}</span>
      </SettingLine>
      <SettingLine label={t('settings.encryption')} hint={t(`settings.keyHints.${status.keySource}`)}>
        {t(`settings.keySources.${status.keySource}`)}
      </SettingLine>
      <SettingLine label={t('settings.schema')}>{number(status.schemaVersion)}</SettingLine>
      <SettingLine label={t('settings.changeLog')} hint={t('settings.changeLogHint')}>
        <VerifyChangeLog />
      </SettingLine>
    </SettingsSection>
  );
}

function VerifyChangeLog() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => engine.changes.verify() });
  return (
    <>
      <Button size="small" text={t('settings.verify')} loading={isPending} onClick={() => mutate()} />
      <output>
        {data?.intact ? (
          <span className="verdict is-good">
            <Tick size={14} />
            {t('settings.intact', { count: data.entries, shown: number(data.entries) })}
          </span>
        ) : null}
        {data && !data.intact ? (
          <span className="verdict is-bad">
            <ErrorIcon size={14} />
            {t('settings.broken', { entry: number(data.firstBroken ?? 0) })}
          </span>
        ) : null}
      </output>
      {error ? <FailureNotice error={error} /> : null}
    </>
  );
}
