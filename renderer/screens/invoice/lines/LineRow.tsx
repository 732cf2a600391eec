import type { LineItem } from '../../../../core/contract/extraction.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { useFormat } from '../../../ui/useFormat.ts';
import { lineResidual } from '../lineArithmetic.ts';
import { CellEditor, type EditEnd } from './CellEditor.tsx';
import { cellText } from './cellText.ts';
import { type GridCell, type GridCursor, isInRange, rangeOf } from './gridCursor.ts';
import { Residual } from './Residual.tsx';
import type { Draft } from './useLineGrid.ts';

interface LineRowProps {
  readonly id: string;
  readonly row: number;
  /** The line with what is being typed in it; empty for the one below the last. */
  readonly line: LineItem;
  readonly isNew: boolean;
  readonly cursor: GridCursor;
  readonly draft: Draft | null;
  readonly currency: string | null;
  readonly doubtThreshold: number;
  /** Cells of this line a repair is suggested for. */
  readonly repaired: ReadonlySet<string>;
  readonly onPoint: (cell: GridCell, extending: boolean) => void;
  readonly onBegin: (cell: GridCell) => void;
  readonly onType: (text: string) => void;
  readonly onEnd: (end: EditEnd) => void;
}

/** One line: its cells, and whether quantity times price is the total. */
export function LineRow(props: LineRowProps) {
  const { id, row, line, isNew, cursor, draft, currency, doubtThreshold, repaired } = props;
  const { t, i18n } = useTranslation();
  const formats = useFormat();
  const range = rangeOf(cursor);
  return (
    <tr aria-rowindex={row + 2} className={isNew ? 'is-new' : undefined}>
      {lineItemCells.map((cell, column) => {
        const reading = line[cell];
        const isAt = cursor.at.row === row && cursor.at.column === column;
        const isDoubtful = (reading?.confidence ?? 1) < doubtThreshold;
        const isTyped = draft?.row === row && draft.column === column;
        const text = cellText(cell, reading?.value, currency, formats, i18n.language);
        const classes = [
          cell === 'description' ? 'is-text' : 'is-figure',
          isDoubtful ? 'is-doubtful' : '',
          reading?.source === 'analyst' ? 'is-analyst' : '',
          isAt ? 'is-at' : '',
          isInRange(range, row, column) ? 'is-chosen' : '',
        ];
        return (
          // The grid holds the focus and takes the keys for its cells.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <td
            key={cell}
            data-line={row + 1}
            id={`${id}-${row}-${column}`}

            aria-colindex={column + 1}
            aria-selected={isInRange(range, row, column)}
            className={classes.filter((name) => name !== '').join(' ')}
            title={text.length > 18 ? text : undefined}
            onMouseDown={(event) => {
              if (!isTyped) props.onPoint({ row, column }, event.shiftKey);
            }}
            onMouseEnter={(event) => {
              if (event.buttons === 1 && draft === null) props.onPoint({ row, column }, true);
            }}
            onDoubleClick={() => props.onBegin({ row, column })}
          >
            {isTyped && draft !== null ? (
              <CellEditor
                cell={cell}
                label={t('invoice.lines.cellLabel', { line: row + 1, cell: t(`invoice.lines.${cell}`) })}
                text={draft.text}
                isChosen={draft.isChosen}
                meaning={draft.meaning}
                currency={currency}
                onType={props.onType}
                onEnd={props.onEnd}
              />
            ) : (
              <span className="line-cell">
                {isNew && column === 0 ? <span className="line-new">{t('lines.newLine')}</span> : text}
              </span>
            )}
            {isDoubtful ? <span className="visually-hidden"> {t('invoice.state.doubtful')}</span> : null}
            {repaired.has(cell) ? <span className="line-repair-mark">{t('lines.repairMark')}</span> : null}
          </td>
        );
      })}
      <td aria-colindex={lineItemCells.length + 1} className="is-figure" data-line-check={row + 1}>
        <Residual residual={lineResidual(line, currency ?? '')} currency={currency ?? ''} />
      </td>
    </tr>
  );
}
