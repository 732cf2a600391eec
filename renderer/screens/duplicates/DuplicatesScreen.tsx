import { Duplicate } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { PairComparison } from './PairComparison.tsx';
import { PairList } from './PairList.tsx';
import { pairKey } from './pairKey.ts';
import { useTriage } from './useTriage.ts';
import './duplicates.css';

/** Documents that look like one another: the pairs by money, one of them compared, decided by a key. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('duplicates.title'));
  const triage = useTriage();
  const { state, rows, current } = triage;
  const compared = useQuery({
    ...engineQueries.duplicates.compare.queryOptions({
      input: { earlierId: current?.earlier.documentId ?? none, laterId: current?.later.documentId ?? none },
    }),
    enabled: current !== null,
  });
  if (triage.error) return <FailureNotice error={triage.error} onRetry={triage.retry} />;
  return (
    <div className="duplicates">
      <PairList triage={triage} />
      {rows === null ? <output className="duplicates-loading">{t('duplicates.loading')}</output> : null}
      {rows?.length === 0 ? (
        <EmptyState
          icon={<Duplicate size={32} />}
          title={t(state === 'open' ? 'duplicates.none' : 'duplicates.noneOf')}
        >
          {t(state === 'open' ? 'duplicates.noneHint' : 'duplicates.noneOfHint')}
        </EmptyState>
      ) : null}
      {compared.error ? <FailureNotice error={compared.error} onRetry={() => void compared.refetch()} /> : null}
      {current !== null && compared.data ? (
        <PairComparison key={pairKey(current)} comparison={compared.data} triage={triage} />
      ) : null}
    </div>
  );
}

/** Never asked for: the query waits until there is a pair. */
const none = '00000000-0000-7000-8000-000000000000' as const;
