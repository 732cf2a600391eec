import { Button } from '@blueprintjs/core';
import { Briefcase, Inbox, Search } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { CaseRow } from '../../../core/contract/cases.ts';
import type { CaseId } from '../../../core/vocabulary/ids.ts';
import { navigate, useHashSearch } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { parseCaseFilter, placeOfFilter, type CaseFilter } from './caseFilter.ts';
import { CaseFilterBar } from './CaseFilterBar.tsx';
import { CaseTable } from './CaseTable.tsx';
import { useCaseRows } from './useCaseRows.ts';
import './cases.css';

/** The case last opened, to be selected again on the way back to the list. */
let lastOpened: CaseId | null = null;

function openCase(caseId: CaseId): void {
  lastOpened = caseId;
  navigate(places.case(caseId));
}

function change(filter: CaseFilter): void {
  navigate(placeOfFilter(filter), { replace: true });
}

/** The cases, most pressing first, to be gone through by keyboard. */
export function CasesScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('frame.cases'));
  const filter = parseCaseFilter(useHashSearch());
  const found = useCaseRows(filter);
  const textRef = useRef<HTMLInputElement>(null);
  const [selected, setSelected] = useState<CaseId | null>(lastOpened);
  const selectedIndex = Math.max(
    found.rows.length > 0 ? 0 : -1,
    found.rows.findIndex(({ id }) => id === selected),
  );
  const select = useCallback((index: number) => setSelected(found.rows[index]?.id ?? null), [found.rows]);
  useKeys(t('cases.scope'), useListKeys(found.rows, selectedIndex, select, textRef));

  return (
    <div className="cases-screen">
      <CaseFilterBar filter={filter} total={found.total} textRef={textRef} onChange={change} />
      {found.error !== null ? <FailureNotice error={found.error} onRetry={found.retry} /> : null}
      {found.isLoading ? <output className="case-loading">{t('cases.loading')}</output> : null}
      {found.error === null && !found.isLoading && found.rows.length === 0 ? (
        <NoCases filter={filter} onClear={() => change({ states: [], severity: null, text: '' })} />
      ) : null}
      {found.rows.length > 0 ? (
        <CaseTable
          rows={found.rows}
          total={found.total}
          selectedIndex={selectedIndex}
          onSelect={select}
          onOpen={openCase}
          onNearEnd={found.more}
        />
      ) : null}
    </div>
  );
}

/** Why the list is empty, and what to do about it. */
function NoCases({ filter, onClear }: { readonly filter: CaseFilter; readonly onClear: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(engineQueries.cases.list.queryOptions({ input: { limit: 1 } }));
  const isUndecidedOnly = placeOfFilter(filter) === places.cases;
  if (data === undefined) return null;
  if (data.total > 0 && !isUndecidedOnly) {
    return (
      <EmptyState
        icon={<Search size={32} />}
        title={t('cases.empty.noMatch')}
        actions={<Button text={t('cases.filter.clear')} onClick={onClear} />}
      >
        {t('cases.empty.noMatchHint')}
      </EmptyState>
    );
  }
  const isDone = data.total > 0;
  return (
    <EmptyState
      icon={<Briefcase size={32} />}
      title={t(isDone ? 'cases.empty.allDone' : 'cases.empty.none')}
      actions={<Button icon={<Inbox />} text={t('cases.empty.goInbox')} onClick={() => navigate(places.inbox)} />}
    >
      {t(isDone ? 'cases.empty.allDoneHint' : 'cases.empty.noneHint')}
    </EmptyState>
  );
}

function useListKeys(
  rows: readonly CaseRow[],
  index: number,
  select: (index: number) => void,
  text: RefObject<HTMLInputElement | null>,
): readonly KeyBinding[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const to = (target: number) => (event: KeyboardEvent) => {
      if (isControl(event)) return false;
      return select(Math.min(rows.length - 1, Math.max(0, target)));
    };
    return [
      { keys: ['ArrowDown', 'J'], description: t('cases.keys.next'), isCommand: false, run: to(index + 1) },
      { keys: ['ArrowUp', 'K'], description: t('cases.keys.previous'), isCommand: false, run: to(index - 1) },
      { keys: 'PageDown', description: t('cases.keys.next'), isCommand: false, run: to(index + 20) },
      { keys: 'PageUp', description: t('cases.keys.previous'), isCommand: false, run: to(index - 20) },
      { keys: 'Home', description: t('cases.keys.first'), isCommand: false, run: to(0) },
      { keys: 'End', description: t('cases.keys.last'), isCommand: false, run: to(rows.length - 1) },
      {
        keys: 'Enter',
        description: t('cases.keys.open'),
        isCommand: false,
        run: (event: KeyboardEvent) => {
          const row = rows[index];
          return isControl(event) || row === undefined ? false : openCase(row.id);
        },
      },
      { keys: ['/', 'Ctrl+F'], description: t('cases.keys.filter'), run: () => text.current?.focus() },
    ];
  }, [index, rows, select, t, text]);
}

/** Keys that a focused button, link or choice understands by itself stay with it. */
function isControl({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('button, a, select, [role="radiogroup"]') !== null;
}
