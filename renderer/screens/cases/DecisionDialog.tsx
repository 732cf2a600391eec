import { Button, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { dispositionSchema, type CaseView, type Disposition } from '../../../core/contract/cases.ts';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

interface DecisionDialogProps {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Decides; answers why not where it was refused. */
  readonly onDecide: (disposition: Disposition, rationale: string) => Promise<Failure | null>;
}

/** Asks what the case turned out to be and why. Alt+1 to Alt+5 choose, Ctrl+Enter decides, Escape leaves. */
export function DecisionDialog({ view, isOpen, onClose, onDecide }: DecisionDialogProps) {
  const { t } = useTranslation();
  return (
    <ModalDialog isOpen={isOpen} onClose={onClose} title={t('cases.decide.title', { number: view.number })} lazy>
      <DecisionForm onClose={onClose} onDecide={onDecide} />
    </ModalDialog>
  );
}

function DecisionForm({ onClose, onDecide }: Pick<DecisionDialogProps, 'onClose' | 'onDecide'>) {
  const { t } = useTranslation();
  const id = useId();
  const [disposition, setDisposition] = useState<Disposition | null>(null);
  const [rationale, setRationale] = useState('');
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lacksRationale = rationale.trim() === '';

  const decide = async () => {
    setTried(true);
    if (disposition === null || lacksRationale || isBusy) return;
    setBusy(true);
    const refusal = await onDecide(disposition, rationale.trim());
    setBusy(false);
    setFailure(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = event.altKey ? dispositionSchema.options[Number(event.key) - 1] : undefined;
    if (chosen !== undefined) setDisposition(chosen);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void decide();
    else return;
    event.preventDefault();
  };
  return (
    // Keys of the form as a whole; every control in it works without them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <DialogBody>
        {failure === null ? null : <FailureNotice error={failure} />}
        <fieldset className="decision-choices" aria-describedby={`${id}-choice-error`}>
          <legend>{t('cases.decide.disposition')}</legend>
          {dispositionSchema.options.map((each, index) => (
            <label key={each} className="decision-choice">
              <input
                type="radio"
                name={`${id}-disposition`}
                // A dialog takes the focus when it opens (ARIA: dialog pattern).
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus={index === 0}
                checked={disposition === each}
                onChange={() => setDisposition(each)}
              />
              <span className="decision-word">{t(`disposition.${each}`)}</span>
              <span className="decision-hint">{t(`cases.decide.hint.${each}`)}</span>
              <Keycaps stroke={`Alt+${index + 1}`} />
            </label>
          ))}
          <FieldError
            id={`${id}-choice-error`}
            text={wasTried && disposition === null ? t('cases.decide.dispositionNeeded') : ''}
          />
        </fieldset>
        <label className="decision-rationale" htmlFor={`${id}-rationale`}>
          {t('cases.decide.rationale')}
        </label>
        <textarea
          id={`${id}-rationale`}
          className="bp6-input bp6-fill"
          rows={4}
          maxLength={5000}
          required
          placeholder={t('cases.decide.rationalePlaceholder')}
          aria-invalid={wasTried && lacksRationale}
          aria-describedby={`${id}-rationale-error`}
          value={rationale}
          onChange={(event) => setRationale(event.target.value)}
        />
        <FieldError
          id={`${id}-rationale-error`}
          text={wasTried && lacksRationale ? t('cases.decide.rationaleNeeded') : ''}
        />
        <p className="decision-consequence">{t('cases.decide.consequence')}</p>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text={t('action.cancel')} onClick={onClose} />
            <Button
              type="submit"
              intent="primary"
              text={t('cases.decide.confirm')}
              endIcon={<Keycaps stroke="Ctrl+Enter" />}
              loading={isBusy}
            />
          </>
        }
      />
    </form>
  );
}

function FieldError({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p className="decision-error" id={id} role="alert">
      {text}
    </p>
  );
}
