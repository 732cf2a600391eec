import { memo } from 'react';
import { Button, Callout, Spinner } from '@blueprintjs/core';
import { Repeat, Time } from '@blueprintjs/icons';
import { useMutation } from '@tanstack/react-query';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { DocumentView } from '../../../core/contract/documents.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { useProgress } from '../../queries/progress.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure } from '../../ui/toasts.tsx';

/** What stands between this document and "done": work under way, or why it stopped and how to go on. */
export const StatusPanel = memo(function StatusPanel({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const retry = useMutation(engineQueries.inbox.retry.mutationOptions({ onError: showFailure }));
  const again = () => retry.mutate({ documentIds: [document.id] });
  switch (document.status) {
    case 'done':
      return null;
    case 'queued':
      return <Callout icon={<Time />}>{t('invoice.queued')}</Callout>;
    case 'working':
      return <WorkingPanel document={document} />;
    case 'cancelled':
      return (
        <Callout>
          <p>{t('invoice.failure.cancelledText')}</p>
          <Button icon={<Repeat />} text={t('invoice.failure.retry')} loading={retry.isPending} onClick={again} />
        </Callout>
      );
    case 'parked':
    case 'rejected':
      return document.failure === null ? null : <FailureNotice error={document.failure} onRetry={again} />;
    default:
      return assertNever(document.status);
  }
});

function WorkingPanel({ document }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const progress = useProgress(document.id);
  return (
    <Callout icon={<Spinner size={16} />}>
      {progress === undefined ? t('invoice.queued') : t('invoice.working', { stage: t(`stage.${progress.stage}`) })}
    </Callout>
  );
}
