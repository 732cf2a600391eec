import { Button } from '@blueprintjs/core';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportPlan, ImportPreview } from '../../../core/contract/ledger.ts';
import type { LedgerKind } from '../../../core/vocabulary/ledgerKinds.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { showFailure } from '../../ui/toasts.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { MappingForm } from './MappingForm.tsx';
import { PreviewRows } from './PreviewRows.tsx';

interface ImportWizardProps {
  readonly draftId: string;
  readonly onClose: () => void;
}

/** What a person has decided so far: nothing, another kind, or a plan. */
type Choice = { readonly kind: LedgerKind | null; readonly plan: ImportPlan | null };

/** One file on its way in: its kind, which column holds what, and what that makes of its first rows. */
export function ImportWizard({ draftId, onClose }: ImportWizardProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>({ kind: null, plan: null });
  const { data: answer, error } = useQuery(
    engineQueries.ledger.preview.queryOptions({ input: { draftId, ...choice }, placeholderData: keepPreviousData }),
  );
  // While a change is being tried the answer is the one before it: what was decided since must not be lost.
  const data = answer && isOfKind(answer, choice) ? { ...answer, plan: choice.plan ?? answer.plan } : undefined;
  const { mutate: start, isPending } = useMutation(
    engineQueries.ledger.start.mutationOptions({ onSuccess: onClose, onError: showFailure }),
  );
  const begin = () => {
    if (data && !isPending && isComplete(data)) start({ draftId, plan: data.plan });
  };
  useKeys(t('ledger.wizard'), [
    { keys: 'Ctrl+Enter', description: t('ledger.start'), run: begin, inFields: true },
    { keys: 'Escape', description: t('ledger.cancel'), run: onClose, inFields: true },
  ]);
  if (error)
    return (
      <FailureNotice error={error}>
        <Button text={t('ledger.back')} onClick={onClose} />
      </FailureNotice>
    );
  if (!data) return <output className="ledger-quiet">{t('ledger.looking')}</output>;
  return (
    <div className="ledger">
      <header className="ledger-head">
        <div>
          <h1>{t('ledger.importOf', { name: data.fileName })}</h1>
          <Dialect preview={data} />
        </div>
        <div className="ledger-buttons">
          <Button text={t('ledger.cancel')} onClick={onClose} />
          <Button intent="primary" text={t('ledger.start')} disabled={!isComplete(data) || isPending} onClick={begin} />
        </div>
      </header>
      <MappingForm
        preview={data}
        onKind={(kind) => setChoice({ kind, plan: null })}
        onPlan={(plan) => setChoice({ kind: plan.kind, plan })}
      />
      <PreviewRows preview={data} />
    </div>
  );
}

function Dialect({ preview: { dialect, byteSize, remembered } }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const { bytes } = useFormat();
  const parts = [
    dialect.format.toUpperCase(),
    bytes(byteSize),
    dialect.encoding,
    dialect.delimiter === null
      ? null
      : t('ledger.delimiter', { sign: dialect.delimiter === '\t' ? 'Tab' : dialect.delimiter }),
    remembered ? t('ledger.remembered') : null,
  ];
  return <p className="ledger-quiet">{parts.filter((part) => part !== null).join(' · ')}</p>;
}

function isOfKind({ plan }: ImportPreview, { kind }: Choice): boolean {
  return kind === null || plan.kind === kind;
}

/** Everything a record cannot do without has its column. */
function isComplete({ inputs, plan }: ImportPreview): boolean {
  return inputs.every(({ name, required }) => !required || plan.columns[name] !== undefined);
}
