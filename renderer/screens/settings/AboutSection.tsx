import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { shellQueries } from '../../queries/engineQueries.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';

/** Which Vouch this is and what it runs on. */
export function AboutSection() {
  const { t } = useTranslation();
  const { data: about } = useQuery(shellQueries.app.about.queryOptions());
  if (!about) return null;
  const lines = [
    ['Vouch', about.version],
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['Node', about.node],
    [t('settings.platform'), about.platform],
  ] as const;
  return (
    <SettingsSection title={t('settings.about')}>
      {lines.map(([name, value]) => (
        <SettingLine key={name} label={name}>
          {value}
        </SettingLine>
      ))}
      <CopyButton text={lines.map((line) => line.join(' ')).join('\n')} label={t('action.copyDetails')} />
    </SettingsSection>
  );
}
