/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label --
   a virtualised grid places its rows itself, which table elements do not allow; its cells' text comes from the columns */
import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseRow } from '../../../core/contract/cases.ts';
import type { CaseId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { caseColumns, caseFeatures, numericColumns } from './caseColumns.tsx';
import { useTold } from '../../ui/useTold.ts';

interface CaseTableProps {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  readonly selectedIndex: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (caseId: CaseId) => void;
  /** The end of the rows at hand is near. */
  readonly onNearEnd: () => void;
}

const rowHeight = 30;

/** The cases as a grid; only rows in sight are drawn. The keys that move the selection are the screen's. */
export function CaseTable({ rows, total, selectedIndex, onSelect, onOpen, onNearEnd }: CaseTableProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const told = useTold();
  const columns = useMemo(() => caseColumns(t, formats, told), [t, formats, told]);
  const table = useTable({ features: caseFeatures, columns, data: rows, getRowId: (row) => row.id });
  const tableRows = table.getRowModel().rows;
  // eslint-disable-next-line react/incompatible-library -- its functions are used here and passed to nothing memoised
  const virtualizer = useVirtualizer({
    count: tableRows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => tableRows[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= tableRows.length - 20) onNearEnd();
  }, [lastDrawn, onNearEnd, tableRows.length]);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtualizer]);

  return (
    <div
      ref={scroller}
      className="case-grid"
      role="grid"
      aria-label={t('cases.listLabel')}
      aria-rowcount={total + 1}
      aria-activedescendant={rowId(rows[selectedIndex])}
      tabIndex={0}
    >
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} role="row" className="case-row case-head" aria-rowindex={1}>
          {group.headers.map((header) => (
            <div key={header.id} role="columnheader" className={classOf(header.column.id)}>
              <table.FlexRender header={header} />
            </div>
          ))}
        </div>
      ))}
      <div className="case-rows" role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = tableRows[item.index];
          if (row === undefined) return null;
          return (
            // The grid has the focus and names its active row; a row only takes the pointer.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={row.id}
              id={rowId(row.original)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === selectedIndex}
              className="case-row"
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
              onClick={() => onSelect(item.index)}
              onDoubleClick={() => onOpen(row.original.id)}
            >
              {row.getAllCells().map((cell) => (
                <div key={cell.id} role="gridcell" className={classOf(cell.column.id)}>
                  {cell.column.id === 'title' ? (
                    <a href={`#/cases/${row.original.id}`} tabIndex={-1} className="case-link">
                      <table.FlexRender cell={cell} />
                    </a>
                  ) : (
                    <table.FlexRender cell={cell} />
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function rowId(row: Pick<CaseRow, 'id'> | undefined): string | undefined {
  return row === undefined ? undefined : `case-${row.id}`;
}

function classOf(column: string): string {
  return numericColumns.has(column) ? `case-cell case-cell-${column} is-figure` : `case-cell case-cell-${column}`;
}
