import { useId, useState } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { localInput, postponements } from './postponements.ts';

interface PostponeDialogProps {
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onDecide: (until: string, reason: string | null) => Promise<Failure | null>;
}

/** Asks until when a document is put off, and optionally why. */
export function PostponeDialog({ fileName, onClose, onDecide }: PostponeDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [now] = useState(() => new Date());
  const choices = postponements(now);
  const [choice, setChoice] = useState('1h');
  const [own, setOwn] = useState(localInput(choices[0]?.until ?? now));
  const [reason, setReason] = useState('');
  const until = choices.find((each) => each.name === choice)?.until ?? new Date(own);
  const isComplete = until.getTime() > now.getTime();
  return (
    <ReviewDialog
      title={t('queue.ask.postpone.title', { name: fileName })}
      confirmText={t('queue.ask.postpone.confirm')}
      lack={t('queue.ask.laterNeeded')}
      isComplete={isComplete}
      onClose={onClose}
      onDecide={() => onDecide(until.toISOString(), reason.trim() === '' ? null : reason.trim())}
    >
      <fieldset className="review-choices">
        <legend>{t('queue.ask.until')}</legend>
        {choices.map((each, index) => (
          <label key={each.name}>
            <input
              type="radio"
              name={`${id}-until`}
              // A dialog takes the focus when it opens (ARIA: dialog pattern).
              // eslint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={index === 0}
              checked={choice === each.name}
              onChange={() => setChoice(each.name)}
            />
            {t(`queue.postpone.${each.name}`)}
          </label>
        ))}
        <label>
          <input type="radio" name={`${id}-until`} checked={choice === 'own'} onChange={() => setChoice('own')} />
          {t('queue.postpone.own')}
          <input
            className="bp6-input"
            type="datetime-local"
            aria-label={t('queue.postpone.own')}
            value={own}
            onFocus={() => setChoice('own')}
            onChange={(event) => setOwn(event.target.value)}
          />
        </label>
      </fieldset>
      <label className="review-label" htmlFor={`${id}-reason`}>
        {t('queue.ask.reasonOptional')}
      </label>
      <textarea
        id={`${id}-reason`}
        className="bp6-input bp6-fill"
        rows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ReviewDialog>
  );
}
