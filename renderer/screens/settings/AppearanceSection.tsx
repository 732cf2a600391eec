import { InputGroup, SegmentedControl } from '@blueprintjs/core';
import { useState } from 'react';
import { settingsSchema } from '../../../core/contract/settings.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

const themes = settingsSchema.shape.theme.unwrap();
const densities = settingsSchema.shape.density.unwrap();

/** How the window looks, and whose name changes carry. */
export function AppearanceSection({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('settings.appearance')}>
      <SettingLine label={t('settings.theme')}>
        <SegmentedControl
          size="small"
          role="radiogroup"
          aria-label={t('settings.theme')}
          value={settings.theme}
          onValueChange={(value) => onChange({ theme: themes.parse(value) })}
          options={themes.options.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
        />
      </SettingLine>
      <SettingLine label={t('settings.density')} hint={t('settings.densityHint')}>
        <SegmentedControl
          size="small"
          role="radiogroup"
          aria-label={t('settings.density')}
          value={settings.density}
          onValueChange={(value) => onChange({ density: densities.parse(value) })}
          options={densities.options.map((density) => ({ value: density, label: t(`settings.densities.${density}`) }))}
        />
      </SettingLine>
      <SettingLine label={t('settings.analystName')} hint={t('settings.analystHint')} controlId="analyst-name">
        <NameInput name={settings.analystName} onName={(analystName) => onChange({ analystName })} />
      </SettingLine>
    </SettingsSection>
  );
}

/** Saved when left, so that half a name is never written beside anything. */
function NameInput({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  const [saved, setSaved] = useState(name);
  if (saved !== name) {
    setSaved(name);
    setTyped(name);
  }
  const save = () => {
    if (typed.trim() !== name) onName(typed.trim());
  };
  return (
    <InputGroup
      id="analyst-name"
      value={typed}
      maxLength={100}
      onValueChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
