import { HTMLSelect } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { CalibrationPane } from './CalibrationPane.tsx';
import { DriftPane } from './DriftPane.tsx';
import { QualityFigures } from './QualityFigures.tsx';
import { RegistryPart } from './RegistryPart.tsx';
import '../thresholds/thresholds.css';
import './models.css';

const spans = [30, 90, 365] as const;

/** The models: how the one at work holds up, its versions, and what is learned beside it. */
export function ModelsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('models.title'));
  const id = useId();
  const [days, setDays] = useState<number>(90);
  // No retry: a model that cannot be used stays so until Vouch is installed again.
  const { data, error, isPending, refetch } = useQuery(
    engineQueries.models.health.queryOptions({ input: { days }, retry: false }),
  );
  return (
    <div className="thresholds">
      <div className="thresholds-period">
        <label htmlFor={id}>{t('models.period')}</label>
        <HTMLSelect id={id} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
          {spans.map((span) => (
            <option key={span} value={span}>
              {t('models.days', { count: span })}
            </option>
          ))}
        </HTMLSelect>
      </div>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <output className="is-quiet">{t('models.loading')}</output> : null}
      {data === undefined ? null : (
        <>
          <QualityFigures health={data} />
          <RegistryPart days={days} />
          <div className="thresholds-halves">
            <DriftPane drift={data.drift} />
            <CalibrationPane months={data.months} />
          </div>
        </>
      )}
    </div>
  );
}
