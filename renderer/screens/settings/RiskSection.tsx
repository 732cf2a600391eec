import { Switch } from '@blueprintjs/core';
import { useTranslation } from 'react-i18next';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';
import { ShareInput } from './ShareInput.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

/** Where one starts when leaving the model's own threshold. */
const firstOwnThreshold = 0.5;

/** From which probability an alert opens. */
export function RiskSection({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  const { alertThreshold } = settings;
  return (
    <SettingsSection title={t('settings.risk')}>
      <SettingLine label={t('settings.alertThreshold')} hint={t('settings.alertHint')}>
        <Switch
          label={t('settings.modelThreshold')}
          checked={alertThreshold === null}
          onChange={(event) => onChange({ alertThreshold: event.currentTarget.checked ? null : firstOwnThreshold })}
        />
        {alertThreshold === null ? null : (
          <ShareInput
            label={t('settings.alertThreshold')}
            share={alertThreshold}
            onShare={(share) => onChange({ alertThreshold: share })}
          />
        )}
      </SettingLine>
    </SettingsSection>
  );
}
