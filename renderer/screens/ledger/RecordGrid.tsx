/* eslint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label --
   a virtualised grid places its rows itself, which table elements do not allow; its cells' text comes from the records */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CellForm } from '../../../core/contract/ledger.ts';
import type { LedgerKind } from '../../../core/vocabulary/ledgerKinds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { fieldLabel } from './fieldLabel.ts';
import { isFigure, ledgerText } from './ledgerText.ts';

const rowHeight = 26;
const pageRows = 200;
/** Chromium draws nothing below 33 million pixels. */
const mostRows = 1_200_000;

/** Records of a kind, newest first; only rows in sight are drawn, and only their pages asked for. */
export function RecordGrid({ kind }: { readonly kind: LedgerKind }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const { number } = formats;
  const scroller = useRef<HTMLDivElement>(null);
  const pageOf = (page: number) =>
    engineQueries.ledger.records.queryOptions({
      input: { kind, offset: page * pageRows, limit: pageRows },
      placeholderData: keepPreviousData,
    });
  const first = useQuery(pageOf(0));
  const total = Math.min(first.data?.total ?? 0, mostRows);
  // eslint-disable-next-line react/incompatible-library -- its functions are used here and passed to nothing memoised
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const wanted = [...new Set(items.map(({ index }) => Math.floor(index / pageRows)))];
  const pages = useQueries({ queries: wanted.map(pageOf) });
  if (first.error) return <FailureNotice error={first.error} onRetry={() => void first.refetch()} />;
  if (!first.data) return <output className="ledger-quiet">{t('ledger.loading')}</output>;
  if (total === 0) return <p className="ledger-quiet">{t('ledger.noRecords')}</p>;
  const { fields } = first.data;
  const shown = fields
    .map(({ name, form }, at) => ({ name, form, at }))
    .filter(({ name }) => name !== 'key' || kind !== 'employees');
  const currencyAt = fields.findIndex(({ name }) => name === 'currency');
  const rowAt = (index: number) => pages[wanted.indexOf(Math.floor(index / pageRows))]?.data?.rows[index % pageRows];
  const textOf = (cells: readonly (string | null)[] | undefined, at: number, form: CellForm) => {
    const value = cells?.[at] ?? null;
    return value === null ? '' : ledgerText(value, form, cells?.[currencyAt] ?? null, formats);
  };
  return (
    <>
      <p className="ledger-quiet">
        {t('ledger.records', { count: first.data.total, shown: number(first.data.total) })}
      </p>
      <div
        ref={scroller}
        className="ledger-grid"
        role="grid"
        aria-label={t(`ledger.kind.${kind}`)}
        aria-rowcount={total + 1}
        tabIndex={0}
      >
        <div role="row" className="ledger-row ledger-grid-head" aria-rowindex={1}>
          {shown.map(({ name, form }) => (
            <div key={name} role="columnheader" className={isFigure(form) ? 'is-figure' : undefined}>
              {fieldLabel(t, name)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="ledger-rows" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => (
            <div
              key={item.key}
              role="row"
              aria-rowindex={item.index + 2}
              className="ledger-row"
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
            >
              {shown.map(({ name, form, at }) => (
                <div key={name} role="gridcell" className={isFigure(form) ? 'is-figure' : undefined}>
                  {textOf(rowAt(item.index)?.cells, at, form)}
                </div>
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}
