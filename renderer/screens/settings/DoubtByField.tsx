import type { DoubtForecast } from '../../../core/contract/calibration.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { expectationAt, roundedPerThousand } from './expectationAt.ts';

interface DoubtByFieldProps {
  readonly forecast: DoubtForecast;
  readonly threshold: number;
}

/** The same expectation field by field, folded away, and where it comes from. */
export function DoubtByField({ forecast, threshold }: DoubtByFieldProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  return (
    <details className="doubt-by-field">
      <summary>{t('settings.expectedByField')}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.expectedField')}</th>
            <th scope="col" className="is-figure">
              {t('settings.expectedWrongColumn', { thousand: number(1000) })}
            </th>
            <th scope="col" className="is-figure">
              {t('settings.expectedLookColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecast.fields.map(({ field, steps }) => {
            const { wrongPerThousand, lookShare } = expectationAt(steps, threshold);
            return (
              <tr key={field}>
                <th scope="row">{t(`field.${field}`)}</th>
                <td className="is-figure">{number(roundedPerThousand(wrongPerThousand))}</td>
                <td className="is-figure">{percent(lookShare)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="setting-hint">
        {t('settings.expectedBasis', { version: forecast.version, documents: number(forecast.documents) })}
      </p>
    </details>
  );
}
