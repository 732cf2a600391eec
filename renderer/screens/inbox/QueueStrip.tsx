import { Button, ProgressBar } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** The live queue: waiting, at work, finished and parked, the time left, and a way to stop it. Gone while it is idle. */
export function QueueStrip({ onCancelAll }: { readonly onCancelAll: () => void }) {
  const { t } = useTranslation();
  const { number, duration } = useFormat();
  const { data: queue } = useQuery(engineQueries.inbox.queue.queryOptions());
  if (!queue || queue.waiting + queue.working === 0) return null;
  const { waiting, working, finished, parked, timeLeftMs } = queue;
  return (
    <section className="queue-strip" aria-label={t('inbox.queue.name')}>
      <ProgressBar intent="primary" value={finished / (waiting + working + finished)} stripes={false} />
      <dl>
        <Count label={t('inbox.queue.waiting')} value={number(waiting)} />
        <Count label={t('inbox.queue.working')} value={number(working)} />
        <Count label={t('inbox.queue.finished')} value={number(finished)} />
        {parked > 0 ? <Count label={t('inbox.queue.parked')} value={number(parked)} /> : null}
        <Count
          label={t('inbox.queue.timeLeft')}
          value={timeLeftMs === null ? t('inbox.queue.unknown') : duration(timeLeftMs)}
        />
      </dl>
      <Button variant="minimal" size="small" text={t('inbox.queue.cancelAll')} onClick={onCancelAll} />
    </section>
  );
}

function Count({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
