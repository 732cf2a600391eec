import { ProgressBar } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTranslation } from '../i18n/useTranslation.ts';
import { engineQueries } from '../queries/engineQueries.ts';
import { useFormat } from '../ui/useFormat.ts';
import { inboxPlace } from '../screens/inbox/inboxAddress.ts';

/** How far the queue is, in the top bar; a way to the documents at work. Gone while the queue is empty. */
export function QueueMeter() {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const { data: queue } = useQuery(engineQueries.inbox.queue.queryOptions());
  const open = queue ? queue.waiting + queue.working : 0;
  if (!queue || open === 0) return null;
  const total = open + queue.finished;
  const read = t('frame.queueBusy', { finished: number(queue.finished), total: number(total) });
  const left = queue.timeLeftMs === null ? '' : t('frame.queueLeft', { time: duration(queue.timeLeftMs) });
  return (
    <Link href={inboxPlace({ statuses: ['queued', 'working'] })} className="queue-meter" title={t('frame.queueOpen')}>
      <ProgressBar intent="primary" value={queue.finished / total} stripes={false} aria-label={read} />
      <span>{read}</span>
      {left ? <span className="queue-meter-left">{left}</span> : null}
    </Link>
  );
}
