import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { alertsPlace } from '../alerts/alertsAddress.ts';

/** Alerts nobody has taken yet by severity, of documents and of the ledger, worst first; each line opens them. */
export function OpenAlerts() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(engineQueries.alerts.queue.queryOptions({ input: {} }));
  const counts = new Map(data?.severities.map(({ severity, count }) => [severity, count]));
  const most = Math.max(1, ...counts.values());
  const shown = severitySchema.options.toReversed().filter((severity) => severity !== 'info' || counts.has('info'));
  return (
    <section className="home-panel" aria-labelledby="alerts-title">
      <header>
        <h2 id="alerts-title">{t('home.openAlerts')}</h2>
      </header>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className="home-bars">
        {shown.map((severity) => {
          const count = counts.get(severity) ?? 0;
          return (
            <li key={severity}>
              <Link className="home-bar-line" href={alertsPlace({ state: 'open', severity })}>
                <SeverityMark severity={severity} />
                <span className="home-bar-track" aria-hidden="true">
                  <span
                    className={`home-bar-fill severity-${severity}`}
                    style={{ width: `${(count / most) * 100}%` }}
                  />
                </span>
                <span className="home-bar-count">{data === undefined ? '–' : number(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
