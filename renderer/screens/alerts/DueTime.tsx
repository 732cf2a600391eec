import { useEffect, useState } from 'react';
import type { Instant } from '../../../core/vocabulary/dates.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

const dayMs = 86_400_000;
const tickMs = 60_000;

/** How long there is until an alert is due, or since when it is overdue; goes on by itself. */
export function DueTime({ dueAt }: { readonly dueAt: Instant }) {
  const { t } = useTranslation();
  const { duration, instant } = useFormat();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  const rest = Date.parse(dueAt) - now;
  const length = Math.abs(rest);
  const time = length < 2 * dayMs ? duration(length) : t('alerts.days', { count: Math.floor(length / dayMs) });
  return (
    <time dateTime={dueAt} title={instant(dueAt)} className={rest < 0 ? 'alerts-late' : ''}>
      {t(rest < 0 ? 'alerts.late' : 'alerts.dueIn', { time })}
    </time>
  );
}
