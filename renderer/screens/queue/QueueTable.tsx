/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label --
   a virtualised grid places its rows itself, which table elements do not allow */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ReviewRow } from '../../../core/contract/review.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useRowHeight } from '../../ui/useRowHeight.ts';
import type { RowRange } from '../inbox/rowWindows.ts';
import { QueueLine, queueRowId } from './QueueLine.tsx';

interface QueueTableProps {
  readonly total: number;
  readonly rows: ReadonlyMap<number, ReviewRow>;
  readonly isStale: boolean;
  readonly cursor: number;
  readonly onCursor: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onVisible: (range: RowRange) => void;
}

const columns = ['state', 'vendor', 'number', 'amount', 'loss', 'doubts', 'reason'] as const;
const figures: ReadonlySet<string> = new Set(['amount', 'loss', 'doubts']);

/** The documents of the queue as a grid; only rows in sight are drawn. The keys that move the cursor are the screen's. */
export function QueueTable({ total, rows, isStale, cursor, onCursor, onOpen, onVisible }: QueueTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  // eslint-disable-next-line react/incompatible-library -- its functions are used here and passed to nothing memoised
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: 30,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onVisible({ first, last }), [first, last, onVisible]);
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => virtualizer.scrollToIndex(cursor, { align: 'auto' }), [virtualizer, cursor]);
  const current = rows.get(cursor);
  return (
    <div
      ref={scroller}
      aria-busy={isStale}
      className={`queue-grid${isStale ? ' is-stale' : ''}`}
      role="grid"
      aria-label={t('queue.listLabel')}
      aria-rowcount={total + 1}
      aria-activedescendant={current ? queueRowId(current) : undefined}
      tabIndex={0}
    >
      <div role="row" className="queue-row queue-head" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column} role="columnheader" className={`queue-cell${figures.has(column) ? ' is-figure' : ''}`}>
            {t(`queue.column.${column}`)}
          </div>
        ))}
      </div>
      <div className="queue-rows" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <QueueLine
            key={index}
            index={index}
            top={start}
            row={rows.get(index)}
            isCursor={index === cursor}
            onCursor={onCursor}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
