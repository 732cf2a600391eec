import { ProgressBar } from '@blueprintjs/core';
import type { ReviewProgress } from '../../../core/contract/review.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** How far the review of today is, and how long the rest takes at the pace of the last confirmations. */
export function QueueProgress({ progress }: { readonly progress: ReviewProgress }) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const { confirmedToday, waiting, timeLeftMs } = progress;
  const all = confirmedToday + waiting;
  return (
    <div className="queue-progress">
      <ProgressBar animate={false} stripes={false} value={all === 0 ? 0 : confirmedToday / all} aria-hidden="true" />
      <output>
        <strong>{t('queue.progress', { done: number(confirmedToday), total: number(all) })}</strong>
        {timeLeftMs === null || waiting === 0 ? '' : ` · ${t('queue.timeLeft', { time: duration(timeLeftMs) })}`}
      </output>
    </div>
  );
}
