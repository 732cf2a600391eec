import type { Backup } from '../../../core/contract/storeStatus.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { GateCard } from './GateCard.tsx';
import { RestorableBackups } from './RestorableBackups.tsx';

interface RefusedStoreProps {
  readonly failure: Failure;
  readonly backups: readonly Backup[];
}

/** A store that cannot be opened: why, what to do, and the backups that can take its place. */
export function RefusedStore({ failure, backups }: RefusedStoreProps) {
  const { t } = useTranslation();
  return (
    <GateCard title={t('gate.refused')}>
      <FailureNotice error={failure} />
      <h2>{t('gate.backups')}</h2>
      {backups.length === 0 ? <p>{t('gate.noBackups')}</p> : <RestorableBackups backups={backups} />}
    </GateCard>
  );
}
