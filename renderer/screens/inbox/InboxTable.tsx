import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type CSSProperties, type DOMAttributes } from 'react';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useRevealed } from '../../ui/useRevealed.ts';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { columnTemplate, leastWidth } from './columnTemplate.ts';
import type { InboxView } from './inboxAddress.ts';
import { inboxColumns, inboxFeatures } from './inboxColumns.tsx';
import { InboxHeader } from './InboxHeader.tsx';
import { InboxLine } from './InboxLine.tsx';
import type { RowRange } from './rowWindows.ts';
import type { Selection } from './selection.ts';

interface InboxTableProps {
  readonly view: InboxView;
  readonly total: number;
  readonly rows: ReadonlyMap<number, InboxRow>;
  readonly isStale: boolean;
  readonly selection: Selection<DocumentId>;
  readonly onVisible: (range: RowRange) => void;
  readonly onSort: (sort: InboxView['sort']) => void;
  readonly onChooseAll: () => void;
  readonly mouse: Pick<DOMAttributes<HTMLTableElement>, 'onClick' | 'onDoubleClick' | 'onContextMenu'>;
}

/** Width from which there is room for when a document was received, in pixels. */
const roomForReceived = 1400;

export const inboxTableId = 'inbox-table';

/** The rows of the inbox: only those on screen exist; the rest are room to scroll through. */
export function InboxTable(props: InboxTableProps) {
  const { t, i18n } = useTranslation();
  const { view, total, rows, selection, onVisible } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const width = useWidth(scroller);
  // eslint-disable-next-line react/exhaustive-deps -- columns carry texts of the language
  const columns = useMemo(() => inboxColumns(), [i18n.language]);
  const data = useMemo(() => [...rows.values()], [rows]);
  const table = useTable({
    features: inboxFeatures,
    columns,
    data,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: {
      sorting: [{ id: view.sort, desc: view.descending }],
      columnVisibility: { receivedAt: width >= roomForReceived },
    },
  });
  const byId = table.getRowModel().rowsById;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const revealed = useRevealed(rows.size === 0 ? 0 : items.length);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onVisible({ first, last }), [first, last, onVisible]);
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (selection.cursor !== null) virtualizer.scrollToIndex(selection.cursor, { align: 'auto' });
  }, [virtualizer, selection.cursor]);
  const shown = table.getVisibleLeafColumns();
  const style: CSSProperties & Record<'--columns' | '--least-width', string> = {
    '--columns': columnTemplate(shown),
    '--least-width': `${leastWidth(shown)}px`,
  };
  const cursorRow = selection.cursor === null ? undefined : rows.get(selection.cursor);
  return (
    <div ref={scroller} className={`inbox-table${props.isStale ? ' is-stale' : ''}`} style={style}>
      <table
        id={inboxTableId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows have a cursor and are chosen: a grid
        role="grid"
        aria-label={t('inbox.name')}
        aria-rowcount={total + 1}
        aria-multiselectable="true"
        aria-activedescendant={cursorRow ? `row-${cursorRow.id}` : undefined}
        tabIndex={0}
        {...props.mouse}
      >
        <thead>
          <InboxHeader
            table={table}
            isAllChosen={total > 0 && selection.chosen.size >= total}
            isSomeChosen={selection.chosen.size > 0}
            onSort={props.onSort}
            onChooseAll={props.onChooseAll}
          />
        </thead>
        <tbody style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }, place) => {
            const row = place < revealed ? rows.get(index) : undefined;
            return (
              <InboxLine
                key={index}
                index={index}
                top={start}
                row={row === undefined ? undefined : byId[row.id]}
                columns={`${i18n.language} ${shown.map(({ id }) => id).join()}`}
                isCursor={selection.cursor === index}
                isChosen={row !== undefined && selection.chosen.has(row.id)}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
