import type { KeyboardEvent } from 'react';
import type { DrawnTable } from '../../../../core/contract/lines.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import type { PageSize } from '../../../viewer/documentLayout.ts';
import { type Border, isLevel, placeOf, roomOf } from './drawnBorders.ts';
import { useColumnName } from './useColumnName.ts';

interface TableBorderProps {
  readonly border: Border;
  readonly table: DrawnTable;
  readonly page: PageSize;
  readonly onKeyDown: (event: KeyboardEvent, border: Border) => void;
}

/** One border of the table: a handle for the pointer and a slider for keys. */
export function TableBorder({ border, table, page, onKeyDown }: TableBorderProps) {
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const at = placeOf(table, border);
  const room = roomOf(table, border);
  const longest = isLevel(border) ? page.height : page.width;
  const label =
    typeof border === 'number'
      ? t('table.between', { left: nameOf(table, border - 1), right: nameOf(table, border) })
      : t(`table.side.${border}`);
  return (
    <div
      className={`table-border${isLevel(border) ? ' is-level' : ''}${typeof border === 'number' ? ' is-inner' : ''}`}
      data-border={border}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line over the page, not a control with a thumb
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isLevel(border) ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(at)}
      aria-valuemin={Math.round(room.from)}
      aria-valuemax={Math.round(Math.min(room.to, longest))}
      style={lineOf(table, page, border, at)}
      onKeyDown={(event) => onKeyDown(event, border)}
    />
  );
}

function lineOf({ area }: DrawnTable, { width, height }: PageSize, border: Border, at: number) {
  return isLevel(border)
    ? {
        top: `${(100 * at) / height}%`,
        left: `${(100 * area.left) / width}%`,
        width: `${(100 * (area.right - area.left)) / width}%`,
      }
    : {
        left: `${(100 * at) / width}%`,
        top: `${(100 * area.top) / height}%`,
        height: `${(100 * (area.bottom - area.top)) / height}%`,
      };
}
