import { Button, HTMLSelect, SegmentedControl } from '@blueprintjs/core';
import { Notifications } from '@blueprintjs/icons';
import { alertStateSchema } from '../../../core/contract/alerts.ts';
import { severitySchema } from '../../../core/vocabulary/fieldNames.ts';
import { useScreenTitle } from '../../app/useScreenTitle.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { AlertDialog } from './AlertDialog.tsx';
import { AlertTable } from './AlertTable.tsx';
import { type AlertActs, useAlertActs } from './useAlertActs.ts';
import { type AlertList, useAlertQueue } from './useAlertQueue.ts';
import './alerts.css';

/** The queue of alerts, most urgent first: taken, escalated and resolved one by one or many at once. */
export function AlertsScreen() {
  const { t } = useTranslation();
  useScreenTitle(t('alerts.title'));
  const list = useAlertQueue();
  const acts = useAlertActs(list);
  if (list.error) return <FailureNotice error={list.error} onRetry={list.retry} />;
  return (
    <div className="alerts">
      <AlertTabs list={list} />
      <ActBar list={list} acts={acts} />
      {list.queue === undefined ? <output className="alerts-quiet">{t('alerts.loading')}</output> : null}
      {list.queue?.signals.length === 0 ? <NoAlert list={list} /> : null}
      {list.queue !== undefined && list.queue.signals.length > 0 ? (
        <AlertTable list={list} signals={list.queue.signals} />
      ) : null}
      {acts.asked === null ? null : (
        <AlertDialog act={acts.asked} count={list.targets.length} onClose={() => acts.ask(null)} onDecide={acts.act} />
      )}
    </div>
  );
}

function NoAlert({ list: { severity, show } }: { readonly list: AlertList }) {
  const { t } = useTranslation();
  const all = <Button text={t('alerts.anySeverity')} onClick={() => show({ severity: undefined })} />;
  return (
    <EmptyState
      icon={<Notifications size={32} />}
      title={t('alerts.none')}
      {...(severity === undefined ? {} : { actions: all })}
    >
      {t(severity === undefined ? 'alerts.noneHint' : 'alerts.noneOfSeverity')}
    </EmptyState>
  );
}

function AlertTabs({ list: { state, severity, queue, show } }: { readonly list: AlertList }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div className="alerts-top">
      <SegmentedControl
        aria-label={t('alerts.states')}
        options={alertStateSchema.options.map((value) => ({
          value,
          label: `${t(`alerts.state.${value}`)}${queue === undefined ? '' : ` ${number(queue.counts[value])}`}`,
        }))}
        value={state}
        onValueChange={(value) => show({ state: alertStateSchema.parse(value) })}
      />
      <HTMLSelect
        aria-label={t('alerts.column.severity')}
        value={severity ?? ''}
        onChange={({ currentTarget }) => show({ severity: severitySchema.safeParse(currentTarget.value).data })}
      >
        <option value="">{t('alerts.anySeverity')}</option>
        {severitySchema.options.toReversed().map((each) => (
          <option key={each} value={each}>
            {t(`severity.${each}`)}
          </option>
        ))}
      </HTMLSelect>
      {queue !== undefined && queue.overdue > 0 ? (
        <strong className="alerts-late">{t('alerts.overdue', { count: queue.overdue })}</strong>
      ) : null}
      <span className="alerts-quiet">{t('alerts.order')}</span>
    </div>
  );
}

function ActBar({ list, acts }: { readonly list: AlertList; readonly acts: AlertActs }) {
  const { t } = useTranslation();
  if (!acts.canAct) return null;
  return (
    <div className="alerts-acts">
      <Act text={t('alerts.take')} stroke="T" onAct={acts.take} />
      {acts.canRoute ? <Act text={t('alerts.route')} stroke="A" onAct={acts.route} /> : null}
      <Act text={t('alerts.giveBack')} stroke="B" onAct={acts.giveBack} />
      <Act text={t('alerts.escalate')} stroke="E" onAct={() => acts.ask('escalate')} />
      <Act text={t('alerts.resolve')} stroke="R" onAct={() => acts.ask('resolve')} />
      <output className="alerts-quiet">
        {list.chosen.size === 0 ? '' : t('alerts.selected', { count: list.targets.length })}
      </output>
    </div>
  );
}

function Act({ text, stroke, onAct }: { readonly text: string; readonly stroke: string; readonly onAct: () => void }) {
  return <Button size="small" text={text} endIcon={<Keycaps stroke={stroke} />} onClick={onAct} />;
}
