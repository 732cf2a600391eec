import { Briefcase } from '@blueprintjs/icons';
import { Tag } from '@blueprintjs/core';
import {
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import i18next from 'i18next';
import type { InboxRow } from '../../../core/contract/inbox.ts';
import { hrefOf } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { formatsFor } from '../../ui/formats.ts';
import { RiskMeter } from './RiskMeter.tsx';
import { StatusCell } from './StatusCell.tsx';

interface InboxColumnMeta {
  /** Takes a share of the width that is left. */
  readonly grows?: number;
  readonly isFigure?: boolean;
}
const columnMeta: InboxColumnMeta = {};

/** The store sorts; the table only says by what. */
export const inboxFeatures = tableFeatures({
  rowSortingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  columnMeta,
});

const column = createColumnHelper<typeof inboxFeatures, InboxRow>();

/** Columns of the inbox; ids that sort are the contract's. Built anew for each language. */
export function inboxColumns() {
  const { t } = i18next;
  const format = formatsFor(i18next.language);
  return column.columns([
    column.accessor('status', {
      header: t('inbox.column.status'),
      size: 124,
      cell: ({ row }) => <StatusCell row={row.original} />,
    }),
    column.accessor('fileName', {
      header: t('inbox.column.fileName'),
      size: 150,
      meta: { grows: 1 },
      cell: ({ row }) => <FileCell row={row.original} />,
    }),
    column.accessor('vendor', {
      header: t('inbox.column.vendor'),
      size: 130,
      meta: { grows: 1 },
      cell: ({ row }) => <VendorCell row={row.original} />,
    }),
    column.accessor('invoiceNumber', {
      header: t('inbox.column.invoiceNumber'),
      size: 116,
      cell: ({ getValue }) => getValue() ?? '',
    }),
    column.accessor('issueDate', {
      header: t('inbox.column.issueDate'),
      size: 98,
      cell: ({ getValue }) => textOr(getValue(), format.date),
    }),
    column.accessor('grandTotal', {
      header: t('inbox.column.grandTotal'),
      size: 122,
      meta: { isFigure: true },
      cell: ({ row }) => textOr(row.original.grandTotal, (total) => format.money(total, row.original.currency)),
    }),
    column.accessor('worstSeverity', {
      header: t('inbox.column.findings'),
      size: 96,
      enableSorting: false,
      cell: ({ row }) => <FindingsCell row={row.original} />,
    }),
    column.accessor('probability', {
      header: t('inbox.column.probability'),
      size: 76,
      meta: { isFigure: true },
      cell: ({ row }) => <RiskMeter probability={row.original.probability} hasCase={row.original.caseId !== null} />,
    }),
    column.accessor('caseId', {
      header: t('inbox.column.case'),
      size: 46,
      enableSorting: false,
      cell: ({ row }) => <CaseCell row={row.original} />,
    }),
    column.accessor('receivedAt', {
      header: t('inbox.column.receivedAt'),
      size: 146,
      meta: { isFigure: true },
      cell: ({ getValue }) => <span className="is-quiet">{format.instant(getValue())}</span>,
    }),
  ]);
}

function textOr<Value>(value: Value | null, write: (value: Value) => string): string {
  return value === null ? '' : write(value);
}

function FileCell({ row }: { readonly row: InboxRow }) {
  const arrivals = row.duplicateArrivals + 1;
  return (
    <>
      <a className="inbox-file" href={hrefOf(places.document(row.id))} tabIndex={-1} title={row.fileName}>
        <bdi>{row.fileName}</bdi>
      </a>
      {row.part === null ? null : <PartTag {...row.part} />}
      {row.proposedParts === null ? null : <ProposedTag count={row.proposedParts} />}
      {arrivals > 1 ? (
        <Tag minimal className="inbox-note" title={i18next.t('inbox.arrived', { count: arrivals })}>
          <span className="visually-hidden">{i18next.t('inbox.arrived', { count: arrivals })}</span>
          <span aria-hidden="true">{arrivals}×</span>
        </Tag>
      ) : null}
    </>
  );
}

/** Which pages of its file a document is. */
function PartTag({ firstPage, lastPage }: { readonly firstPage: number; readonly lastPage: number }) {
  const range = firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;
  const label = i18next.t('split.inbox.partLabel', { range });
  return (
    <Tag minimal className="inbox-note" title={label}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{i18next.t('split.inbox.part', { range })}</span>
    </Tag>
  );
}

/** The file seems to hold several documents, and nobody has decided yet. */
function ProposedTag({ count }: { readonly count: number }) {
  const label = i18next.t('split.inbox.proposedLabel', { count });
  return (
    <Tag minimal intent="warning" className="inbox-note" title={label}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{i18next.t('split.inbox.proposed', { count })}</span>
    </Tag>
  );
}

function VendorCell({ row }: { readonly row: InboxRow }) {
  return (
    <>
      <span className="inbox-clip" title={row.vendor ?? ''}>
        <bdi>{row.vendor}</bdi>
      </span>
      {row.documentType === null || row.documentType === 'invoice' ? null : (
        <Tag minimal className="inbox-note">
          {i18next.t(`documentType.${row.documentType}`)}
        </Tag>
      )}
    </>
  );
}

function FindingsCell({ row }: { readonly row: InboxRow }) {
  return row.worstSeverity === null ? null : <SeverityMark severity={row.worstSeverity} count={row.findingCount} />;
}

function CaseCell({ row }: { readonly row: InboxRow }) {
  if (row.caseId === null) return null;
  return (
    <a
      className="inbox-case"
      href={hrefOf(places.case(row.caseId))}
      tabIndex={-1}
      aria-label={i18next.t('inbox.openCase')}
    >
      <Briefcase size={14} />
    </a>
  );
}
