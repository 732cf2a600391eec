import { Button } from '@blueprintjs/core';
import { FilterRemove, GridView, Play, Tick } from '@blueprintjs/icons';
import { useCallback, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import type { RowRange } from '../inbox/rowWindows.ts';
import { groupsOfQueue } from '../groups/groupsAddress.ts';
import { QueueFilterBar } from './QueueFilterBar.tsx';
import { QueueProgress } from './QueueProgress.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { SavedViews } from './SavedViews.tsx';
import { type QueueView, isNarrowed, queuePlace, queueViewOf } from './queueAddress.ts';
import { useDocumentsAhead } from './useDocumentsAhead.ts';
import { useQueueKeys } from './useQueueKeys.ts';
import { useQueueRows } from './useQueueRows.ts';
import { useReviewDialogs } from './useReviewDialogs.tsx';
import { useReviewNext, workedView } from './useReviewNext.ts';
import './queue.css';

/** Documents made ready from the cursor on, so that opening one does not wait. */
const ahead = 3;

/** What waits for review, the most to lose first, and what was put aside. */
export function QueueScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('queue.scope'));
  const search = useSearch();
  const view = useMemo(() => queueViewOf(search), [search]);
  const [visible, setVisible] = useState<RowRange>({ first: 0, last: 0 });
  const [wanted, setCursor] = useState(0);
  const { page, rows, error, isStale } = useQueueRows(view, visible);
  const openNext = useReviewNext();
  const { dialog, ask, confirm } = useReviewDialogs({ onDone: () => null, onRefused: showFailure });
  const total = page?.total ?? 0;
  const cursor = Math.min(wanted, Math.max(0, total - 1));
  useDocumentsAhead(Array.from({ length: ahead }, (_, by) => rows.get(cursor + by)?.documentId ?? []).flat());
  const show = useCallback((next: QueueView) => navigate(queuePlace(next), { replace: true }), []);
  const start = () => {
    workedView.set(view.viewId);
    void openNext(null);
  };
  const open = (index: number) => {
    const row = rows.get(index);
    if (row === undefined) return;
    workedView.set(view.viewId);
    navigate(places.document(row.documentId));
  };
  const current = () => {
    // Rows of another filter stay, dimmed, until those asked for are there: nothing is decided about them.
    const row = isStale ? undefined : rows.get(cursor);
    return row && { id: row.documentId, fileName: row.fileName };
  };
  useQueueKeys({
    move: (by) => setCursor(Math.max(0, Math.min(total - 1, cursor + by))),
    open: () => open(cursor),
    start,
    verifyTogether: () => navigate(groupsOfQueue(view)),
    confirm: () => {
      const document = current();
      if (document) void confirm(document);
    },
    ask: (act) => {
      const document = current();
      if (document) ask(act, document);
    },
  });
  return (
    <div className="queue">
      <div className="queue-top">
        <Button
          intent="primary"
          icon={<Play />}
          text={t('queue.start')}
          endIcon={<Keycaps stroke="N" />}
          disabled={page?.counts.waiting === 0}
          onClick={start}
        />
        <Button
          icon={<GridView />}
          text={t('groups.title')}
          endIcon={<Keycaps stroke="G" />}
          onClick={() => navigate(groupsOfQueue(view))}
        />
        {page ? <QueueProgress progress={page.progress} /> : null}
      </div>
      <QueueTabs
        state={view.filter.states[0] ?? 'waiting'}
        counts={page?.counts}
        onState={(state) =>
          show({
            ...view,
            filter: { ...view.filter, states: [state] },
            sort: state === 'waiting' ? 'expectedLoss' : 'decidedAt',
            viewId: null,
          })
        }
      />
      <QueueFilterBar filter={view.filter} onFilter={(filter) => show({ ...view, filter })}>
        <SavedViews view={view} onView={show} />
      </QueueFilterBar>
      {error ? <FailureNotice error={error} /> : null}
      {page?.total === 0 && !isStale ? (
        <NothingHere view={view} onClear={() => show({ ...view, filter: { states: view.filter.states } })} />
      ) : (
        <QueueTable
          total={total}
          rows={rows}
          isStale={isStale}
          cursor={cursor}
          onCursor={setCursor}
          onOpen={open}
          onVisible={setVisible}
        />
      )}
      {dialog}
    </div>
  );
}

function NothingHere({ view, onClear }: { readonly view: QueueView; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (isNarrowed(view.filter)) {
    return (
      <EmptyState
        icon={<FilterRemove size={32} />}
        title={t('queue.empty.filtered')}
        actions={<Button text={t('queue.filter.clear')} onClick={onClear} />}
      >
        {t('queue.empty.filteredHint')}
      </EmptyState>
    );
  }
  const state = view.filter.states[0] ?? 'waiting';
  return (
    <EmptyState
      icon={<Tick size={32} />}
      title={t(`queue.empty.${state}`)}
      actions={<Button text={t('queue.empty.goInbox')} onClick={() => navigate(places.inbox)} />}
    >
      {t(state === 'waiting' ? 'queue.empty.waitingHint' : 'queue.empty.otherHint')}
    </EmptyState>
  );
}
