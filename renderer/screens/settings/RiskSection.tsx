import { Link } from 'wouter';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

/** From which probability an alert opens; it is changed where it can be tried. */
export function RiskSection({ settings: { alertThreshold } }: SettingsSectionProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  return (
    <SettingsSection title={t('settings.risk')}>
      <SettingLine label={t('settings.alertThreshold')} hint={t('thresholds.settingsLink')}>
        {alertThreshold === null ? t('settings.modelThreshold') : percent(alertThreshold, 1)}{' '}
        <Link href={places.thresholds}>{t('thresholds.title')}</Link>
      </SettingLine>
    </SettingsSection>
  );
}
