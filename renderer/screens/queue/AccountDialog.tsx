import { Switch } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FieldCrop } from '../../viewer/FieldCrop.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';

interface AccountDialogProps {
  readonly documentId: DocumentId;
  readonly fileName: string;
  readonly onClose: () => void;
  /** The account as typed; null where it was compared with the page. */
  readonly onDecide: (account: string | null) => Promise<Failure | null>;
}

/** The second person's word on a payee account: typed from the page without seeing what is kept, or compared with it. */
export function AccountDialog({ documentId, fileName, onClose, onDecide }: AccountDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isCompared, setCompared] = useState(false);
  const [typed, setTyped] = useState('');
  const { data } = useQuery(engineQueries.documents.get.queryOptions({ input: { documentId } }));
  const account = data?.fields.iban;
  const page = data?.pages.find(({ number }) => number === account?.page);
  return (
    <ReviewDialog
      title={t('queue.ask.account.title', { name: fileName })}
      confirmText={t('queue.ask.account.confirm')}
      lack={t('queue.ask.account.needed')}
      isComplete={isCompared || typed.trim() !== ''}
      onClose={onClose}
      onDecide={() => onDecide(isCompared ? null : typed.trim())}
    >
      <p className="review-hint">{t('queue.ask.account.hint', { name: data?.review.secondCheck.first?.by ?? '' })}</p>
      {page && account?.box ? <FieldCrop page={page} box={account.box} /> : null}
      {isCompared ? (
        <p className="review-account">{account?.value ?? ''}</p>
      ) : (
        <>
          <label className="review-label" htmlFor={id}>
            {t('queue.ask.account.typed')}
          </label>
          <input
            id={id}
            className="bp6-input bp6-fill review-account"
            autoComplete="off"
            spellCheck={false}
            // A dialog takes the focus when it opens (ARIA: dialog pattern).
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </>
      )}
      <Switch
        label={t('queue.ask.account.compare')}
        checked={isCompared}
        onChange={(event) => setCompared(event.currentTarget.checked)}
      />
    </ReviewDialog>
  );
}
