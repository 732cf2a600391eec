import { Checkbox, SegmentedControl } from '@blueprintjs/core';
import { type OcrLanguage, ocrEngineSettingSchema, ocrLanguageSchema } from '../../../core/contract/settings.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { DoubtSetting } from './DoubtSetting.tsx';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

/** How scans are read, and from when on a value is doubtful. */
export function ReadingSection({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  const flip = (language: OcrLanguage) => {
    const chosen = settings.ocrLanguages.includes(language)
      ? settings.ocrLanguages.filter((each) => each !== language)
      : [...settings.ocrLanguages, language];
    if (chosen.length > 0) onChange({ ocrLanguages: chosen });
  };
  return (
    <SettingsSection title={t('settings.reading')}>
      <SettingLine label={t('settings.ocrLanguages')} hint={t('settings.ocrHint')}>
        <fieldset className="language-choice" aria-label={t('settings.ocrLanguages')}>
          {ocrLanguageSchema.options.map((language) => (
            <Checkbox
              key={language}
              label={t(`settings.languages.${language}`)}
              checked={settings.ocrLanguages.includes(language)}
              disabled={settings.ocrLanguages.length === 1 && settings.ocrLanguages[0] === language}
              onChange={() => flip(language)}
            />
          ))}
        </fieldset>
      </SettingLine>
      <SettingLine label={t('settings.ocrEngine')} hint={t('settings.ocrEngineHint')}>
        <SegmentedControl
          size="small"
          role="radiogroup"
          aria-label={t('settings.ocrEngine')}
          value={settings.ocrEngine}
          onValueChange={(value) => onChange({ ocrEngine: ocrEngineSettingSchema.parse(value) })}
          options={ocrEngineSettingSchema.options.map((engine) => ({
            value: engine,
            label: t(`settings.ocrEngines.${engine}`),
          }))}
        />
      </SettingLine>
      <DoubtSetting settings={settings} onChange={onChange} />
    </SettingsSection>
  );
}
