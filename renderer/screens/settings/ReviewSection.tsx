import { Button, HTMLSelect, InputGroup, SegmentedControl } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useState } from 'react';
import { type Analyst, analystSchema } from '../../../core/contract/analysts.ts';
import { settingsSchema } from '../../../core/contract/settings.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { AccountLimits } from './AccountLimits.tsx';
import { SettingLine, SettingsSection } from './SettingsSection.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

const scopes = settingsSchema.shape.reviewScope.unwrap();

/** Which documents are reviewed, who works here, and when an account needs two persons. */
export function ReviewSection({ settings, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  return (
    <SettingsSection title={t('queue.scope')}>
      <SettingLine label={t('queue.settings.scope')} hint={t('queue.settings.scopeHint')}>
        <SegmentedControl
          aria-label={t('queue.settings.scope')}
          options={scopes.options.map((value) => ({ value, label: t(`queue.settings.scopes.${value}`) }))}
          value={settings.reviewScope}
          onValueChange={(value) => onChange({ reviewScope: scopes.parse(value) })}
        />
      </SettingLine>
      <SettingLine label={t('queue.settings.analysts')} hint={t('queue.settings.analystsHint')}>
        <Analysts analysts={settings.analysts} onAnalysts={(analysts) => onChange({ analysts: [...analysts] })} />
      </SettingLine>
      <AccountLimits settings={settings} onChange={onChange} />
    </SettingsSection>
  );
}

interface AnalystsProps {
  readonly analysts: readonly Analyst[];
  readonly onAnalysts: (analysts: readonly Analyst[]) => void;
}

function Analysts({ analysts, onAnalysts }: AnalystsProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = () => {
    const analyst = analystSchema.safeParse({ name, role: 'analyst' });
    if (!analyst.success || analysts.some((one) => one.name === analyst.data.name)) return;
    onAnalysts([...analysts, analyst.data]);
    setName('');
  };
  return (
    <div className="setting-list">
      {analysts.map((analyst) => (
        <div key={analyst.name} className="setting-row">
          <span>{analyst.name}</span>
          <HTMLSelect
            aria-label={t('queue.settings.role', { name: analyst.name })}
            value={analyst.role}
            onChange={(event) => {
              const role = analystSchema.shape.role.parse(event.currentTarget.value);
              onAnalysts(analysts.map((one) => (one === analyst ? { ...one, role } : one)));
            }}
          >
            {analystSchema.shape.role.options.map((role) => (
              <option key={role} value={role}>
                {t(`queue.settings.roles.${role}`)}
              </option>
            ))}
          </HTMLSelect>
          <Button
            variant="minimal"
            icon={<Cross />}
            aria-label={t('queue.settings.remove', { name: analyst.name })}
            onClick={() => onAnalysts(analysts.filter((one) => one !== analyst))}
          />
        </div>
      ))}
      <form
        className="setting-row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <InputGroup
          aria-label={t('queue.settings.name')}
          placeholder={t('queue.settings.name')}
          maxLength={100}
          value={name}
          onValueChange={setName}
        />
        <Button type="submit" text={t('queue.settings.add')} disabled={name.trim() === ''} />
      </form>
    </div>
  );
}
