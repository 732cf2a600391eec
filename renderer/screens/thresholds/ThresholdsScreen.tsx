import { TimelineLineChart } from '@blueprintjs/icons';
import { useState } from 'react';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { CaughtCurve } from './CaughtCurve.tsx';
import { MovePane } from './MovePane.tsx';
import { PeriodChoice } from './PeriodChoice.tsx';
import { ThresholdFigures } from './ThresholdFigures.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import { VersionsPane } from './VersionsPane.tsx';
import { type ThresholdTrial, useThresholdTrial } from './useThresholdTrial.ts';
import './thresholds.css';

/** From which risk alerts open: tried on one's own history while the slider moves, kept as versions. */
export function ThresholdsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('thresholds.title'));
  const [days, setDays] = useState<number | null>(90);
  const { answer, trial } = useThresholdTrial(days);
  return (
    <div className="thresholds">
      <PeriodChoice days={days} onDays={setDays} />
      {answer.error ? <FailureNotice error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.isPending ? <output className="is-quiet">{t('thresholds.loading')}</output> : null}
      {answer.data !== undefined && answer.data.documents === 0 ? (
        <EmptyState icon={<TimelineLineChart size={32} />} title={t('thresholds.none')}>
          {t('thresholds.noneHint')}
        </EmptyState>
      ) : null}
      {answer.data?.inUse === null ? <p>{t('thresholds.noModel')}</p> : null}
      {trial !== null && trial.curve.documents > 0 ? <Trial trial={trial} /> : null}
    </div>
  );
}

function Trial({ trial }: { readonly trial: ThresholdTrial }) {
  return (
    <>
      <Tried trial={trial} />
      <ThresholdFigures trial={trial} />
      <ThresholdSlider trial={trial} />
      <CaughtCurve trial={trial} />
      <div className="thresholds-halves">
        <MovePane trial={trial} />
        <VersionsPane trial={trial} />
      </div>
    </>
  );
}

function Tried({ trial: { curve } }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  return (
    <p className="is-quiet">
      {t('thresholds.tried', {
        documents: number(curve.documents),
        count: curve.days,
        from: curve.from && date(curve.from),
        to: curve.to && date(curve.to),
      })}{' '}
      {curve.byFinding > 0 ? t('thresholds.floor', { count: curve.byFinding }) : ''} {t('thresholds.rough')}
    </p>
  );
}
