import { Button } from '@blueprintjs/core';
import { GridView } from '@blueprintjs/icons';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { useSearch } from 'wouter';
import { type GroupCell, groupKindSchema } from '../../../core/contract/groups.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useObservable } from '../../ui/Observable.ts';
import { GroupGrid, type Shown } from './GroupGrid.tsx';
import { GroupsBar } from './GroupsBar.tsx';
import { groupMarks, placeKey, toggleMark } from './groupMarks.ts';
import { type GroupsView, groupsPlace, groupsViewOf, usualShow } from './groupsAddress.ts';
import { useGroupActs } from './useGroupActs.ts';
import { useGroupCells } from './useGroupCells.ts';
import { useGroupEditor } from './useGroupEditor.tsx';
import { useGroupKeys } from './useGroupKeys.ts';
import '../invoice/invoice.css';
import '../queue/queue.css';
import './groups.css';

const noCells: ReadonlyMap<number, GroupCell> = new Map();
const nothingShown: Shown = { inSight: { first: 0, last: -1 }, drawn: { first: 0, last: 0 }, columns: 1 };

/** Values of one kind from many documents, each beside its spot of the page, verified by keys. */
export function GroupsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('groups.title'));
  const search = useSearch();
  const view = useMemo(() => groupsViewOf(search), [search]);
  const [shown, setShown] = useState<Shown>(nothingShown);
  const [wanted, setCursor] = useState(0);
  const { page, cells, error, isStale } = useGroupCells(view, shown.drawn);
  const marks = useObservable(groupMarks);
  const acts = useGroupActs();
  const total = page?.total ?? 0;
  const cursor = Math.min(wanted, Math.max(0, total - 1));
  // Tiles of another kind stay, dimmed, until those asked for are there: nothing is decided about them.
  const decidable = isStale ? noCells : cells;
  const current = decidable.get(cursor);
  const editing = useGroupEditor({
    current,
    acts,
    onSaved: () => (view.show === 'all' ? setCursor(cursor + 1) : null),
  });
  const show = useCallback((next: GroupsView) => {
    setCursor(0);
    navigate(groupsPlace(next), { replace: true });
  }, []);
  const acceptable = acceptableCells(decidable, shown.inSight, marks);
  const acceptAll = () => {
    acts.accept(acceptable);
    setCursor(view.show === 'all' ? Math.min(total - 1, shown.inSight.last + 1) : cursor);
  };
  useGroupKeys({
    columns: shown.columns,
    page: Math.max(1, Math.floor((shown.inSight.last - shown.inSight.first + 1) / shown.columns)),
    move: (by) => setCursor(Math.max(0, Math.min(total - 1, cursor + by))),
    mark: () => (current ? toggleMark(placeKey(current)) : undefined),
    edit: () => editing.begin(null),
    open: () => (current ? navigate(places.document(current.documentId)) : undefined),
    acceptAll,
    nextKind: (by) => {
      const kind = kindBeside(view.kind, by);
      show({ ...view, kind, show: usualShow(kind), glyph: null });
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !startsTyping(event)) return;
    event.preventDefault();
    editing.begin(event.key);
  };
  return (
    <div className="groups">
      <GroupsBar
        view={view}
        page={page}
        acceptable={acceptable.length}
        marked={[...cells.values()].filter((cell) => marks.has(placeKey(cell))).length}
        isBusy={acts.isBusy}
        onView={show}
        onAccept={acceptAll}
      />
      {error ? <FailureNotice error={error} /> : null}
      {page?.total === 0 && !isStale ? (
        <EmptyState
          icon={<GridView size={32} />}
          title={t(view.show === 'all' ? 'groups.empty.none' : 'groups.empty.done')}
          actions={
            view.show === 'all' ? (
              <Button text={t('queue.go')} onClick={() => navigate(places.review)} />
            ) : (
              <Button text={t('groups.empty.showAll')} onClick={() => show({ ...view, show: 'all' })} />
            )
          }
        >
          {t('groups.empty.hint')}
        </EmptyState>
      ) : (
        <GroupGrid
          total={total}
          cells={cells}
          isGlyph={view.kind === 'glyphs'}
          isStale={isStale}
          cursor={cursor}
          marks={marks}
          editor={editing.editor}
          onPick={setCursor}
          onKeyDown={onKeyDown}
          onShown={setShown}
        />
      )}
    </div>
  );
}

/** The tiles in sight that are nobody's decision yet, in nobody's hands, not marked as wrong and not typed into. */
function acceptableCells(
  cells: ReadonlyMap<number, GroupCell>,
  { first, last }: Shown['inSight'],
  marks: ReadonlySet<string>,
): readonly GroupCell[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => cells.get(first + step)).filter(
    (cell): cell is GroupCell =>
      cell !== undefined &&
      cell.source !== 'analyst' &&
      cell.lease === null &&
      cell.draft === null &&
      !marks.has(placeKey(cell)),
  );
}

function kindBeside(kind: GroupsView['kind'], by: 1 | -1): GroupsView['kind'] {
  const kinds = groupKindSchema.options;
  return kinds[(kinds.indexOf(kind) + by + kinds.length) % kinds.length] ?? kind;
}

function startsTyping({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && /^[\p{L}\p{N}]$/u.test(key);
}
