import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ControlDetail, ControlId } from '../../../core/contract/controls.ts';
import { useHashSearch } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { HitList } from './HitList.tsx';
import { ParameterForm } from './ParameterForm.tsx';
import { VersionTable } from './VersionTable.tsx';
import './controls.css';

/** One control test: what it fires on, what it found with the evidence, and its parameters. */
export function ControlScreen({ control }: { readonly control: ControlId }) {
  const { t } = useTranslation();
  useScreenTitle(t(`controlTest.${control}.name`));
  const alertId = new URLSearchParams(useHashSearch()).get('alert');
  const { data, error, isPending, refetch } = useQuery(engineQueries.controls.get.queryOptions({ input: { control } }));
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (isPending) return <output className="is-quiet">{t('controls.loading')}</output>;
  return (
    <div className="control">
      <Link href={places.controls}>{t('controls.back')}</Link>
      <Definition detail={data} />
      <HitList key={alertId} control={control} alertId={alertId} />
      <div className="control-halves">
        <ParameterForm key={data.row.version} detail={data} />
        <VersionTable detail={data} />
      </div>
    </div>
  );
}

function Definition({ detail: { row } }: { readonly detail: ControlDetail }) {
  const { t } = useTranslation();
  const { id, severity, source, excused, version } = row;
  return (
    <section className="home-panel" aria-labelledby="control-name">
      <header>
        <h2 id="control-name">
          <span className="controls-id">{id}</span> {t(`controlTest.${id}.name`)}
        </h2>
        <SeverityMark severity={severity} />
      </header>
      <dl className="control-definition">
        <dt>{t('controls.fires')}</dt>
        <dd>
          {t(`controlTest.${id}.fires`)}
          {version === 0 ? null : <p className="is-quiet">{t('controls.asDeclared')}</p>}
        </dd>
        <dt>{t('controls.excused')}</dt>
        <dd>
          {t(`controlTest.${id}.excused`)}
          {excused === 0 ? null : <p className="is-quiet">{t('controls.excusedCount', { count: excused })}</p>}
        </dd>
        <dt>{t('controls.verify')}</dt>
        <dd>{t(`controlTest.${id}.verify`)}</dd>
        <dt>{t('controls.source')}</dt>
        <dd>{source}</dd>
      </dl>
    </section>
  );
}
