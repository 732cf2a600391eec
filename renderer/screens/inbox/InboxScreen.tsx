import { useCallback, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import type { InboxFilter } from '../../../core/contract/inbox.ts';
import { navigate } from '../../app/address.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { inboxPlace, viewOfSearch, type InboxView } from './inboxAddress.ts';
import { AddButtons, EmptyInbox, NothingMatches } from './EmptyInbox.tsx';
import { InboxTable } from './InboxTable.tsx';
import { QueueStrip } from './QueueStrip.tsx';
import type { RowRange } from './rowWindows.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useInboxActions } from './useInboxActions.ts';
import { useInboxRows } from './useInboxRows.ts';
import { useInboxSelection } from './useInboxSelection.ts';
import './inbox.css';

/** Every document, live: what is at work, what was found, what needs a person. */
export function InboxScreen() {
  const { t } = useTranslation();
  const { number } = useFormat();
  useScreenTitle(t('frame.inbox'));
  const search = useSearch();
  const view = useMemo(() => viewOfSearch(search), [search]);
  const [visible, setVisible] = useState<RowRange>({ first: 0, last: 0 });
  const onVisible = useCallback((range: RowRange) => setVisible(range), []);
  const { total, rows, error, isStale } = useInboxRows(view, visible);
  const actions = useInboxActions();
  const setFilter = useCallback((filter: InboxFilter) => navigate(inboxPlace(filter, view), { replace: true }), [view]);
  const hand = useInboxSelection({ view, total: total ?? 0, rows, actions, setFilter });
  const isFiltered = Object.keys(view.filter).length > 0;
  if (total === 0 && !isFiltered && !isStale) return <EmptyInbox actions={actions} />;
  return (
    <div className="inbox">
      <FilterBar filter={view.filter} onFilter={setFilter}>
        <output className="filter-count">
          {total === undefined ? '' : t('inbox.count', { count: total, shown: number(total) })}
        </output>
        <AddButtons actions={actions} />
      </FilterBar>
      <FilterChips filter={view.filter} onFilter={setFilter} />
      <QueueStrip onCancelAll={actions.cancelAll} />
      {error ? <FailureNotice error={error} /> : null}
      {total === 0 && !isStale ? (
        <NothingMatches onClear={() => setFilter({})} />
      ) : (
        <InboxTable
          view={view}
          total={total ?? 0}
          rows={rows}
          isStale={isStale}
          selection={hand.selection}
          onVisible={onVisible}
          onSort={(sort) => navigate(inboxPlace(view.filter, orderAfter(view, sort)), { replace: true })}
          onChooseAll={hand.chooseAll}
          mouse={hand.mouse}
        />
      )}
      <SelectionBar
        count={hand.selection.chosen.size}
        onRetry={hand.retry}
        onCancel={hand.cancel}
        onClear={hand.leave}
      />
    </div>
  );
}

/** The same column turns round; a new one starts with its largest, or with A. */
function orderAfter(view: InboxView, sort: InboxView['sort']): Omit<InboxView, 'filter'> {
  if (sort === view.sort) return { sort, descending: !view.descending };
  return { sort, descending: !['fileName', 'vendor', 'invoiceNumber', 'status'].includes(sort) };
}
