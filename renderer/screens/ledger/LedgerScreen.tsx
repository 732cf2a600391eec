import { Button } from '@blueprintjs/core';
import { Import, Th } from '@blueprintjs/icons';
import { useQuery } from '@tanstack/react-query';
import { navigate, useHashSearch } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ImportList } from './ImportList.tsx';
import { ImportWizard } from './ImportWizard.tsx';
import { RecordBrowser } from './RecordBrowser.tsx';
import { useLedgerActs } from './useLedgerActs.ts';
import './ledger.css';

/** Ledger data: the wizard for a file that was chosen, else the imports and the records they gave. */
export function LedgerScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('ledger.title'));
  const { choose } = useLedgerActs();
  const draftId = new URLSearchParams(useHashSearch()).get('draft');
  useKeys(t('ledger.title'), [{ keys: 'Ctrl+O', description: t('ledger.choose'), run: choose }]);
  if (draftId !== null) return <ImportWizard key={draftId} draftId={draftId} onClose={() => navigate(places.ledger)} />;
  return <Overview choose={choose} />;
}

function Overview({ choose }: { readonly choose: () => void }) {
  const { t } = useTranslation();
  const { data: imports, error, refetch } = useQuery(engineQueries.ledger.imports.queryOptions());
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!imports) return <output className="ledger-quiet">{t('ledger.loading')}</output>;
  const button = <Button intent="primary" icon={<Import />} text={t('ledger.choose')} onClick={choose} />;
  return (
    <div className="ledger">
      <header className="ledger-head">
        <div>
          <h1>{t('ledger.title')}</h1>
          <p className="ledger-quiet">{t('ledger.intro')}</p>
        </div>
        {imports.length === 0 ? null : button}
      </header>
      {imports.length === 0 ? (
        <EmptyState icon={<Th size={32} />} title={t('ledger.empty')} actions={button}>
          {t('ledger.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <ImportList imports={imports} />
          <RecordBrowser imports={imports} />
        </>
      )}
    </div>
  );
}
