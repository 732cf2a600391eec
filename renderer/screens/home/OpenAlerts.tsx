import { Link } from 'wouter';
import type { Dashboard } from '../../../core/contract/home.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';

/** Open alerts by severity, worst first; each line opens its documents. */
export function OpenAlerts({ alerts }: { readonly alerts: Dashboard['openAlerts'] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = new Map(alerts.map(({ severity, count }) => [severity, count]));
  const most = Math.max(1, ...counts.values());
  const shown = severitySchema.options.toReversed().filter((severity) => severity !== 'info' || counts.has('info'));
  return (
    <section className="home-panel" aria-labelledby="alerts-title">
      <header>
        <h2 id="alerts-title">{t('home.openAlerts')}</h2>
      </header>
      <ul className="home-bars">
        {shown.map((severity) => {
          const count = counts.get(severity) ?? 0;
          return (
            <li key={severity}>
              <Link className="home-bar-line" href={inboxPlace({ withOpenAlert: true, alertSeverity: severity })}>
                <SeverityMark severity={severity} />
                <span className="home-bar-track" aria-hidden="true">
                  <span
                    className={`home-bar-fill severity-${severity}`}
                    style={{ width: `${(count / most) * 100}%` }}
                  />
                </span>
                <span className="home-bar-count">{number(count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
