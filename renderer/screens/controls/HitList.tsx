import { Button } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ControlId, StoredHit } from '../../../core/contract/controls.ts';
import { dispositionSchema } from '../../../core/contract/cases.ts';
import { fromMinor } from '../../../core/vocabulary/money.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { engineQueries } from '../../queries/engineQueries.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { EvidencePane } from './EvidencePane.tsx';

interface HitListProps {
  readonly control: ControlId;
  /** Only hits of this alert; null for all. */
  readonly alertId: string | null;
}

/** Hits of a test, most money first, with the evidence of the one that was asked for. */
export function HitList({ control, alertId }: HitListProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(
    engineQueries.controls.hits.queryOptions({ input: { control, alertId, limit: 200 } }),
  );
  const [chosen, setChosen] = useState<number | null>(null);
  const hits = data?.hits ?? [];
  const current = hits.find(({ no }) => no === chosen) ?? (alertId === null ? undefined : hits[0]);
  return (
    <section className="home-panel" aria-labelledby="hits-title">
      <header>
        <h2 id="hits-title">{t('controls.hits')}</h2>
      </header>
      {error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {alertId === null ? null : (
        <div className="control-of-alert">
          <span className="is-quiet">{t('controls.ofAlert')}</span>
          <Link href={places.control(control)}>{t('controls.allHits')}</Link>
        </div>
      )}
      {data?.total === 0 ? <p className="is-quiet">{t('controls.noHits')}</p> : null}
      {data !== undefined && data.total > hits.length ? (
        <p className="is-quiet">{t('controls.shown', { shown: number(hits.length), total: number(data.total) })}</p>
      ) : null}
      {hits.length > 0 ? <HitTable hits={hits} current={current?.no ?? null} onShow={setChosen} /> : null}
      {current === undefined ? null : <EvidencePane hit={current} />}
    </section>
  );
}

interface HitTableProps {
  readonly hits: readonly StoredHit[];
  readonly current: number | null;
  readonly onShow: (hitNo: number) => void;
}

function HitTable({ hits, current, onShow }: HitTableProps) {
  const { t } = useTranslation();
  return (
    <div className="controls-hits">
      <table aria-label={t('controls.hitTable')}>
        <thead>
          <tr>
            <th scope="col">{t('controls.who')}</th>
            <th scope="col" className="is-number">
              {t('controls.money')}
            </th>
            <th scope="col">{t('controls.since')}</th>
            <th scope="col">{t('controls.alert')}</th>
            <th scope="col">{t('controls.evidence')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <HitLine key={hit.no} hit={hit} isCurrent={hit.no === current} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HitLineProps {
  readonly hit: StoredHit;
  readonly isCurrent: boolean;
  readonly onShow: (hitNo: number) => void;
}

function HitLine({ hit, isCurrent, onShow }: HitLineProps) {
  const { t } = useTranslation();
  const { amount, instant } = useFormat();
  const { entity, entityName, amountMinor, currency, records } = hit;
  const who = entityName === null ? `${t(`controls.entity.${entity.kind}`)} ${entity.id}` : entityName;
  return (
    <tr aria-current={isCurrent}>
      <th scope="row" title={entity.id}>
        {who}
      </th>
      <td className="is-number">
        {currency === null ? '' : `${currency}\u00a0${amount(fromMinor(amountMinor, currency), currency)}`}
      </td>
      <td>{instant(hit.firstSeenAt)}</td>
      <td>
        <AlertState hit={hit} />
      </td>
      <td>
        <Button
          size="small"
          variant="minimal"
          aria-label={t('controls.show', { who })}
          text={
            records
              .map(({ key }) => key)
              .slice(0, 2)
              .join(', ') || t('controls.evidence')
          }
          onClick={() => onShow(hit.no)}
        />
      </td>
    </tr>
  );
}

function AlertState({ hit: { alert } }: { readonly hit: StoredHit }) {
  const { t } = useTranslation();
  if (alert === null) return <span className="is-quiet">{t('controls.noAlert')}</span>;
  if (alert.isOpen) return <Link href={places.alerts}>{t('controls.alertOpen')}</Link>;
  const disposition = dispositionSchema.safeParse(alert.disposition).data;
  return disposition === undefined ? null : <span>{t(`disposition.${disposition}`)}</span>;
}
