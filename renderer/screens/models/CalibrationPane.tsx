import type { ModelHealth } from '../../../core/contract/modelHealth.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** Losses among decided alerts beside those their probabilities promised, month by month. */
export function CalibrationPane({ months }: Pick<ModelHealth, 'months'>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <section className="home-panel" aria-labelledby="calibration-title">
      <header>
        <h2 id="calibration-title">{t('models.calibration')}</h2>
      </header>
      <p className="is-quiet">{t('models.calibrationHint')}</p>
      {months.length === 0 ? <p className="is-quiet">{t('models.nothingDecided')}</p> : null}
      {months.length === 0 ? null : (
        <table className="thresholds-table">
          <thead>
            <tr>
              <th scope="col">{t('models.month')}</th>
              <th scope="col" className="is-number">
                {t('models.decided')}
              </th>
              <th scope="col" className="is-number">
                {t('models.losses')}
              </th>
              <th scope="col" className="is-number">
                {t('models.expected')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((row) => (
              <tr key={row.month}>
                <td>{row.month}</td>
                <td className="is-number">{number(row.decided)}</td>
                <td className="is-number">{number(row.losses)}</td>
                <td className="is-number">{number(Number(row.expected.toFixed(1)))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
