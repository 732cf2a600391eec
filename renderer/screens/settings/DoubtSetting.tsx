import { useQuery } from '@tanstack/react-query';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { failureText } from '../../ui/failureText.ts';
import { DoubtByField } from './DoubtByField.tsx';
import { SettingLine } from './SettingsSection.tsx';
import { ShareInput } from './ShareInput.tsx';
import { useExpectation } from './useExpectation.ts';
import type { SettingsSectionProps } from './useChangeSettings.ts';

/** From when on a value is doubtful, with what to expect there. */
export function DoubtSetting({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  // No retry: curves that are damaged stay damaged until Vouch is installed again.
  const { data: forecast, error } = useQuery(
    engineQueries.settings.forecast.queryOptions({ retry: false, staleTime: Infinity }),
  );
  const explain = useExpectation(forecast);
  return (
    <SettingLine label={t('settings.doubtThreshold')} hint={t('settings.doubtHint')}>
      <ShareInput
        label={t('settings.doubtThreshold')}
        share={settings.doubtThreshold}
        onShare={(doubtThreshold) => onChange({ doubtThreshold })}
        explain={explain}
      />
      {forecast ? <DoubtByField forecast={forecast} threshold={settings.doubtThreshold} /> : null}
      {error ? <p className="setting-hint">{failureText(failureFrom(error)).message}</p> : null}
    </SettingLine>
  );
}
