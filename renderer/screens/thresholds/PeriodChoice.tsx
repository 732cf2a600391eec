import { HTMLSelect } from '@blueprintjs/core';
import { useId } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';

const spans = [30, 90, 365] as const;

interface PeriodChoiceProps {
  /** null: all there is. */
  readonly days: number | null;
  readonly onDays: (days: number | null) => void;
}

/** How much of one's own history something is tried on. */
export function PeriodChoice({ days, onDays }: PeriodChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="thresholds-period">
      <label htmlFor={id}>{t('thresholds.period')}</label>
      <HTMLSelect
        id={id}
        value={days ?? ''}
        onChange={(event) => onDays(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      >
        {spans.map((span) => (
          <option key={span} value={span}>
            {t('thresholds.lastDays', { count: span })}
          </option>
        ))}
        <option value="">{t('thresholds.all')}</option>
      </HTMLSelect>
    </div>
  );
}
