import { Button } from '@blueprintjs/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Stage } from '../../../core/contract/documents.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { hrefOf } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure, showToast } from '../../ui/toasts.tsx';
import { StageStep } from './StageStep.tsx';

/** One document's way: each stage with what it takes and gives, and a way to make it and all after it again. */
export function DocumentWay({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(engineQueries.flow.document.queryOptions({ input: { documentId } }));
  const { mutate, isPending } = useMutation(
    engineQueries.flow.runAgain.mutationOptions({
      onSuccess: ({ changed }, { stage }) =>
        showToast({
          message: changed > 0 ? t('flow.running', { stage: t(`flow.stage.${stage}`) }) : t('flow.notRun'),
          key: 'run-again',
        }),
      onError: showFailure,
    }),
  );
  const runAgain = (stage: Stage): void => mutate({ documentIds: [documentId], stage });
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <output className="flow-loading">{t('flow.loading')}</output>;
  return (
    <section className="flow-way" aria-label={t('flow.way', { fileName: data.fileName })}>
      <header>
        <h2>
          <a href={hrefOf(places.document(documentId))}>{data.fileName}</a>
        </h2>
        <span className="flow-quiet">{t(`status.${data.status}`)}</span>
        <span className="flow-quiet">{t('flow.keeps')}</span>
        <Button size="small" variant="minimal" text={t('flow.close')} onClick={() => history.back()} />
      </header>
      <ol>
        {data.stages.map((step) => (
          <StageStep key={step.stage} step={step} isBusy={isPending} onRunAgain={runAgain} />
        ))}
      </ol>
    </section>
  );
}
