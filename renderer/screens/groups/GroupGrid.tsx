/* eslint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid places its rows itself, which table elements do not allow */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { GroupCell } from '../../../core/contract/groups.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useWidth } from '../../ui/useWidth.ts';
import type { RowRange } from '../inbox/rowWindows.ts';
import { GroupTile, tileId } from './GroupTile.tsx';
import { placeKey } from './groupMarks.ts';
import { measureTiles } from './tileMeasure.ts';

interface GroupGridProps {
  readonly total: number;
  readonly cells: ReadonlyMap<number, GroupCell>;
  readonly isGlyph: boolean;
  readonly isStale: boolean;
  readonly cursor: number;
  readonly marks: ReadonlySet<string>;
  readonly editor: ReactNode;
  readonly onPick: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Tiles wholly in sight, those drawn, and how many stand in a row. */
  readonly onShown: (shown: Shown) => void;
}

export interface Shown {
  readonly inSight: RowRange;
  readonly drawn: RowRange;
  readonly columns: number;
}

export const groupGridId = 'group-grid';
const padding = 8;

/** Tiles in rows that fill the width; only rows in sight are drawn. The keys that move the cursor are the screen's. */
export function GroupGrid(props: GroupGridProps) {
  const { total, cells, isGlyph, isStale, cursor, marks, editor, onPick, onKeyDown, onShown } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const room = useWidth(scroller) - 2 * padding;
  const measure = measureTiles(room, isGlyph);
  const { columns, height } = measure;
  const rowCount = Math.ceil(total / columns);
  // eslint-disable-next-line react/incompatible-library -- its functions are used here and passed to nothing memoised
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 3,
    paddingStart: padding,
    paddingEnd: padding,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const top = virtualizer.scrollOffset ?? 0;
  const bottom = top + (virtualizer.scrollRect?.height ?? 0);
  const whole = items.filter(({ start, end }) => start >= top - 1 && end <= bottom + 1);
  const inSightFirst = (whole[0]?.index ?? 0) * columns;
  const inSightLast = Math.min(total, ((whole.at(-1)?.index ?? -1) + 1) * columns) - 1;
  const drawnFirst = (items[0]?.index ?? 0) * columns;
  const drawnLast = ((items.at(-1)?.index ?? 0) + 1) * columns - 1;
  useEffect(() => {
    const inSight = { first: inSightFirst, last: inSightLast };
    onShown({ inSight, drawn: { first: drawnFirst, last: drawnLast }, columns });
  }, [inSightFirst, inSightLast, drawnFirst, drawnLast, columns, onShown]);
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const cursorRow = Math.floor(cursor / columns);
  useEffect(() => virtualizer.scrollToIndex(cursorRow, { align: 'auto' }), [virtualizer, cursorRow]);
  const current = cells.get(cursor);
  return (
    <div
      ref={scroller}
      id={groupGridId}
      aria-busy={isStale}
      className={`group-grid${isStale ? ' is-stale' : ''}`}
      role="grid"
      aria-label={t('groups.listLabel')}
      aria-rowcount={rowCount}
      aria-colcount={columns}
      aria-activedescendant={current ? tileId(current) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="group-rows" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index: row, start }) => (
          <div
            key={row}
            role="row"
            className="group-row"
            aria-rowindex={row + 1}
            style={{ transform: `translateY(${start}px)`, height }}
          >
            {Array.from({ length: Math.min(columns, total - row * columns) }, (_, column) => {
              const index = row * columns + column;
              const cell = cells.get(index);
              return (
                <GroupTile
                  key={cell === undefined ? index : placeKey(cell)}
                  index={index}
                  columnIndex={column}
                  cell={cell}
                  measure={measure}
                  isCursor={index === cursor}
                  isMarked={cell !== undefined && marks.has(placeKey(cell))}
                  editor={index === cursor ? editor : null}
                  onPick={onPick}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
