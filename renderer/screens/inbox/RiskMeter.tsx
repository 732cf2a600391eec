import i18next from 'i18next';
import { formatsFor } from '../../ui/formats.ts';

interface RiskMeterProps {
  readonly probability: number | null;
  /** Over the threshold: the meter takes the colour of an alert. */
  readonly hasCase: boolean;
}

/** The probability of fraud as a number with a thin bar under it. */
export function RiskMeter({ probability, hasCase }: RiskMeterProps) {
  if (probability === null) return null;
  return (
    <span className={`risk-meter${hasCase ? ' has-case' : ''}`}>
      <span>{formatsFor(i18next.language).probability(probability)}</span>
      <span className="risk-meter-bar" aria-hidden="true">
        <span style={{ width: `${probability * 100}%` }} />
      </span>
    </span>
  );
}
