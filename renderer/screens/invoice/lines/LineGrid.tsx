import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { showToast } from '../../../ui/toasts.tsx';
import { useRowHeight } from '../../../ui/useRowHeight.ts';
import { cellKey } from '../fieldBoxes.ts';
import { type FieldFocus, useCellAtWork } from '../fieldFocus.ts';
import { sumOfLines } from '../lineArithmetic.ts';
import { decimalMarkOf, editableCell } from './cellText.ts';
import { readClipboardTable, tabText } from './clipboardTable.ts';
import { cursorAt, type GridCell, rangeOf } from './gridCursor.ts';
import { lineColumns, lineFeatures } from './lineColumns.ts';
import { clearCells, pasteTable, TooWide } from './lineEdits.ts';
import { LineRow } from './LineRow.tsx';
import { LineSumRow } from './LineSumRow.tsx';
import { RepairHint } from './RepairHint.tsx';
import { Verdict } from './Residual.tsx';
import { gridKeyOf, useGridKeys } from './useGridKeys.ts';
import { useLineGrid } from './useLineGrid.ts';
import { useLines } from './useLines.ts';
import { useRepairs } from './useRepairs.ts';
import './lines.css';

/** What a screen's keys may do to the lines. */
export interface GridControls {
  /** Gives the grid the focus, with its cursor on a cell or where it was (null). */
  readonly goTo: (cell: GridCell | null) => void;
  /** Keeps what is typed into a cell; false where it has no meaning and is typed on. */
  readonly settle: () => boolean;
}

interface LineGridProps {
  readonly document: DocumentView;
  readonly doubtThreshold: number;
  /** The box at work; of a cell, it takes the cursor there. */
  readonly focus: FieldFocus;
  readonly onShowCell: (key: string) => void;
  readonly controls?: Ref<GridControls>;
}

