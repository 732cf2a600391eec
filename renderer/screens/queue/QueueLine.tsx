/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus --
   rows of a virtualised grid: the grid has the focus and the screen its keys */
import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { ReviewRow } from '../../../core/contract/review.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { Formats } from '../../ui/formats.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { ReviewStateMark } from './ReviewStateMark.tsx';

interface QueueLineProps {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Undefined until the row has arrived. */
  readonly row: ReviewRow | undefined;
  readonly isCursor: boolean;
  readonly onCursor: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

export function queueRowId({ documentId }: Pick<ReviewRow, 'documentId'>): string {
  return `queue-${documentId}`;
}

/** One document of the queue. */
export const QueueLine = memo(function QueueLine({ index, top, row, isCursor, onCursor, onOpen }: QueueLineProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const style = { transform: `translateY(${top}px)` };
  if (row === undefined) return <div role="row" aria-busy="true" className="queue-row" style={style} />;
  const { fileName, vendor, grandTotal, currency, invoiceNumber, doubtfulFields, findings } = row;
  return (
    <div
      role="row"
      id={queueRowId(row)}
      className={`queue-row${isCursor ? ' is-cursor' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={isCursor}
      style={style}
      onClick={() => onCursor(index)}
      onDoubleClick={() => onOpen(index)}
    >
      <div role="gridcell" className="queue-cell">
        <ReviewStateMark row={row} />
      </div>
      <div role="gridcell" className="queue-cell" title={`${vendor ?? ''} · ${fileName}`}>
        {vendor ?? <span className="is-quiet">{fileName}</span>}
      </div>
      <div role="gridcell" className="queue-cell">
        {invoiceNumber ?? ''}
      </div>
      <div role="gridcell" className="queue-cell is-figure">
        {grandTotal === null ? <span className="is-quiet">—</span> : formats.money(grandTotal, currency)}
      </div>
      <div role="gridcell" className="queue-cell is-figure">
        {`EUR\u00a0${formats.number(Math.round(row.expectedLoss))}`}
      </div>
      <div
        role="gridcell"
        className="queue-cell is-figure"
        title={t('queue.doubtsTitle', { doubts: doubtfulFields, findings })}
      >
        {`${formats.number(doubtfulFields)} · ${formats.number(findings)}`}
      </div>
      <div role="gridcell" className="queue-cell is-quiet" title={row.reason ?? ''}>
        {remarkOn(row, formats, t)}
      </div>
    </div>
  );
});

/** Why a document is where it is: until when, by whom, the reason given. */
function remarkOn({ until, by, reason, firstBy, state }: ReviewRow, formats: Formats, t: TFunction): string {
  const parts = [
    until === null ? '' : t('queue.until', { at: formats.instant(until) }),
    firstBy === null || state !== 'waiting' ? '' : t('queue.firstBy', { name: firstBy }),
    reason ?? '',
    by === null || firstBy !== null ? '' : by,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
