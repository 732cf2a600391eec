import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { AlertSignal } from '../../../core/contract/alerts.ts';
import { controlIdSchema } from '../../../core/contract/controls.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { DueTime } from './DueTime.tsx';
import { type AlertList, ledgerPlace } from './useAlertQueue.ts';
import { titled } from '../../ui/titled.ts';
import { useTold } from '../../ui/useTold.ts';

/** One signal: what it is about, its money and risk, when it is due and with whom. */
export function AlertLine({ signal, list }: { readonly signal: AlertSignal; readonly list: AlertList }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const told = useTold();
  const line = useRef<HTMLTableRowElement>(null);
  const isCurrent = list.current?.key === signal.key;
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <tr ref={line} aria-current={isCurrent} onFocus={() => list.goTo(signal)}>
      <td>
        <input
          type="checkbox"
          aria-label={t('alerts.select', { name: `${titleOf(signal, t, told)}, ${signal.vendor ?? signal.fileName}` })}
          checked={list.chosen.has(signal.key)}
          onChange={() => list.toggle(signal)}
        />
      </td>
      <td>
        <SeverityMark severity={signal.severity} />
      </td>
      <td>
        <What signal={signal} />
      </td>
      <td>{signal.vendor ?? ''}</td>
      <td className="is-number">{`EUR\u00a0${number(Math.round(signal.euros))}`}</td>
      <td className="is-number">{percent(signal.risk)}</td>
      <td>{signal.dueAt === null ? <Outcome signal={signal} /> : <DueTime dueAt={signal.dueAt} />}</td>
      <td>{signal.assignee ?? <Suggested name={signal.suggested} />}</td>
    </tr>
  );
}

function What({ signal }: { readonly signal: AlertSignal }) {
  const { t } = useTranslation();
  const told = useTold();
  const count = signal.alertIds.length;
  return (
    <>
      <span className="alerts-title">{titleOf(signal, t, told)}</span>{' '}
      {signal.documentId === null ? null : (
        <Link href={places.document(signal.documentId)}>
          {count === 1 ? signal.fileName : t('alerts.several', { count })}
        </Link>
      )}{' '}
      {signal.caseId === null ? null : (
        <Link href={places.case(signal.caseId)}>{t('alerts.caseLink', { number: signal.caseNumber })}</Link>
      )}
      <LedgerLink signal={signal} />
      {signal.state === 'escalated' ? (
        <span className="alerts-quiet alerts-note">
          {t('alerts.escalatedBy', { name: signal.escalatedBy ?? '', reason: signal.reason ?? '' })}
        </span>
      ) : null}
    </>
  );
}

/** An alert about ledger records is called as the test that opened it. */
function titleOf(signal: AlertSignal, t: TFunction, told: ReturnType<typeof useTold>): string {
  const { ledger, cause } = signal;
  if (ledger === null) return told(titled(signal));
  const control = controlIdSchema.safeParse(cause).data;
  return control === undefined ? t('controls.paymentScore') : t(`controlTest.${control}.name`);
}

/** The way to the evidence of an alert about ledger records. */
function LedgerLink({ signal }: { readonly signal: AlertSignal }) {
  const { t } = useTranslation();
  if (signal.ledger === null) return null;
  const { entity, hits } = signal.ledger;
  const place = ledgerPlace(signal);
  const about = signal.vendor === null ? ` ${t(`controls.entity.${entity.kind}`)} ${entity.id}` : '';
  if (place === null) return <span className="alerts-quiet">{t('controls.paymentCount', { count: hits })}</span>;
  return (
    <>
      <Link href={place}>{t('controls.hitCount', { count: hits })}</Link>
      <span className="alerts-quiet">{about}</span>
    </>
  );
}

function Outcome({ signal }: { readonly signal: AlertSignal }) {
  const { t } = useTranslation();
  if (signal.disposition === null) return null;
  const disposition = t(`disposition.${signal.disposition}`);
  return (
    <span title={signal.reason ?? ''}>
      {signal.resolvedBy === null ? disposition : t('alerts.resolvedBy', { disposition, name: signal.resolvedBy })}
    </span>
  );
}

function Suggested({ name }: { readonly name: string | null }) {
  const { t } = useTranslation();
  return <span className="alerts-quiet">{name === null ? t('alerts.nobody') : t('alerts.suggested', { name })}</span>;
}
