import { History } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LedgerRow, ReleaseId } from '../../../core/contract/release.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { failureText } from '../../ui/failureText.ts';

/** Every release, newest first, each to be opened for what left with it. */
export function LedgerPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.release.ledger.queryOptions({ input: { limit: 500 } }));
  const [open, setOpen] = useState<ReleaseId | null>(null);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="release-quiet">{t('release.loading')}</output>;
  if (data.rows.length === 0)
    return (
      <EmptyState icon={<History size={32} />} title={t('release.empty.ledger')}>
        {t('release.empty.ledgerHint')}
      </EmptyState>
    );
  return (
    <div className="release-scroll is-list">
      <table className="release-table" aria-label={t('release.ledger.label')}>
        <thead>
          <tr>
            <th scope="col">{t('release.ledger.when')}</th>
            <th scope="col">{t('release.ledger.by')}</th>
            <th scope="col">{t('release.ledger.profile')}</th>
            <th scope="col">{t('release.ledger.destination')}</th>
            <th scope="col" className="is-figure">
              {t('release.ledger.documents')}
            </th>
            <th scope="col">{t('release.ledger.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <LedgerLine
              key={row.releaseId}
              row={row}
              isOpen={row.releaseId === open}
              onToggle={() => setOpen(row.releaseId === open ? null : row.releaseId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LedgerLineProps {
  readonly row: LedgerRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function LedgerLine({ row, isOpen, onToggle }: LedgerLineProps) {
  const { t } = useTranslation();
  const { instant, number } = useFormat();
  const when = instant(row.at);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="release-open"
            aria-expanded={isOpen}
            aria-label={t('release.ledger.open', { when })}
            onClick={onToggle}
          >
            {when}
          </button>
        </th>
        <td>{row.by}</td>
        <td>{row.profile}</td>
        <td>{row.destination}</td>
        <td className="is-figure">{number(row.documents)}</td>
        <td>
          {t(`release.state.${row.state}`)}
          {row.undelivered > 0 ? (
            <span className="release-quiet">{t('release.ledger.undelivered', { count: row.undelivered })}</span>
          ) : null}
          {row.failure === null ? null : <span className="release-quiet">{failureText(row.failure).message}</span>}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6} className="release-entries">
            <Entries releaseId={row.releaseId} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Entries({ releaseId }: { readonly releaseId: ReleaseId }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(engineQueries.release.entries.queryOptions({ input: { releaseId } }));
  if (error) return <FailureNotice error={error} />;
  return (
    <table className="release-table" aria-label={t('release.ledger.entries')}>
      <thead>
        <tr>
          <th scope="col">{t('release.column.vendor')}</th>
          <th scope="col">{t('release.column.number')}</th>
          <th scope="col">{t('release.ledger.file')}</th>
          <th scope="col">{t('release.ledger.version')}</th>
        </tr>
      </thead>
      <tbody>
        {(data ?? []).map((entry) => (
          <tr key={entry.documentId}>
            <th scope="row">
              <a href={`#${places.document(entry.documentId)}`}>{entry.vendor ?? entry.fileName}</a>
            </th>
            <td>{entry.invoiceNumber ?? '–'}</td>
            <td>{entry.releasedAs}</td>
            <td>
              <span className="is-code" title={entry.contentHash}>
                {entry.contentHash.slice(0, 12)}
              </span>{' '}
              {t(entry.changedSince ? 'release.ledger.changedSince' : 'release.ledger.same')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
