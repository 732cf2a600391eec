import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import type { KeyBinding } from '../../keys/KeyRegistry.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useReviewLease } from '../queue/useReviewLease.ts';
import { InvoiceDesk } from './InvoiceDesk.tsx';
import { InvoiceHeader, titleOf } from './InvoiceHeader.tsx';
import { useNeighbours } from './useNeighbours.ts';
import './invoice.css';

/** One document: its pages, what was read from them, what is wrong with it and what it risks. */
export function InvoiceScreen({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation();
  const neighbours = useNeighbours(documentId);
  const query = useQuery(engineQueries.documents.get.queryOptions({ input: { documentId } }));
  const drafts = useQuery(engineQueries.desk.drafts.queryOptions({ input: { documentId } }));
  const waits = query.data?.status === 'done' && query.data.review.state === 'waiting';
  const heldByOther = useReviewLease(documentId, waits);
  const settings = useQuery(engineQueries.settings.get.queryOptions());
  useScreenTitle(query.data === undefined ? t('invoice.scope') : titleOf(query.data));

  const { previous, next } = neighbours;
  const go = useCallback(
    (direction: 1 | -1) => {
      const target = direction === 1 ? next : previous;
      // One step back from here leads to the inbox, however many documents were gone through.
      if (target !== null) navigate(places.document(target), { replace: true });
    },
    [next, previous],
  );
  useKeys(t('invoice.scope'), useScreenKeys(go));

  if (query.isError && query.data === undefined)
    return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined || settings.data === undefined || drafts.data === undefined) {
    return <output className="invoice-loading">{t('invoice.loading')}</output>;
  }
  return (
    <div className="invoice">
      <InvoiceHeader document={query.data} neighbours={neighbours} onBack={goBack} onGo={go} />
      {heldByOther === null ? null : <FailureNotice error={heldByOther} />}
      <InvoiceDesk
        document={query.data}
        drafts={drafts.data}
        doubtThreshold={settings.data.doubtThreshold}
        analystName={settings.data.analystName}
      />
    </div>
  );
}

/** Back to where the analyst came from, which restores its filter and scroll; the inbox where this was the first place. */
function goBack(): void {
  if (history.length > 1) history.back();
  else navigate(places.inbox);
}

function useScreenKeys(go: (direction: 1 | -1) => void): readonly KeyBinding[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        keys: 'Ctrl+ArrowRight',
        description: t('invoice.nextDocument'),
        inFields: true,
        run: (event: KeyboardEvent) => (isBeingEdited(event.target) ? false : go(1)),
      },
      {
        keys: 'Ctrl+ArrowLeft',
        description: t('invoice.previousDocument'),
        inFields: true,
        run: (event: KeyboardEvent) => (isBeingEdited(event.target) ? false : go(-1)),
      },
      { keys: 'Escape', description: t('invoice.backToInbox'), run: goBack },
    ],
    [go, t],
  );
}

/** A field only arrived at has all of its text selected; once the cursor stands in it, Ctrl+arrows move by words. */
function isBeingEdited(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return (
    target.value !== '' &&
    target.selectionEnd !== null &&
    target.selectionEnd - (target.selectionStart ?? 0) < target.value.length
  );
}
