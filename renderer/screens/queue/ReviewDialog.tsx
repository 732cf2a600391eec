import { Button, DialogBody, DialogFooter } from '@blueprintjs/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

interface ReviewDialogProps {
  readonly title: string;
  readonly confirmText: string;
  readonly onClose: () => void;
  /** Does it; answers why not where it was refused, null where it is done. Called only where `isComplete`. */
  readonly onDecide: () => Promise<Failure | null>;
  readonly isComplete: boolean;
  /** What is still missing, said after the first try. */
  readonly lack: string;
  readonly children: ReactNode;
}

/** The frame of every dialog of review: Ctrl+Enter decides, Escape leaves, a refusal shows in place. */
export function ReviewDialog({ title, onClose, ...form }: ReviewDialogProps) {
  return (
    <ModalDialog isOpen onClose={onClose} title={title} className="review-dialog">
      <ReviewForm onClose={onClose} {...form} />
    </ModalDialog>
  );
}

type ReviewFormProps = Omit<ReviewDialogProps, 'title'>;

function ReviewForm({ confirmText, onClose, onDecide, isComplete, lack, children }: ReviewFormProps) {
  const { t } = useTranslation();
  const lackId = useId();
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const decide = async () => {
    setTried(true);
    if (!isComplete || isBusy) return;
    setBusy(true);
    const refusal = await onDecide();
    setBusy(false);
    setFailure(refusal);
    if (refusal === null) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void decide();
  };
  return (
    // Keys of the form as a whole; every control in it works without them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      onKeyDown={onKeyDown}
      aria-describedby={lackId}
      onSubmit={(event) => {
        event.preventDefault();
        void decide();
      }}
    >
      <DialogBody>
        {failure === null ? null : <FailureNotice error={failure} />}
        {children}
        <p className="review-lack" id={lackId} role="alert">
          {wasTried && !isComplete ? lack : ''}
        </p>
      </DialogBody>
      <DialogFooter
        actions={
          <>
            <Button text={t('action.cancel')} onClick={onClose} />
            <Button
              type="submit"
              intent="primary"
              text={confirmText}
              endIcon={<Keycaps stroke="Ctrl+Enter" />}
              loading={isBusy}
            />
          </>
        }
      />
    </form>
  );
}
