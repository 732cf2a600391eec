import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { basisOf, caughtMoney, perDay } from './caughtMoney.ts';
import type { ThresholdTrial } from './useThresholdTrial.ts';
import { useEuros } from './useEuros.ts';

/** What the tried threshold would have meant: alerts a day, money caught, and how many alerts were right. */
export function ThresholdFigures({ trial: { curve, point } }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const euros = useEuros();
  const basis = basisOf(curve);
  const whole = euros(caughtMoney(curve.whole, basis));
  return (
    <dl className="thresholds-figures">
      <Figure
        label={t('thresholds.perDay')}
        value={number(Number(perDay(point, curve).toFixed(1)))}
        detail={t('thresholds.alerts', { count: point.alerts })}
      />
      <Figure
        label={t(basis === 'decided' ? 'thresholds.caught' : 'thresholds.expected')}
        value={euros(caughtMoney(point, basis))}
        detail={t(basis === 'decided' ? 'thresholds.caughtDecided' : 'thresholds.caughtExpected', { whole })}
      />
      <Figure
        label={t('thresholds.precision')}
        value={point.decided === 0 ? '–' : percent(point.losses / point.decided)}
        detail={
          point.decided === 0
            ? t('thresholds.precisionNone')
            : t('thresholds.precisionOf', { losses: number(point.losses), decided: number(point.decided) })
        }
      />
    </dl>
  );
}

function Figure({ label, value, detail }: { readonly label: string; readonly value: string; readonly detail: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="thresholds-value">{value}</dd>
      <dd className="is-quiet">{detail}</dd>
    </div>
  );
}
