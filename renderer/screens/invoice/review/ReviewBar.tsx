import { Button } from '@blueprintjs/core';
import { Endorsed } from '@blueprintjs/icons';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { ReviewProgress } from '../../../../core/contract/review.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { Keycaps } from '../../../ui/Keycaps.tsx';
import { useFormat } from '../../../ui/useFormat.ts';
import './review.css';

interface ReviewBarProps {
  readonly document: DocumentView;
  readonly progress: ReviewProgress | null;
  readonly onConfirm: () => void;
}

/** Where the document stands with the people who review it, how much is left, and the way to confirm it. */
export function ReviewBar({ document, progress, onConfirm }: ReviewBarProps) {
  const { t } = useTranslation();
  const { review } = document;
  if (document.status !== 'done' || !document.stands) return null;
  return (
    <section className="review-bar" aria-label={t('desk.bar')}>
      <span className={`review-bar-state is-${review.state}`}>
        <StateText document={document} />
      </span>
      <span className="review-bar-progress is-figure">{progress === null ? '' : <ProgressText {...progress} />}</span>
      <Button
        size="small"
        intent={review.state === 'waiting' ? 'primary' : 'none'}
        disabled={review.state !== 'waiting'}
        icon={<Endorsed size={14} />}
        text={t('desk.confirm')}
        endIcon={<Keycaps stroke="Ctrl+Enter" />}
        onClick={onConfirm}
      />
    </section>
  );
}

function StateText({ document: { review } }: Pick<ReviewBarProps, 'document'>) {
  const { t } = useTranslation();
  const formats = useFormat();
  if (review.state === 'waiting') {
    const first = review.secondCheck.first?.by;
    return first === undefined ? t('desk.state.waiting') : t('desk.state.waitsForSecond', { by: first });
  }
  const at = review.at === null ? '' : formats.instant(review.at);
  const text = t(`desk.state.${review.state}`, { by: review.by ?? '', at });
  return <span title={review.reason ?? undefined}>{review.reason === null ? text : `${text}: ${review.reason}`}</span>;
}

function ProgressText({ confirmedToday, waiting, timeLeftMs }: ReviewProgress) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const left = t('desk.progress', { done: confirmedToday, waiting });
  if (timeLeftMs === null || waiting === 0) return left;
  return `${left} · ${t('queue.timeLeft', { time: duration(timeLeftMs) })}`;
}
