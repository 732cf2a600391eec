import { ChevronRight } from '@blueprintjs/icons';
import type { Finding } from '../../../core/contract/findings.ts';
import type { Risk } from '../../../core/contract/risk.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useTold } from '../../ui/useTold.ts';
import { reasonToTell, riskLevel } from './riskLevel.ts';
import { RiskGauge } from './ScorePanel.tsx';

interface RiskLineProps {
  readonly risk: Risk;
  /** What stands right below and need not be said twice. */
  readonly findings: readonly Finding[];
  /** Goes to how the score came about. */
  readonly onOpen: () => void;
}

/** The score at first sight: how likely in words and number, against which threshold, and the first reason. */
export function RiskLine({ risk, findings, onOpen }: RiskLineProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const told = useTold();
  const level = riskLevel(risk);
  const reason = reasonToTell(risk, findings);
  return (
    <button
      type="button"
      className={`invoice-risk invoice-risk-${level}`}
      title={t('invoice.risk.open')}
      onClick={onOpen}
    >
      <span className="invoice-risk-verdict">
        <strong>{t(`invoice.risk.level.${level}`)}</strong>
        <span className="invoice-risk-number">{formats.probability(risk.probability)}</span>
        {/* The numbers on both sides of it say the same. */}
        <span className="invoice-risk-gauge" aria-hidden="true">
          <RiskGauge risk={risk} />
        </span>
        <span className="invoice-risk-threshold">
          {t('invoice.risk.threshold', { threshold: formats.percent(risk.alertThreshold) })}
        </span>
        <ChevronRight size={12} />
      </span>
      {reason === null ? null : <span className="invoice-risk-reason">{told(reason)}</span>}
    </button>
  );
}
