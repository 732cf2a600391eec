import { Button } from '@blueprintjs/core';
import { useId, useState } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

/** What a reason is asked for. */
export type ReasonedAct = 'reject' | 'escalate' | 'return';

interface ReasonDialogProps {
  readonly act: ReasonedAct;
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onDecide: (reason: string) => Promise<Failure | null>;
}

const usualReasons = {
  reject: ['duplicate', 'notOurs', 'notOrdered', 'noInvoice'],
  escalate: ['account', 'amount', 'forged'],
  return: ['checked', 'mistake'],
} as const satisfies Record<ReasonedAct, readonly string[]>;

/** Asks why a document is rejected, escalated or returned; the usual reasons are one key away. */
export function ReasonDialog({ act, fileName, onClose, onDecide }: ReasonDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <ReviewDialog
      title={t(`queue.ask.${act}.title`, { name: fileName })}
      confirmText={t(`queue.ask.${act}.confirm`)}
      lack={t('queue.ask.reasonNeeded')}
      isComplete={reason.trim() !== ''}
      onClose={onClose}
      onDecide={() => onDecide(reason.trim())}
    >
      <label className="review-label" htmlFor={id}>
        {t('queue.ask.reason')}
      </label>
      <textarea
        id={id}
        className="bp6-input bp6-fill"
        rows={3}
        maxLength={2000}
        required
        // A dialog takes the focus when it opens (ARIA: dialog pattern).
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <fieldset className="review-usual">
        <legend>{t('queue.ask.usual')}</legend>
        {usualReasons[act].map((usual) => (
          <Button
            key={usual}
            size="small"
            variant="outlined"
            text={t(`queue.reason.${usual}`)}
            onClick={() => setReason(t(`queue.reason.${usual}`))}
          />
        ))}
      </fieldset>
    </ReviewDialog>
  );
}
