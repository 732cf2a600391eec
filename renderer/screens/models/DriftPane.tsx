import type { DriftRow, ModelHealth } from '../../../core/contract/modelHealth.ts';
import type { ModelSubject } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useLooseText } from '../invoice/useLooseText.ts';

/** How far score and features have moved since training; the score first, then what moved most. */
export function DriftPane({ health: { scores, drift } }: { readonly health: ModelHealth }) {
  const { t } = useTranslation();
  return (
    <section className="home-panel" aria-labelledby="drift-title">
      <header>
        <h2 id="drift-title">{t('models.drift')}</h2>
      </header>
      <p className="is-quiet">{t(drift === null ? 'models.noDrift' : `models.driftHint.${scores}`)}</p>
      {drift?.some(({ name, verdict }) => name === 'score' && verdict === 'shifted') ? (
        <output>{t('models.shifted')}</output>
      ) : null}
      {drift === null ? null : <DriftTable scores={scores} rows={drift} />}
    </section>
  );
}

/** Where the names of features are. */
const names: Readonly<Record<ModelSubject, string>> = { invoices: 'feature', payments: 'paymentFeature' };

interface DriftTableProps {
  readonly scores: ModelSubject;
  readonly rows: readonly DriftRow[];
}

function DriftTable({ scores, rows }: DriftTableProps) {
  const { t, i18n } = useTranslation();
  const { percent } = useFormat();
  const loose = useLooseText();
  const decimals = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <table className="thresholds-table">
      <thead>
        <tr>
          <th scope="col">{t('models.feature')}</th>
          <th scope="col" className="is-number">
            {t('models.index')}
          </th>
          <th scope="col">{t('models.meaning')}</th>
          <th scope="col" className="is-number">
            {t(`models.unknownThen.${scores}`)}
          </th>
          <th scope="col" className="is-number">
            {t(`models.unknownNow.${scores}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" title={row.name}>
              {row.name === 'score' ? t('models.score') : loose(`${names[scores]}.${row.name}`, row.name)}
            </th>
            <td className="is-number">{decimals.format(row.index)}</td>
            <td>{t(`models.verdict.${row.verdict}`)}</td>
            <td className="is-number">{row.unknownThen === null ? '' : percent(row.unknownThen)}</td>
            <td className="is-number">{row.unknownNow === null ? '' : percent(row.unknownNow)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
