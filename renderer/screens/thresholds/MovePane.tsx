import { Link } from 'wouter';
import type { ThresholdMove } from '../../../core/contract/thresholds.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useEuros } from './useEuros.ts';
import type { ThresholdTrial } from './useThresholdTrial.ts';

/** What the tried threshold gains or loses against the one at work, by money. */
export function MovePane({ trial: { move } }: { readonly trial: ThresholdTrial }) {
  const { t } = useTranslation();
  const euros = useEuros();
  if (move === null || move.alerts === 0)
    return (
      <section className="home-panel" aria-live="polite">
        <p className="is-quiet">
          {move === null
            ? t('thresholds.same')
            : t(move.isGain ? 'thresholds.gained' : 'thresholds.lost', { count: 0, money: euros(0) })}
        </p>
      </section>
    );
  return (
    <section className="home-panel" aria-labelledby="move-title">
      <header>
        <h2 id="move-title">
          {t(move.isGain ? 'thresholds.gained' : 'thresholds.lost', { count: move.alerts, money: euros(move.money) })}
        </h2>
      </header>
      <p>{t('thresholds.moveExpected', { money: euros(move.expectedMoney) })}</p>
      {move.losses > 0 ? (
        <p>{t('thresholds.moveLosses', { count: move.losses, money: euros(move.lossMoney) })}</p>
      ) : null}
      <MovedTable documents={move.documents} />
    </section>
  );
}

function MovedTable({ documents }: Pick<ThresholdMove, 'documents'>) {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  return (
    <table className="thresholds-table">
      <caption>{t('thresholds.most')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('thresholds.document')}</th>
          <th scope="col">{t('thresholds.vendor')}</th>
          <th scope="col" className="is-number">
            {t('thresholds.amount')}
          </th>
          <th scope="col" className="is-number">
            {t('thresholds.risk')}
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((row) => (
          <tr key={row.documentId}>
            <td>
              <Link href={places.document(row.documentId)}>{row.fileName}</Link>
            </td>
            <td>{row.vendor ?? ''}</td>
            <td className="is-number">{row.grandTotal === null ? '' : money(row.grandTotal, row.currency)}</td>
            <td className="is-number">{percent(row.probability, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
