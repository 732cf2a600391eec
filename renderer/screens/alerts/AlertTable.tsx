import type { AlertSignal } from '../../../core/contract/alerts.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { AlertLine } from './AlertLine.tsx';
import type { AlertList } from './useAlertQueue.ts';

interface AlertTableProps {
  readonly list: AlertList;
  readonly signals: readonly AlertSignal[];
}

/** Signals as lines; the one that keys are about is marked, those chosen are ticked. */
export function AlertTable({ list, signals }: AlertTableProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isResolved = list.state === 'resolved';
  return (
    <div className="alerts-lines">
      <table aria-label={t(isResolved ? 'alerts.tableResolved' : 'alerts.table')}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('alerts.column.select')}</span>
            </th>
            <th scope="col">{t('alerts.column.severity')}</th>
            <th scope="col">{t('alerts.column.what')}</th>
            <th scope="col">{t('alerts.column.vendor')}</th>
            <th scope="col" className="is-number">
              {t('alerts.column.money')}
            </th>
            <th scope="col" className="is-number">
              {t('alerts.column.risk')}
            </th>
            <th scope="col">{t(isResolved ? 'alerts.column.outcome' : 'alerts.column.due')}</th>
            <th scope="col">{t('alerts.column.who')}</th>
          </tr>
        </thead>
        <tbody>
          {signals.map((signal) => (
            <AlertLine key={signal.key} signal={signal} list={list} />
          ))}
        </tbody>
      </table>
      {list.queue === undefined || list.queue.found <= signals.length ? null : (
        <p className="alerts-cut">
          {t('alerts.cut', { shown: number(signals.length), found: number(list.queue.found) })}
        </p>
      )}
    </div>
  );
}
