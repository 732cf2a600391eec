import { useMemo } from 'react';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Chart } from '../../ui/Chart.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { useTokens } from '../../ui/useTokens.ts';
import { basisOf, caughtMoney, perDay, placeOf } from './caughtMoney.ts';
import { curveOption } from './curveOption.ts';
import { useEuros } from './useEuros.ts';
import type { ThresholdTrial } from './useThresholdTrial.ts';

/** What more alerts a day would catch. A click takes the threshold of that point; the figures stand above. */
export function CaughtCurve({ trial }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const euros = useEuros();
  const tokens = useTokens();
  const { curve, place, point } = trial;
  const basis = basisOf(curve);
  const option = useMemo(
    () =>
      tokens &&
      curveOption({
        points: curve.points.map((each) => [perDay(each, curve), caughtMoney(each, basis)]),
        chosen: place,
        atWork: placeOf(curve, curve.inUse ?? 1),
        tokens,
        number,
        names: { chosen: t('thresholds.chosen'), atWork: t('thresholds.atWork'), perDay: t('thresholds.perDay') },
      }),
    [curve, basis, place, tokens, number, t],
  );
  if (option === null) return null;
  const money = euros(caughtMoney(point, basis));
  return (
    <section className="home-panel" aria-labelledby="caught-title">
      <header>
        <h2 id="caught-title">{t('thresholds.curve')}</h2>
      </header>
      <Chart
        option={option}
        height={240}
        label={t('thresholds.curveLabel', { perDay: number(Number(perDay(point, curve).toFixed(1))), money })}
        onPick={({ seriesIndex, dataIndex }) => seriesIndex === 0 && trial.toPlace(dataIndex)}
      />
    </section>
  );
}
