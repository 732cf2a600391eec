import { Export, Inbox } from '@blueprintjs/icons';
import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReleasableRow } from '../../../core/contract/release.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { ReleasePanel } from './ReleasePanel.tsx';

const most = 500;

/** Confirmed documents, chosen and released. All that wait are chosen until a person leaves some out. */
export function ReleasePart() {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const standing = showsAll ? (['unreleased', 'changed', 'released'] as const) : (['unreleased', 'changed'] as const);
  const input = { standing: [...standing], limit: most };
  const { data, error, refetch } = useQuery(engineQueries.release.documents.queryOptions({ input }));
  const rows = data?.rows ?? noRows;
  const [selected, change] = useSelection(rows);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="release-quiet">{t('release.loading')}</output>;
  return (
    <div className="release-part">
      <section className="release-documents">
        <header>
          <fieldset className="release-show">
            <legend className="visually-hidden">{t('release.show.label')}</legend>
            <Button
              active={!showsAll}
              variant="minimal"
              text={t('release.show.open')}
              onClick={() => setShowsAll(false)}
            />
            <Button
              active={showsAll}
              variant="minimal"
              text={t('release.show.all')}
              onClick={() => setShowsAll(true)}
            />
          </fieldset>
          <output>{t('release.selected', { count: selected.length })}</output>
          {data.total > rows.length ? (
            <span>{t('release.more', { shown: rows.length, total: data.total })}</span>
          ) : null}
        </header>
        {rows.length === 0 ? <NothingToRelease /> : <DocumentTable rows={rows} selected={selected} onChange={change} />}
      </section>
      <ReleasePanel documentIds={selected} />
    </div>
  );
}

const noRows: readonly ReleasableRow[] = [];

/**
 * The chosen documents in the order of the list. What waits is chosen by itself, what has left before never; what a person
 * changed stays so while it is listed.
 */
function useSelection(
  rows: readonly ReleasableRow[],
): [readonly DocumentId[], (documentIds: readonly DocumentId[], isChosen: boolean) => void] {
  const [changed, setChanged] = useState<ReadonlyMap<DocumentId, boolean>>(new Map());
  const selected = useMemo(
    () =>
      rows
        .filter(({ documentId, standing }) => changed.get(documentId) ?? standing !== 'released')
        .map(({ documentId }) => documentId),
    [rows, changed],
  );
  const change = (documentIds: readonly DocumentId[], isChosen: boolean) =>
    setChanged((before) => new Map([...before, ...documentIds.map((id) => [id, isChosen] as const)]));
  return [selected, change];
}

function NothingToRelease() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<Export size={32} />}
      title={t('release.empty.none')}
      actions={<Button icon={<Inbox />} text={t('release.empty.goQueue')} onClick={() => navigate(places.inbox)} />}
    >
      {t('release.empty.noneHint')}
    </EmptyState>
  );
}
