/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/control-has-associated-label --
   cells of a virtualised grid: the grid has the focus and the screen its keys */
import { Endorsed, Lock, People, WarningSign } from '@blueprintjs/icons';
import { memo, type ReactNode } from 'react';
import type { GroupCell } from '../../../core/contract/groups.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { formatValue } from '../invoice/formatValue.ts';
import { StateMark } from '../invoice/StateMark.tsx';
import { GroupSnippet } from './GroupSnippet.tsx';
import { placeKey } from './groupMarks.ts';
import type { TileMeasure } from './tileMeasure.ts';
import { useTold } from '../../ui/useTold.ts';

interface GroupTileProps {
  readonly index: number;
  readonly columnIndex: number;
  /** Undefined until it has arrived. */
  readonly cell: GroupCell | undefined;
  readonly measure: TileMeasure;
  readonly isCursor: boolean;
  readonly isMarked: boolean;
  /** What is typed into it; null where nothing is. */
  readonly editor: ReactNode;
  readonly onPick: (index: number) => void;
}

export function tileId(cell: GroupCell): string {
  return `group-${placeKey(cell).replaceAll(' ', '-')}`;
}

/** One value beside the spot of the page it was read from. */
export const GroupTile = memo(function GroupTile({
  index,
  columnIndex,
  cell,
  measure,
  isCursor,
  isMarked,
  editor,
  onPick,
}: GroupTileProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const style = { width: measure.width, height: measure.height };
  if (cell === undefined) return <div role="gridcell" aria-busy="true" className="group-tile" style={style} />;
  const { field, value, at, vendor, fileName, draft } = cell;
  const shown = at === null ? formatValue(field, value, formats, cell.currency) : value;
  const classes = ['group-tile', isCursor ? 'is-cursor' : '', isMarked ? 'is-marked' : ''].join(' ').trim();
  return (
    <div
      role="gridcell"
      id={tileId(cell)}
      className={classes}
      aria-colindex={columnIndex + 1}
      aria-selected={isCursor}
      style={style}
      onClick={() => onPick(index)}
    >
      <GroupSnippet cell={cell} width={measure.width - 2 * measure.inset} height={measure.snippet} />
      {editor ?? (
        <div className={`group-value${at === null ? '' : ' is-glyph'}`} title={shown}>
          {at === null ? shown : <GlyphInValue value={value} at={at} />}
        </div>
      )}
      {draft !== null && editor === null ? (
        <div className="group-draft">{t('groups.draft', { text: draft })}</div>
      ) : (
        <div className="group-state">
          <CellMark cell={cell} isMarked={isMarked} />
        </div>
      )}
      <div className="group-origin" title={`${vendor ?? ''} · ${fileName}`}>
        {t(`field.${field}`)} · {vendor ?? fileName}
      </div>
    </div>
  );
});

/** A value with the character that is looked at told apart. */
function GlyphInValue({ value, at }: { readonly value: string; readonly at: number }) {
  return (
    <>
      {value.slice(0, at)}
      <mark>{value.charAt(at)}</mark>
      {value.slice(at + 1)}
    </>
  );
}

/** What stands in the way of the value, most urgent first, as icon and word. */
function CellMark({ cell, isMarked }: { readonly cell: GroupCell; readonly isMarked: boolean }) {
  const { t } = useTranslation();
  const told = useTold();
  const { lease, failed, source, isDoubtful, needsSecond } = cell;
  if (isMarked) {
    return (
      <span className="group-mark is-wrong">
        <WarningSign size={12} /> {t('groups.marked')}
      </span>
    );
  }
  if (lease !== null) {
    return (
      <span className="group-mark">
        <Lock size={12} /> {t('queue.state.leased', { name: lease.by })}
      </span>
    );
  }
  const second = needsSecond ? (
    <span className="group-mark" title={t('groups.secondHint')}>
      <People size={12} /> {t('queue.state.second')}
    </span>
  ) : null;
  if (failed !== null) {
    return (
      <span title={told(failed)}>
        <StateMark state="failed" /> {second}
      </span>
    );
  }
  if (source === 'analyst') {
    return (
      <span className="group-mark is-good">
        <Endorsed size={12} /> {t('groups.verified')} {second}
      </span>
    );
  }
  return (
    <span>
      <StateMark state={isDoubtful ? 'doubtful' : 'read'} /> {second}
    </span>
  );
}