/** The lines of the invoice as a spreadsheet, each checked against its own arithmetic and all against the net total. */
export const LineGrid = memo(function LineGrid({
  document,
  doubtThreshold,
  focus,
  onShowCell,
  controls,
}: LineGridProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = useRowHeight();
  const change = useLines(document);
  const repairs = useRepairs(document, change);
  const state = useLineGrid(document, change, () => grid.current?.focus());
  const { cursor, draft, lines, setCursor, begin } = state;
  const { row, column } = cursor.at;
  const currency = document.fields.currency?.value ?? null;
  const mark = decimalMarkOf(i18n.language);
  const data = useMemo(() => [...lines], [lines]);
  const table = useTable({ features: lineFeatures, columns: lineColumns, data });
  const { rows } = table.getRowModel();
  const count = Math.max(rows.length, document.lineItems.length + 1);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    useFlushSync: false,
  });
  useGridKeys();
  useImperativeHandle(controls, () => ({
    goTo: (cell) => {
      if (cell !== null) setCursor(cursorAt(Math.min(cell.row, lines.length), cell.column));
      grid.current?.focus();
    },
    settle: () => state.end('stay'),
  }));
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    virtualizer.scrollToIndex(row, { align: 'auto' });
    window.document.getElementById(`${id}-${row}-${column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [virtualizer, id, row, column]);
  useFollowedBox(useCellAtWork(focus), (at) => {
    // While the grid has the focus the box at work is the one it showed itself.
    if (grid.current === null || grid.current.contains(window.document.activeElement)) return;
    setCursor(cursorAt(at.row, at.column));
    grid.current.focus();
  });
  const show = (at: { row: number; column: number }) => {
    const cell = lineItemCells[at.column];
    if (cell !== undefined && document.lineItems[at.row]?.[cell] !== undefined) onShowCell(cellKey(at.row, cell));
  };
  useEffect(() => {
    if (grid.current !== null && grid.current.contains(window.document.activeElement)) show({ row, column });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new place moves the page
  }, [row, column]);

  const cellAt = lineItemCells[column];
  const repair = repairs.ofCell(row, cellAt ?? 'description');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return;
    const key = gridKeyOf(event.nativeEvent);
    if (key === null) return;
    const isDone = key.kind === 'repair' && repair !== null ? repairs.take(repair) : state.press(key);
    if (isDone) event.preventDefault();
  };
  const copied = (event: ClipboardEvent): boolean => {
    if (event.target instanceof HTMLInputElement) return false;
    const { top, bottom, left, right } = rangeOf(cursor);
    const cells = lineItemCells.slice(left, right + 1);
    const chosen = document.lineItems.slice(top, bottom + 1);
    event.clipboardData.setData(
      'text/plain',
      tabText(chosen.map((line) => cells.map((cell) => editableCell(cell, line[cell]?.value, mark)))),
    );
    event.preventDefault();
    return true;
  };
  const onPaste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const from = event.clipboardData;
    try {
      const pasted = readClipboardTable(from.getData('text/html'), from.getData('text/plain'));
      void change(pasteTable(pasted, rangeOf(cursor), document.lineItems.length, mark));
    } catch (error) {
      if (!(error instanceof TooWide)) throw error;
      showToast({ message: t('lines.tooWide', { count: error.columns }), key: 'lines' });
    }
  };
  const { netTotal, grandTotal } = document.fields;
  const sum = sumOfLines(lines, { net: netTotal?.value, gross: grandTotal?.value }, currency ?? '');
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div className="line-grid-frame">
      <div ref={scroller} className="line-grid-scroller">
        <table
          ref={grid}
          className="line-grid"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- cells have a cursor and are edited: a grid
          role="grid"
          aria-label={t('invoice.lines.title')}
          aria-rowcount={count + 1}
          aria-colcount={lineItemCells.length + 1}
          aria-multiselectable="true"
          aria-activedescendant={`${id}-${row}-${column}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === grid.current) show({ row, column });
          }}
          onCopy={copied}
          onCut={(event) => {
            if (copied(event)) void change(clearCells(rangeOf(cursor), document.lineItems));
          }}
          onPaste={onPaste}
        >
          <thead>
            <tr aria-rowindex={1}>
              {table.getAllLeafColumns().map((each, place) => (
                <th
                  key={each.id}
                  scope="col"
                  aria-colindex={place + 1}
                  className={place === 0 ? undefined : 'is-figure'}
                  style={{ minWidth: each.getSize() }}
                >
                  {t(`invoice.lines.${lineItemCells[place] ?? 'description'}`)}
                </th>
              ))}
              <th scope="col" aria-colindex={lineItemCells.length + 1} className="is-figure">
                {t('invoice.lines.check')}
              </th>
            </tr>
          </thead>
          <tbody>
            <Room height={above} />
            {items.map((item) => (
              <LineRow
                key={item.key}
                id={id}
                row={item.index}
                line={rows[item.index]?.original ?? {}}
                isNew={item.index >= lines.length}
                cursor={cursor}
                draft={draft}
                currency={currency}
                doubtThreshold={doubtThreshold}
                repaired={repairs.inLine(item.index)}
                onPoint={(cell, extending) => {
                  setCursor(extending ? { ...cursor, at: cell } : cursorAt(cell.row, cell.column));
                }}
                onBegin={(cell) => begin(cell, null)}
                onType={state.type}
                onEnd={state.end}
              />
            ))}
            <Room height={below} />
          </tbody>
          {sum === null ? null : (
            <LineSumRow result={sum} currency={currency ?? ''} columns={lineItemCells.length - 1} />
          )}
        </table>
      </div>
      {sum === null ? null : <Verdict result={sum} currency={currency ?? ''} />}
      {repair === null ? null : (
        <RepairHint suggestion={repair} currency={currency} onTake={() => repairs.take(repair)} />
      )}
    </div>
  );
});

/** Stands for the lines that are not drawn. */
function Room({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return <tr aria-hidden="true" style={{ height }} />;
}

/** Takes the cursor to a cell whose box was picked on the page. */
function useFollowedBox(focusedKey: string | null, go: (cell: { row: number; column: number }) => void): void {
  useEffect(() => {
    const picked = /^line-(\d+)-(\w+)$/.exec(focusedKey ?? '');
    if (picked === null) return;
    const at = { row: Number(picked[1]) - 1, column: lineItemCells.findIndex((cell) => cell === picked[2]) };
    if (at.column >= 0) go(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a new pick takes the cursor
  }, [focusedKey]);
}
