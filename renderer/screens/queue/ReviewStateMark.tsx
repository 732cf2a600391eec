import { Disable, Edit, HighPriority, Tick, Time, TimelineEvents } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ReviewRow } from '../../../core/contract/review.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';

type Shown = ReviewRow['state'] | 'leased' | 'second';

const icons: Readonly<Record<Shown, ReactElement>> = {
  waiting: <Time size={12} />,
  confirmed: <Tick size={12} />,
  postponed: <TimelineEvents size={12} />,
  escalated: <HighPriority size={12} />,
  rejected: <Disable size={12} />,
  leased: <Edit size={12} />,
  second: <Time size={12} />,
};

/** Where a document stands in review, as icon and words; one that waits also says in whose hands it is, or for whom it waits. */
export function ReviewStateMark({ row }: { readonly row: Pick<ReviewRow, 'state' | 'lease' | 'firstBy'> }) {
  const { t } = useTranslation();
  const shown = shownState(row);
  return (
    <span className={`review-state review-state-${shown}`}>
      {icons[shown]}
      <span>{t(`queue.state.${shown}`, { name: row.lease?.by ?? '' })}</span>
    </span>
  );
}

function shownState({ state, lease, firstBy }: Pick<ReviewRow, 'state' | 'lease' | 'firstBy'>): Shown {
  if (state !== 'waiting') return state;
  if (lease !== null) return 'leased';
  return firstBy === null ? 'waiting' : 'second';
}
