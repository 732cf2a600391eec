import { Button, ProgressBar } from '@blueprintjs/core';
import { Shield } from '@blueprintjs/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ControlsOverview } from '../../../core/contract/controls.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { ControlTable } from './ControlTable.tsx';
import './controls.css';

/** The control tests of the ledger with what they found; run anew by a key. */
export function ControlsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('controls.title'));
  const { data, error, isPending, refetch } = useQuery(engineQueries.controls.overview.queryOptions());
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <output className="is-quiet">{t('controls.loading')}</output>;
  return (
    <div className="controls">
      <RunBar overview={data} />
      {data.records === 0 && data.run === null ? (
        <EmptyState icon={<Shield size={32} />} title={t('controls.none')}>
          {t('controls.noneHint')}
        </EmptyState>
      ) : (
        <ControlTable rows={data.rows} />
      )}
    </div>
  );
}

function RunBar({ overview: { progress, records } }: { readonly overview: ControlsOverview }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const run = useMutation(engineQueries.controls.run.mutationOptions({ onError: showFailure }));
  const cancel = useMutation(engineQueries.controls.cancel.mutationOptions({ onError: showFailure }));
  const isRunning = progress !== null;
  useKeys(t('controls.title'), [
    {
      keys: 'R',
      description: t('controls.run'),
      run: () => run.mutate(undefined),
      isEnabled: !isRunning && records > 0,
    },
  ]);
  return (
    <div className="controls-run">
      {isRunning ? (
        <>
          <ProgressBar className="controls-progress" value={progress} />
          <output>{t('controls.running', { share: percent(progress) })}</output>
          <Button size="small" text={t('controls.cancel')} onClick={() => cancel.mutate(undefined)} />
        </>
      ) : (
        <>
          <Button
            size="small"
            intent="primary"
            text={t('controls.run')}
            endIcon={<Keycaps stroke="R" />}
            disabled={records === 0}
            onClick={() => run.mutate(undefined)}
          />
          <LastRun />
        </>
      )}
    </div>
  );
}

/** How the last run ended. */
function LastRun() {
  const { t } = useTranslation();
  const { number, instant } = useFormat();
  const { data } = useQuery(engineQueries.controls.overview.queryOptions());
  const run = data?.run ?? null;
  if (run === null) return <span className="is-quiet">{t('controls.never')}</span>;
  if (run.state === 'cancelled') return <span className="is-quiet">{t('controls.stopped')}</span>;
  if (run.failure !== null) return <strong>{t('controls.failed', { reason: run.failure.message })}</strong>;
  return (
    <span className="is-quiet">
      {t('controls.lastRun', {
        at: instant(run.endedAt ?? run.startedAt),
        payments: number(run.payments),
        hits: number(run.hits),
        added: number(run.added),
        alerts: number(run.alerts),
      })}
    </span>
  );
}
