import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import type { Box } from '../../../../core/vocabulary/box.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { PageSize } from '../../../viewer/documentLayout.ts';
import { pointOnPage } from '../../../viewer/pointOnPage.ts';
import { boxBetween } from '../../../viewer/wordAt.ts';
import type { Spot } from '../../../viewer/zoom.ts';
import { addBorder, type Border, bordersOf, isLevel, moveBorder } from './drawnBorders.ts';
import { TableBorder } from './TableBorder.tsx';
import type { TableDesk } from './useTableDesk.ts';

interface TableLayerProps {
  readonly page: PageSize;
  readonly table: DrawnTable;
  readonly desk: TableDesk;
  readonly onKeyDown: (event: KeyboardEvent, border: Border | null) => void;
}

/** Points the pointer may tremble before a click becomes a drawn area. */
const tremble = 4;

type Stroke =
  | { readonly kind: 'area'; readonly from: Spot; readonly to: Spot }
  | { readonly kind: 'border'; readonly border: Border };

/**
 * The table over one page. Dragging over free paper draws its area anew, dragging a border moves it, a click within divides
 * a column. Each border is a slider that arrow keys move.
 */
export function TableLayer({ page, table, desk, onKeyDown }: TableLayerProps) {
  const { t } = useTranslation();
  const layer = useRef<HTMLDivElement>(null);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const isHere = table.page === page.number;
  useEffect(() => {
    if (isHere) layer.current?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
  }, [isHere]);
  useEffect(() => {
    // With the border that was taken away the focus would be gone.
    if (isHere && document.activeElement === document.body)
      layer.current?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
    // eslint-disable-next-line react/exhaustive-effect-dependencies -- only another number of columns takes borders away
  }, [table.columns.length, isHere]);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    // The page must not be moved by what draws on it.
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const name = event.target instanceof HTMLElement ? event.target.dataset['border'] : undefined;
    const border = bordersOf(table).find((each) => String(each) === name);
    const at = pointOnPage(event, page);
    setStroke(border === undefined ? { kind: 'area', from: at, to: at } : { kind: 'border', border });
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (stroke === null) return;
    const at = pointOnPage(event, page);
    if (stroke.kind === 'area') return setStroke({ ...stroke, to: at });
    desk.change(moveBorder(table, stroke.border, isLevel(stroke.border) ? at.y : at.x));
  };
  const end = () => {
    setStroke(null);
    if (stroke?.kind !== 'area') return;
    const { from, to } = stroke;
    if (Math.hypot(to.x - from.x, to.y - from.y) > tremble) return desk.drawArea(page.number, boxBetween(from, to));
    if (isHere && holds(table.area, from)) desk.change(addBorder(table, from.x));
  };
  return (
    // What the pointer does here, keys do at the borders.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={layer}
      className="table-layer"
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would not lie over the page
      role="group"
      aria-label={t('table.onPage', { number: page.number })}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setStroke(null)}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {isHere ? <div className="table-area" style={placed(table.area, page)} /> : null}
      {isHere
        ? bordersOf(table).map((border) => (
            <TableBorder key={border} border={border} table={table} page={page} onKeyDown={onKeyDown} />
          ))
        : null}
      {stroke?.kind === 'area' ? (
        <div className="table-stroke" style={placed(boxBetween(stroke.from, stroke.to), page)} />
      ) : null}
    </div>
  );
}

function holds({ left, right, top, bottom }: Box, { x, y }: Spot): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** A box as shares of its page, so that it needs no scale. */
function placed({ left, top, right, bottom }: Box, { width, height }: PageSize) {
  return {
    left: `${(100 * left) / width}%`,
    top: `${(100 * top) / height}%`,
    width: `${(100 * (right - left)) / width}%`,
    height: `${(100 * (bottom - top)) / height}%`,
  };
}
