import { HTMLSelect, SegmentedControl } from '@blueprintjs/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { modelSubjectSchema, type ModelSubject } from '../../../core/contract/modelRegistry.ts';
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

interface Shown {
  readonly scores: ModelSubject;
  readonly days: number;
}

/** The models of invoices or of payments: how the one at work holds up, its versions, and what is learned beside it. */
export function ModelsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('models.title'));
  const [shown, setShown] = useState<Shown>({ scores: 'invoices', days: 90 });
  // No retry: a model that cannot be used stays so until Vouch is installed again.
  const { data, error, isPending, refetch } = useQuery(
    engineQueries.models.health.queryOptions({ input: shown, placeholderData: keepPreviousData, retry: false }),
  );
  return (
    <div className="thresholds">
      <ShownChoice shown={shown} onShown={setShown} />
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <output className="is-quiet">{t('models.loading')}</output> : null}
      {data === undefined ? null : (
        <>
          <QualityFigures health={data} />
          <RegistryPart scores={shown.scores} days={shown.days} />
          <div className="thresholds-halves">
            <DriftPane health={data} />
            <CalibrationPane months={data.months} />
          </div>
        </>
      )}
    </div>
  );
}

interface ShownChoiceProps {
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

function ShownChoice({ shown, onShown }: ShownChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="thresholds-period models-shown">
      <SegmentedControl
        size="small"
        aria-label={t('models.subject')}
        value={shown.scores}
        options={modelSubjectSchema.options.map((each) => ({ value: each, label: t(`models.scores.${each}`) }))}
        onValueChange={(value) => onShown({ ...shown, scores: modelSubjectSchema.parse(value) })}
      />
      <label htmlFor={id}>{t(`models.period.${shown.scores}`)}</label>
      <HTMLSelect
        id={id}
        value={shown.days}
        onChange={(event) => onShown({ ...shown, days: Number(event.currentTarget.value) })}
      >
        {spans.map((span) => (
          <option key={span} value={span}>
            {t('models.days', { count: span })}
          </option>
        ))}
      </HTMLSelect>
    </div>
  );
}
