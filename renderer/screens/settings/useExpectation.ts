import type { DoubtForecast } from '../../../core/contract/calibration.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { expectationAt, roundedPerThousand } from './expectationAt.ts';

/** Sentences on how many errors a threshold lets through and how much it asks to look at; none without a forecast. */
export function useExpectation(forecast: DoubtForecast | undefined): (threshold: number) => readonly string[] {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  return (threshold) => {
    if (forecast === undefined) return [];
    const { wrongPerThousand, lookShare } = expectationAt(forecast.overall, threshold);
    return [
      t('settings.expectedWrong', { wrong: number(roundedPerThousand(wrongPerThousand)), thousand: number(1000) }),
      t('settings.expectedLook', { share: percent(lookShare) }),
    ];
  };
}
