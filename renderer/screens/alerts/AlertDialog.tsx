import { useId, useState } from 'react';
import type { AlertAct } from '../../../core/contract/alerts.ts';
import { type Disposition, dispositionSchema } from '../../../core/contract/cases.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { ReviewDialog } from '../queue/ReviewDialog.tsx';
import '../queue/review.css';
import type { AskedAct } from './useAlertActs.ts';

interface AlertDialogProps {
  readonly act: AskedAct;
  /** Signals it is about. */
  readonly count: number;
  readonly onClose: () => void;
  readonly onDecide: (act: AlertAct) => Promise<Failure | null>;
}

/** Asks why alerts are escalated, or what they turned out to be. Alt+1 to Alt+5 choose, Ctrl+Enter decides. */
export function AlertDialog({ act, count, onClose, onDecide }: AlertDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [disposition, setDisposition] = useState<Disposition | null>(null);
  const [text, setText] = useState('');
  const reason = text.trim();
  const decided: AlertAct | null =
    act === 'escalate' ? { kind: 'escalate', reason } : disposition && { kind: 'resolve', disposition, reason };
  const title = t(act === 'escalate' ? 'alerts.escalateTitle' : 'alerts.resolveTitle');
  return (
    <ReviewDialog
      title={count > 1 ? `${title}: ${t('alerts.selected', { count })}` : title}
      confirmText={title}
      lack={t('alerts.reasonNeeded')}
      isComplete={reason !== '' && decided !== null}
      onClose={onClose}
      onDecide={async () => (decided === null ? null : onDecide(decided))}
    >
      {act === 'resolve' ? <Dispositions chosen={disposition} onChoose={setDisposition} /> : null}
      <label className="review-label" htmlFor={id}>
        {t('alerts.reason')}
      </label>
      <textarea
        id={id}
        className="bp6-input bp6-fill"
        rows={3}
        maxLength={2000}
        required
        // A dialog takes the focus when it opens (ARIA: dialog pattern).
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type this
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const chosen =
            event.altKey && act === 'resolve' ? dispositionSchema.options[Number(event.key) - 1] : undefined;
          if (chosen === undefined) return;
          event.preventDefault();
          setDisposition(chosen);
        }}
      />
      <p className="alerts-quiet">{t(act === 'escalate' ? 'alerts.escalateHint' : 'alerts.resolveHint')}</p>
    </ReviewDialog>
  );
}

interface DispositionsProps {
  readonly chosen: Disposition | null;
  readonly onChoose: (disposition: Disposition) => void;
}

function Dispositions({ chosen, onChoose }: DispositionsProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className="alerts-choices">
      <legend>{t('alerts.disposition')}</legend>
      {dispositionSchema.options.map((each, index) => (
        <label key={each}>
          <input type="radio" name={name} checked={chosen === each} onChange={() => onChoose(each)} />
          <span>{t(`disposition.${each}`)}</span>
          <Keycaps stroke={`Alt+${index + 1}`} />
        </label>
      ))}
    </fieldset>
  );
}
