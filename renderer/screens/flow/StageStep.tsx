import { Button } from '@blueprintjs/core';
import { Disable, Circle, Error as ErrorIcon, Refresh, TickCircle, Time } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Stage } from '../../../core/contract/documents.ts';
import type { DocumentStage } from '../../../core/contract/flowState.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { stageTime } from './stageTime.ts';

const marks: Readonly<Record<DocumentStage['state'], ReactElement>> = {
  none: <Circle size={12} />,
  ready: <Time size={12} />,
  leased: <Refresh size={12} />,
  done: <TickCircle size={12} />,
  parked: <ErrorIcon size={12} />,
  cancelled: <Disable size={12} />,
};

interface StageStepProps {
  readonly step: DocumentStage;
  readonly isBusy: boolean;
  readonly onRunAgain: (stage: Stage) => void;
}

/** One stage on a document's way. */
export function StageStep({ step, isBusy, onRunAgain }: StageStepProps) {
  const { t, i18n } = useTranslation();
  const { stage, state, attempts, durationMs, failure, canRunAgain } = step;
  const name = t(`flow.stage.${stage}`);
  return (
    <li className="flow-step" data-state={state}>
      <h3>
        {marks[state]} {name}
      </h3>
      <p className="flow-quiet">
        {t(`flow.state.${state}`)}
        {durationMs === null ? null : `, ${stageTime(durationMs, t, i18n.language)}`}
        {attempts > 1 ? `, ${t('flow.attempts', { count: attempts })}` : null}
      </p>
      <dl>
        <dt>{t('flow.takes')}</dt>
        <dd>{t(`flow.input.${stage}`)}</dd>
        <dt>{t('flow.gives')}</dt>
        <dd>
          <Facts step={step} />
        </dd>
      </dl>
      {failure === null ? null : <p>{failure.message}</p>}
      {canRunAgain ? (
        <Button
          size="small"
          icon={<Refresh size={12} />}
          disabled={isBusy}
          text={t('flow.runAgain')}
          aria-label={t('flow.runAgainLabel', { stage: name })}
          onClick={() => onRunAgain(stage)}
        />
      ) : null}
    </li>
  );
}

function Facts({ step: { facts } }: { readonly step: DocumentStage }) {
  const { t } = useTranslation();
  const { number, bytes, probability } = useFormat();
  const shown = (name: DocumentStage['facts'][number]['name'], value: string | number): string => {
    if (name === 'gravestFinding') return t(`severity.${severitySchema.parse(value)}`);
    if (typeof value === 'string') return value;
    if (name === 'bytes') return bytes(value);
    return name === 'probability' ? probability(value) : number(value);
  };
  if (facts.length === 0) return <span>{t('flow.none')}</span>;
  return (
    <ul>
      {facts.map(({ name, value }) => (
        <li key={name}>
          <span>{t(`flow.fact.${name}`)}</span> <span>{shown(name, value)}</span>
        </li>
      ))}
    </ul>
  );
}
