import { Button } from '@blueprintjs/core';
import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { failureText } from '../../ui/failureText.ts';
import type { inboxFeatures } from './inboxColumns.tsx';

interface InboxLineProps {
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** Undefined until the row has arrived. */
  readonly row: Row<typeof inboxFeatures, InboxRow> | undefined;
  readonly isCursor: boolean;
  readonly isChosen: boolean;
  /** Ids of the columns shown. */
  readonly columns: string;
}

/** Columns before the document's values, and before what was found in them. */
const statusEnd = 2;
const valuesEnd = 6;

/** One line of the inbox. A failure takes the place of whatever is not known because of it. */
export const InboxLine = memo(function InboxLine(props: InboxLineProps) {
  const { t } = useTranslation();
  const { index, top, row, isCursor, isChosen } = props;
  const style = { transform: `translateY(${top}px)` };
  if (row === undefined) {
    return <tr className="inbox-line is-awaited" aria-rowindex={index + 2} aria-busy="true" style={style} />;
  }
  const { failure } = row.original;
  const cells = row.getVisibleCells();
  const shown = failure === null ? cells : cells.slice(0, knowsValues(row.original) ? valuesEnd : statusEnd);
  return (
    <tr
      id={`row-${row.original.id}`}
      className={`inbox-line${isCursor ? ' is-cursor' : ''}${isChosen ? ' is-chosen' : ''}`}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      style={style}
    >
      <td className="inbox-cell is-check">
        <CheckBox label={t('inbox.choose', { name: row.original.fileName })} isChecked={isChosen} />
      </td>
      {shown.map((cell) => (
        <td key={cell.id} className={`inbox-cell${cell.column.columnDef.meta?.isFigure ? ' is-figure' : ''}`}>
          <FlexRender cell={cell} />
        </td>
      ))}
      {failure === null ? null : <FailureCell failure={failure} span={cells.length - shown.length} />}
    </tr>
  );
}, showsTheSame);

/** Table rows are made anew with every window that arrives; what they show changes only with the document. */
function showsTheSame(before: InboxLineProps, after: InboxLineProps): boolean {
  return (
    before.row?.original === after.row?.original &&
    before.top === after.top &&
    before.index === after.index &&
    before.isCursor === after.isCursor &&
    before.isChosen === after.isChosen &&
    before.columns === after.columns
  );
}

function knowsValues({ vendor, invoiceNumber, grandTotal }: InboxRow): boolean {
  return vendor !== null || invoiceNumber !== null || grandTotal !== null;
}

interface FailureCellProps {
  readonly failure: Failure;
  readonly span: number;
}

/** Why nothing more is known of a document, what to do, and trying again: in the place of its values. */
function FailureCell({ failure, span }: FailureCellProps) {
  const { t } = useTranslation();
  const { title, message, remedy } = failureText(failure);
  return (
    <td className="inbox-cell inbox-failure" colSpan={span} style={{ gridColumn: `span ${span}` }}>
      <span className="inbox-clip" title={`${title}. ${message} ${remedy}`}>
        <strong>{title}.</strong> {message} <span className="is-quiet">{remedy}</span>
      </span>
      <Button size="small" variant="outlined" text={t('action.retry')} tabIndex={-1} data-part="retry" />
    </td>
  );
}
