import { useTranslation } from 'react-i18next';
import type { DoubtForecast } from '../../../core/contract/calibration.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { expectationAt, roundedPerThousand } from './expectationAt.ts';

interface DoubtExpectationProps {
  readonly forecast: DoubtForecast;
  readonly threshold: number;
}

/** How many errors a threshold lets through, and how much it asks to look at. */
export function DoubtExpectation({ forecast, threshold }: DoubtExpectationProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const { wrongPerThousand, lookShare } = expectationAt(forecast.overall, threshold);
  return (
    <>
      <p>
        {t('settings.expectedWrong', { wrong: number(roundedPerThousand(wrongPerThousand)), thousand: number(1000) })}
      </p>
      <p>{t('settings.expectedLook', { share: percent(lookShare) })}</p>
    </>
  );
}
