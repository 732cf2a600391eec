import { useEffect, useState, type ReactNode } from 'react';
import type { StoreStatus } from '../../../core/contract/storeStatus.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useStoreStatus } from '../../queries/useStoreStatus.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { GateCard } from './GateCard.tsx';
import { MakePassphrase } from './MakePassphrase.tsx';
import { OpeningStore } from './OpeningStore.tsx';
import { RefusedStore } from './RefusedStore.tsx';
import { UnlockStore } from './UnlockStore.tsx';

/** Lets the workbench in once the store is open; until then shows what it takes to open it. */
export function StoreGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { data: status, error, refetch } = useStoreStatus();
  const [asked, setAsked] = useState<StoreStatus | undefined>();
  const isReopening = useReopening(asked?.state === 'open' && status?.state === 'locked');
  if (!status && error) {
    return (
      <GateCard title={t('gate.noAnswer')}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </GateCard>
    );
  }
  const shown = isReopening ? asked : lastQuestion(status, asked);
  if (shown !== asked) setAsked(shown);
  switch (shown?.state) {
    case undefined:
    case 'opening':
      return <OpeningStore />;
    case 'new':
      return <MakePassphrase />;
    case 'locked':
      return <UnlockStore />;
    case 'refused':
      return <RefusedStore failure={shown.failure} backups={shown.backups} />;
    case 'open':
      return children;
    default:
      return assertNever(shown);
  }
}

/**
 * While an answer is tried the store is opening; the form that asked stays, busy, so that it can say when the answer was
 * wrong. The workbench stays too while a new engine opens the store again: whoever types there types on.
 */
function lastQuestion(status: StoreStatus | undefined, asked: StoreStatus | undefined): StoreStatus | undefined {
  const isTrying = status?.state === 'opening' && asked !== undefined;
  return isTrying ? asked : status;
}

/** How long the shell may take to open the store of a new engine with what it kept, in milliseconds, before a person is asked. */
const patienceMs = 3000;

/** True while a store that was open is locked for a moment, since its engine died and the next one has not opened it yet. */
function useReopening(isLocked: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isLocked) return undefined;
    const timer = setTimeout(() => setOver(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [isLocked]);
  return isLocked && !isOver;
}
