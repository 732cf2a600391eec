import { Button } from '@blueprintjs/core';
import { Layers } from '@blueprintjs/icons';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { VendorComparison } from './VendorComparison.tsx';
import { VendorGroups } from './VendorGroups.tsx';
import { VendorPairs } from './VendorPairs.tsx';
import { type VendorTriage, useVendorTriage } from './useVendorTriage.ts';
import { pairKey } from './vendorsAddress.ts';
import './vendors.css';

/** Records of vendors that may be one: the pairs by money and doubt, one compared, decided by a key; and the groups that follow. */
export function VendorsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('vendors.title'));
  const triage = useVendorTriage();
  if (triage.error) return <FailureNotice error={triage.error} onRetry={triage.retry} />;
  return (
    <div className="vendors">
      <VendorPairs triage={triage} />
      {triage.state === 'groups' ? <VendorGroups /> : <Work triage={triage} />}
    </div>
  );
}

function Work({ triage }: { readonly triage: VendorTriage }) {
  const { t } = useTranslation();
  const { state, list, current } = triage;
  if (list === null) return <output className="vendors-loading">{t('vendors.loading')}</output>;
  if (current !== null) return <VendorComparison key={pairKey(current)} pair={current} triage={triage} />;
  if (list.search.isRunning) return <output className="vendors-loading">{t('vendors.searching')}</output>;
  if (list.search.inMaster === 0 && state === 'open')
    return (
      <EmptyState
        icon={<Layers size={32} />}
        title={t('vendors.noMaster')}
        actions={<Button text={t('vendors.toLedger')} onClick={() => navigate(places.ledger)} />}
      >
        {t('vendors.noMasterHint')}
      </EmptyState>
    );
  return (
    <EmptyState icon={<Layers size={32} />} title={t(state === 'open' ? 'vendors.none' : 'vendors.noneOf')}>
      {t(state === 'open' ? 'vendors.noneHint' : 'vendors.noneOfHint')}
    </EmptyState>
  );
}
