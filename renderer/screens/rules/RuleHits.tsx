import { Button } from '@blueprintjs/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RuleHit, RuleView, SnoozeEntity } from '../../../core/contract/rules.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { SnoozeDialog } from './SnoozeDialog.tsx';

interface Asked {
  readonly hit: RuleHit;
  readonly entity: SnoozeEntity;
}

/** The newest hits; vendor or account of each can be snoozed. */
export function RuleHits({ view }: { readonly view: RuleView }) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <section className="home-panel" aria-labelledby="rules-hits-title">
      <header>
        <h2 id="rules-hits-title">{t('rules.hits')}</h2>
      </header>
      {view.hitList.length === 0 ? (
        <p className="rules-quiet">{t('rules.noHits')}</p>
      ) : (
        <HitTable hits={view.hitList} onSnooze={(hit, entity) => ask({ hit, entity })} />
      )}
      {asked === null ? null : <SnoozeDialog ruleId={view.ruleId} {...asked} onClose={() => ask(null)} />}
    </section>
  );
}

interface HitTableProps {
  readonly hits: readonly RuleHit[];
  readonly onSnooze: (hit: RuleHit, entity: SnoozeEntity) => void;
}

function HitTable({ hits, onSnooze }: HitTableProps) {
  const { t } = useTranslation();
  const { money, instant } = useFormat();
  return (
    <table className="thresholds-table">
      <thead>
        <tr>
          <th scope="col">{t('rules.trial.document')}</th>
          <th scope="col">{t('rules.trial.vendor')}</th>
          <th scope="col" className="is-number">
            {t('rules.trial.amount')}
          </th>
          <th scope="col">{t('rules.when')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('rules.column.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {hits.map((hit) => (
          <tr key={`${hit.documentId} ${hit.version}`}>
            <td>
              <Link href={places.document(hit.documentId)}>{hit.fileName}</Link>
              {hit.silencedBy === null ? null : <span className="rules-quiet"> {t('rules.isSilenced')}</span>}
            </td>
            <td>{hit.vendor ?? ''}</td>
            <td className="is-number">{hit.grandTotal === null ? '' : money(hit.grandTotal, hit.currency)}</td>
            <td>{instant(hit.at)}</td>
            <td className="is-number rules-buttons">
              {hit.vendor === null ? null : (
                <Button
                  size="small"
                  text={t('rules.snoozeVendor')}
                  aria-label={`${t('rules.snoozeVendor')}: ${hit.vendor}, ${hit.fileName}`}
                  onClick={() => onSnooze(hit, 'vendor')}
                />
              )}
              {hit.iban === null ? null : (
                <Button
                  size="small"
                  text={t('rules.snoozeAccount')}
                  aria-label={`${t('rules.snoozeAccount')}: ${hit.iban}, ${hit.fileName}`}
                  onClick={() => onSnooze(hit, 'account')}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
