import { Button, InputGroup, SegmentedControl, Switch } from '@blueprintjs/core';
import { Cross } from '@blueprintjs/icons';
import { useState } from 'react';
import { type SecondCheckLimit, secondCheckLimitSchema } from '../../../core/contract/analysts.ts';
import { currencySchema, decimalSchema } from '../../../core/vocabulary/money.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SettingLine } from './SettingsSection.tsx';
import type { SettingsSectionProps } from './useChangeSettings.ts';

/** The general limit when the switch is first turned, in euro. */
const firstLimit = '10000';
const seconds = secondCheckLimitSchema.shape.by.unwrap();

/** From which amount a payee account needs two persons: in general, by currency, and who is the second. */
export function AccountLimits({ settings: { secondCheck }, onChange }: SettingsSectionProps) {
  const { t } = useTranslation();
  const change = (part: Partial<SecondCheckLimit>) => onChange({ secondCheck: { ...secondCheck, ...part } });
  return (
    <>
      <SettingLine label={t('queue.settings.limit')} hint={t('queue.settings.limitHint')}>
        <div className="setting-list">
          <Switch
            label={t('queue.settings.never')}
            checked={secondCheck.general === null}
            onChange={(event) => change({ general: event.currentTarget.checked ? null : firstLimit })}
          />
          {secondCheck.general === null ? null : (
            <AmountInput
              label={t('queue.settings.general')}
              amount={secondCheck.general}
              onAmount={(general) => change({ general })}
            />
          )}
          <CurrencyLimits limits={secondCheck.byCurrency} onLimits={(byCurrency) => change({ byCurrency })} />
        </div>
      </SettingLine>
      <SettingLine label={t('queue.settings.second')}>
        <SegmentedControl
          aria-label={t('queue.settings.second')}
          options={seconds.options.map((value) => ({ value, label: t(`queue.settings.seconds.${value}`) }))}
          value={secondCheck.by}
          onValueChange={(value) => change({ by: seconds.parse(value) })}
        />
      </SettingLine>
    </>
  );
}

interface AmountInputProps {
  readonly label: string;
  readonly amount: string;
  readonly onAmount: (amount: string) => void;
}

/** An amount, saved when left; one that is none goes back to what it was. */
function AmountInput({ label, amount, onAmount }: AmountInputProps) {
  const [typed, setTyped] = useState(amount);
  const leave = () => {
    const read = decimalSchema.safeParse(typed.trim().replace(',', '.'));
    if (read.success && read.data !== amount) onAmount(read.data);
    else setTyped(amount);
  };
  return (
    <InputGroup
      aria-label={label}
      inputMode="decimal"
      leftElement={<span className="setting-unit">{label}</span>}
      value={typed}
      onValueChange={setTyped}
      onBlur={leave}
    />
  );
}

interface CurrencyLimitsProps {
  readonly limits: SecondCheckLimit['byCurrency'];
  readonly onLimits: (limits: SecondCheckLimit['byCurrency']) => void;
}

function CurrencyLimits({ limits, onLimits }: CurrencyLimitsProps) {
  const { t } = useTranslation();
  const [currency, setCurrency] = useState('');
  const add = () => {
    const code = currencySchema.safeParse(currency.trim().toUpperCase());
    if (!code.success) return;
    onLimits({ ...limits, [code.data]: limits[code.data] ?? firstLimit });
    setCurrency('');
  };
  return (
    <>
      {Object.entries(limits).map(([code, amount]) => (
        <div key={code} className="setting-row">
          <AmountInput
            label={t('queue.settings.ownLimit', { currency: code })}
            amount={amount}
            onAmount={(next) => onLimits({ ...limits, [code]: next })}
          />
          <Button
            variant="minimal"
            icon={<Cross />}
            aria-label={t('queue.settings.remove', { name: code })}
            onClick={() => onLimits(Object.fromEntries(Object.entries(limits).filter(([each]) => each !== code)))}
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
          aria-label={t('queue.settings.currency')}
          placeholder={t('queue.settings.currency')}
          maxLength={3}
          value={currency}
          onValueChange={setCurrency}
        />
        <Button type="submit" text={t('queue.settings.add')} disabled={currency.trim().length !== 3} />
      </form>
    </>
  );
}
