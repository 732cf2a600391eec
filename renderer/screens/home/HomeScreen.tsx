import { SegmentedControl } from '@blueprintjs/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { EmptyInbox } from '../inbox/EmptyInbox.tsx';
import { useInboxActions } from '../inbox/useInboxActions.ts';
import { Figures } from './Figures.tsx';
import { MoneyAtRisk } from './MoneyAtRisk.tsx';
import { OpenAlerts } from './OpenAlerts.tsx';
import { periodOf } from './period.ts';
import { VolumePanel } from './VolumePanel.tsx';
import './home.css';

const spans = [7, 30, 90, 365] as const;

/** The day at a glance. Every number, bar and segment opens exactly its rows. */
export function HomeScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('frame.home'));
  const [days, setDays] = useState<number>(30);
  const actions = useInboxActions();
  const { data, error, refetch } = useQuery(
    engineQueries.home.dashboard.queryOptions({ input: { days }, placeholderData: keepPreviousData }),
  );
  const { data: all } = useQuery(engineQueries.inbox.list.queryOptions({ input: { limit: 1 } }));
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (all?.total === 0) return <EmptyInbox actions={actions} />;
  if (!data) return null;
  const period = periodOf(data.volume);
  return (
    <div className="home">
      <div className="home-period">
        <SegmentedControl
          size="small"
          role="radiogroup"
          aria-label={t('home.period')}
          value={String(days)}
          onValueChange={(value) => setDays(Number(value))}
          options={spans.map((span) => ({ value: String(span), label: t('home.days', { count: span }) }))}
        />
      </div>
      <Figures dashboard={data} period={period} />
      <VolumePanel volume={data.volume} />
      <div className="home-pair">
        <OpenAlerts />
        <MoneyAtRisk amounts={data.moneyAtRisk} />
      </div>
    </div>
  );
}
