import { Button } from '@blueprintjs/core';
import { useId } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { basisOf, caughtMoney, perDay, withinBudget } from './caughtMoney.ts';
import { useEuros } from './useEuros.ts';
import type { ThresholdTrial } from './useThresholdTrial.ts';

/** The threshold by slider (arrows, Page Up and Down, Home, End), or by how many alerts a day are wanted at most. */
export function ThresholdSlider({ trial }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const euros = useEuros();
  const id = useId();
  const { curve, point, place } = trial;
  const risk = percent(point.threshold, 1);
  const spoken = t('thresholds.value', {
    risk,
    perDay: number(Number(perDay(point, curve).toFixed(1))),
    money: euros(caughtMoney(point, basisOf(curve))),
  });
  return (
    <div className="thresholds-slider">
      <label htmlFor={`${id}-risk`}>{t('thresholds.threshold')}</label>
      <input
        id={`${id}-risk`}
        type="range"
        min={0}
        max={curve.points.length - 1}
        step={1}
        value={place}
        aria-valuetext={spoken}
        onChange={(event) => trial.toPlace(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={`${id}-risk`}>{risk}</output>
      <label htmlFor={`${id}-budget`}>{t('thresholds.budget')}</label>
      <input
        id={`${id}-budget`}
        className="bp6-input thresholds-budget"
        type="number"
        min={0}
        step="any"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const budget = event.currentTarget.valueAsNumber;
          if (budget >= 0) trial.toPlace(withinBudget(curve, budget));
        }}
      />
      <span id={`${id}-hint`} className="is-quiet">
        {t('thresholds.budgetHint')}
      </span>
      <Button variant="minimal" text={t('thresholds.toCurrent')} disabled={trial.isAtWork} onClick={trial.reset} />
      {curve.ofModel === null ? null : (
        <Button
          variant="minimal"
          text={`${t('thresholds.toModel')} (${percent(curve.ofModel, 1)})`}
          onClick={() => trial.try(curve.ofModel ?? 1)}
        />
      )}
    </div>
  );
}
