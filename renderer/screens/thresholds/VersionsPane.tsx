import { Button } from '@blueprintjs/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ThresholdVersion } from '../../../core/contract/thresholds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { ThresholdTrial } from './useThresholdTrial.ts';

/** Names the tried threshold and puts it to work; earlier versions can be used again. */
export function VersionsPane({ trial }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const { curve } = trial;
  const versions = useQuery(engineQueries.thresholds.versions.queryOptions());
  const isNamed = curve.version !== null || curve.inUse === curve.ofModel;
  return (
    <section className="home-panel" aria-labelledby="versions-title">
      <header>
        <h2 id="versions-title">{t('thresholds.versions')}</h2>
      </header>
      <ApplyForm key={curve.version} trial={trial} />
      {isNamed ? null : <p className="is-quiet">{t('thresholds.ownSetting')}</p>}
      {versions.data?.length === 0 && isNamed ? <p className="is-quiet">{t('thresholds.noVersions')}</p> : null}
      {versions.data !== undefined && versions.data.length > 0 ? (
        <VersionTable versions={versions.data} trial={trial} />
      ) : null}
    </section>
  );
}

function ApplyForm({ trial: { point, curve, days, reset } }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const id = useId();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const { mutate, isPending } = useMutation(
    engineQueries.thresholds.apply.mutationOptions({
      onError: showFailure,
      onSuccess: (version) => {
        showToast({ message: t('thresholds.applied', { name: version.name }), key: 'threshold' });
        reset();
      },
    }),
  );
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || isPending) return;
    const probability = point.threshold === curve.ofModel ? null : point.threshold;
    mutate({ name: name.trim(), note: note.trim(), probability, days });
  };
  return (
    <form className="thresholds-apply" onSubmit={apply}>
      <label htmlFor="threshold-name">{t('thresholds.name')}</label>
      <input
        id="threshold-name"
        className="bp6-input"
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <label htmlFor={`${id}-note`}>{t('thresholds.note')}</label>
      <input
        id={`${id}-note`}
        className="bp6-input"
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" intent="primary" text={t('thresholds.apply')} loading={isPending} />
      <p className="is-quiet">{t('thresholds.appliesTo')}</p>
    </form>
  );
}

interface VersionTableProps {
  readonly versions: readonly ThresholdVersion[];
  readonly trial: ThresholdTrial;
}

function VersionTable({ versions, trial: { curve, reset } }: VersionTableProps) {
  const { t } = useTranslation();
  const { instant, percent, number } = useFormat();
  const { mutate } = useMutation(
    engineQueries.thresholds.use.mutationOptions({ onError: showFailure, onSuccess: reset }),
  );
  return (
    <table className="thresholds-table">
      <thead>
        <tr>
          <th scope="col">{t('thresholds.version')}</th>
          <th scope="col" className="is-number">
            {t('thresholds.risk')}
          </th>
          <th scope="col" className="is-number">
            {t('thresholds.perDay')}
          </th>
          <th scope="col">{t('thresholds.by')}</th>
          <th scope="col" aria-label={t('thresholds.use')} />
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.number} aria-current={version.number === curve.version}>
            <td title={version.note}>{`${version.number} ${version.name}`}</td>
            <td className="is-number">
              {version.probability === null
                ? t('thresholds.modelOwn', { risk: percent(curve.ofModel ?? 0, 1) })
                : percent(version.probability, 1)}
            </td>
            <td className="is-number">
              {version.days === 0 ? '–' : number(Number((version.figures.alerts / version.days).toFixed(1)))}
            </td>
            <td>{`${version.by}, ${instant(version.at)}`}</td>
            <td>
              {version.number === curve.version ? (
                t('thresholds.inUse')
              ) : (
                <Button size="small" text={t('thresholds.use')} onClick={() => mutate({ number: version.number })} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
