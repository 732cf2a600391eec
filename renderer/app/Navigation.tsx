import {
  Briefcase,
  Cog,
  Duplicate,
  Endorsed,
  Export,
  Filter,
  Flows,
  FolderOpen,
  GridView,
  Home,
  Inbox,
  Layers,
  Notifications,
  Pulse,
  Shield,
  Th,
  TimelineLineChart,
} from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useTranslation } from '../i18n/useTranslation.ts';
import { engineQueries } from '../queries/engineQueries.ts';
import { useFormat } from '../ui/useFormat.ts';
import { places } from './places.ts';

interface Entry {
  readonly place: string;
  /** Places below it also count as being here. */
  readonly below: string;
  readonly label: string;
  readonly icon: ReactElement;
  readonly count?: number;
  readonly countLabel?: string;
}

/** The screens, with how much waits on them. */
export function Navigation() {
  const { t } = useTranslation();
  const waiting = useQuery(
    engineQueries.inbox.list.queryOptions({ input: { filter: { needsAttention: true }, limit: 1 } }),
  );
  const open = useQuery(engineQueries.cases.list.queryOptions({ input: { states: ['open', 'in-review'], limit: 1 } }));
  const toReview = useQuery(engineQueries.review.queue.queryOptions({ input: { limit: 1 } }));
  const alerts = useQuery(engineQueries.alerts.queue.queryOptions({ input: {} }));
  const waitingAlerts = (alerts.data?.counts.open ?? 0) + (alerts.data?.counts.escalated ?? 0);
  const review = toReview.data?.counts.waiting ?? 0;
  const inbox = waiting.data?.total ?? 0;
  const cases = open.data?.total ?? 0;
  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      <div className="navigation-brand">
        <Mark />
        <span>Vouch</span>
      </div>
      <ul>
        <Item place={places.home} below="-" label={t('frame.home')} icon={<Home />} />
        <Item
          place={places.inbox}
          below="/documents/"
          label={t('frame.inbox')}
          icon={<Inbox />}
          count={inbox}
          countLabel={t('frame.countInbox', { count: inbox })}
        />
        <Item
          place={places.review}
          below="/review/"
          label={t('queue.scope')}
          icon={<Endorsed />}
          count={review}
          countLabel={t('queue.count', { count: review })}
        />
        <Item place={places.groups} below={places.groups} label={t('groups.title')} icon={<GridView />} />
        <Item
          place={places.alerts}
          below={places.alerts}
          label={t('alerts.title')}
          icon={<Notifications />}
          count={waitingAlerts}
          countLabel={t('alerts.count', { count: waitingAlerts })}
        />
        <Item
          place={places.cases}
          below="/cases/"
          label={t('frame.cases')}
          icon={<Briefcase />}
          count={cases}
          countLabel={t('frame.countCases', { count: cases })}
        />
        <Item place={places.duplicates} below={places.duplicates} label={t('duplicates.title')} icon={<Duplicate />} />
        <Item place={places.vendors} below={places.vendors} label={t('vendors.title')} icon={<Layers />} />
        <Item place={places.sources} below="-" label={t('intake.title')} icon={<FolderOpen />} />
        <Item place={places.ledger} below={places.ledger} label={t('ledger.title')} icon={<Th />} />
        <Item place={places.controls} below="/controls/" label={t('controls.title')} icon={<Shield />} />
        <Item place={places.release} below="/release" label={t('frame.release')} icon={<Export />} />
        <Item place={places.flow} below={places.flow} label={t('flow.title')} icon={<Flows />} />
        <Item place={places.models} below="-" label={t('models.title')} icon={<Pulse />} />
        <Item place={places.thresholds} below="-" label={t('thresholds.title')} icon={<TimelineLineChart />} />
        <Item place={places.rules} below="-" label={t('rules.title')} icon={<Filter />} />
        <Item place={places.settings} below={places.memory} label={t('frame.settings')} icon={<Cog />} />
      </ul>
    </nav>
  );
}

function Item({ place, below, label, icon, count = 0, countLabel }: Entry) {
  const [path] = useLocation();
  const { number } = useFormat();
  const isHere = path === place || path.startsWith(below);
  return (
    <li>
      <Link href={place} className="navigation-item" {...(isHere ? { 'aria-current': 'page' } : {})}>
        {icon}
        <span className="navigation-label">{label}</span>
        {count > 0 ? (
          <span className="navigation-count" title={countLabel}>
            <span aria-hidden="true">{number(count)}</span>
            <span className="visually-hidden">{countLabel}</span>
          </span>
        ) : null}
      </Link>
    </li>
  );
}

/** The mark of Vouch: a tick that is a trace back to its origin. */
function Mark() {
  return (
    <svg className="navigation-mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="4" />
      <path d="M5.5 10.5l3 3 6-7" />
    </svg>
  );
}
