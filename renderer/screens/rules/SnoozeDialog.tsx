import { useId, useState } from 'react';
import type { RuleHit, SnoozeEntity } from '../../../core/contract/rules.ts';
import type { RuleId } from '../../../core/vocabulary/ids.ts';
import { engine } from '../../bridge/bridge.ts';
import { failureFrom } from '../../bridge/failureFrom.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { showToast } from '../../ui/toasts.tsx';
import { ReviewDialog } from '../queue/ReviewDialog.tsx';
import '../queue/review.css';

interface SnoozeDialogProps {
  readonly ruleId: RuleId;
  readonly hit: RuleHit;
  readonly entity: SnoozeEntity;
  readonly onClose: () => void;
}

const dayMs = 86_400_000;
const usualDays = 90;

/** Asks why a vendor or account is not to alert, and until when. */
export function SnoozeDialog({ ruleId, hit, entity, onClose }: SnoozeDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const label = (entity === 'vendor' ? hit.vendor : hit.iban) ?? '';
  const [until, setUntil] = useState(() => new Date(Date.now() + usualDays * dayMs).toISOString().slice(0, 10));
  const [text, setText] = useState('');
  const reason = text.trim();
  const decide = async () => {
    try {
      await engine.rules.snooze({
        ruleId,
        documentId: hit.documentId,
        entity,
        until: until === '' ? null : until,
        reason,
      });
      showToast({ message: t('rules.snoozed', { label }), key: 'rules' });
      return null;
    } catch (error) {
      return failureFrom(error);
    }
  };
  return (
    <ReviewDialog
      title={t('rules.snoozeTitle', { label })}
      confirmText={t('rules.snooze')}
      lack={t('rules.reasonNeeded')}
      isComplete={reason !== ''}
      onClose={onClose}
      onDecide={decide}
    >
      <label className="review-label" htmlFor={`${id}-reason`}>
        {t('rules.reason')}
      </label>
      <textarea
        id={`${id}-reason`}
        className="bp6-input bp6-fill"
        rows={2}
        maxLength={1000}
        required
        // A dialog takes the focus when it opens (ARIA: dialog pattern).
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <label className="review-label" htmlFor={`${id}-until`}>
        {t('rules.until')}
      </label>
      <input
        id={`${id}-until`}
        type="date"
        className="bp6-input"
        placeholder={t('rules.noEnd')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <p className="rules-quiet">{t('rules.snoozeHint')}</p>
    </ReviewDialog>
  );
}
