import type { Failure } from '../../../core/vocabulary/failure.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { ReviewDialog } from './ReviewDialog.tsx';

interface IncompleteDialogProps {
  readonly failure: Failure;
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onDecide: () => Promise<Failure | null>;
}

/** Asks whether a document without required values is confirmed all the same. */
export function IncompleteDialog({ failure, fileName, onClose, onDecide }: IncompleteDialogProps) {
  const { t } = useTranslation();
  return (
    <ReviewDialog
      title={t('queue.ask.incomplete.title', { name: fileName })}
      confirmText={t('queue.ask.incomplete.confirm')}
      lack=""
      isComplete
      onClose={onClose}
      onDecide={onDecide}
    >
      <p>{failure.message}</p>
      <p className="review-hint">{t('queue.ask.incomplete.hint')}</p>
    </ReviewDialog>
  );
}
