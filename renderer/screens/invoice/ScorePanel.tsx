import { memo } from 'react';
import type { Finding } from '../../../core/contract/findings.ts';
import type { Reason, Risk } from '../../../core/contract/risk.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { partsOfScore, type ContributionBar } from './contributionBars.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useLooseText } from './useLooseText.ts';
import { SeverityMark } from '../../ui/SeverityMark.tsx';
import { useTold } from '../../ui/useTold.ts';

interface ScorePanelProps {
  readonly risk: Risk;
  /** What the list of checks above already says; not said twice. */
  readonly findings: readonly Finding[];
}

/** Probability against threshold, why in words, and how every feature moved the score. */
export const ScorePanel = memo(function ScorePanel({ risk, findings }: ScorePanelProps) {
  const { t } = useTranslation();
  const formats = useFormat();
  const tell = useTold();
  const isTold = (reason: Reason) =>
    reason.kind === 'rule' && findings.some(({ code, message }) => code === reason.code && message === reason.message);
  const reasons = risk.reasons.filter((reason) => !isTold(reason));
  const told = risk.reasons.length - reasons.length;
  return (
    <div className="invoice-score">
      <RiskGauge risk={risk} />
      <p className="invoice-score-verdict">
        {t(risk.probability >= risk.alertThreshold ? 'invoice.score.above' : 'invoice.score.below', {
          probability: formats.probability(risk.probability),
          threshold: formats.percent(risk.alertThreshold),
        })}
      </p>
      {told > 0 ? <p className="invoice-score-verdict">{t('invoice.score.alsoChecks', { count: told })}</p> : null}
      {reasons.length === 0 ? null : (
        <ul className="invoice-score-reasons">
          {reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.code} ${reason.message}`}>
              <SeverityMark severity={reason.severity} />
              <span>{tell(reason)}</span>
              <span className="invoice-score-kind">{t(`invoice.score.kind.${reason.kind}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <ClearingText risk={risk} />
      <ContributionTable risk={risk} />
      <p className="invoice-score-model" title={risk.model.sha256}>
        {t('invoice.score.model', { id: risk.model.id, version: risk.model.version })}
      </p>
    </div>
  );
});

/** The fewest facts that would bring an alerted score below the threshold, or that checking facts does not. */
function ClearingText({ risk: { clearing, probability, alertThreshold } }: Pick<ScorePanelProps, 'risk'>) {
  const { t, i18n } = useTranslation();
  const formats = useFormat();
  const loose = useLooseText();
  if (probability < alertThreshold || clearing.length === 0) return null;
  const decimals = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const clearedAt = clearing.findIndex((step) => step.probability < alertThreshold);
  const steps = clearedAt === -1 ? clearing : clearing.slice(0, clearedAt + 1);
  return (
    <>
      <p className="invoice-score-verdict">
        {t(clearedAt === -1 ? 'invoice.score.staysAbove' : 'invoice.score.clears', {
          probability: formats.probability(steps.at(-1)?.probability ?? probability),
        })}
      </p>
      <ul className="invoice-score-reasons">
        {steps.map(({ feature, value, to }) => (
          <li key={feature}>
            <span>
              {t('invoice.score.instead', {
                feature: loose(`feature.${feature}`, inWords(feature)),
                to: decimals.format(to),
                value: decimals.format(value),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The probability as a filled track with the alert threshold marked on it. */
export function RiskGauge({ risk }: { readonly risk: Pick<Risk, 'probability' | 'alertThreshold'> }) {
  const { t } = useTranslation();
  const formats = useFormat();
  const isAbove = risk.probability >= risk.alertThreshold;
  return (
    <div
      className={`invoice-gauge${isAbove ? ' is-above' : ''}`}
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role -- the threshold cannot be drawn on a native meter
      role="meter"
      aria-label={t('invoice.score.probability')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(risk.probability * 100)}
      aria-valuetext={formats.probability(risk.probability)}
    >
      <span className="invoice-gauge-fill" style={{ width: `${risk.probability * 100}%` }} />
      <span className="invoice-gauge-threshold" style={{ left: `${risk.alertThreshold * 100}%` }} />
    </div>
  );
}

function ContributionTable({ risk }: { readonly risk: Risk }) {
  const { t, i18n } = useTranslation();
  const parts = partsOfScore(risk);
  const logOdds = new Intl.NumberFormat(i18n.language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const total = (label: string, value: number, isStrong = false) => (
    <tr className={isStrong ? 'invoice-contributions-total' : undefined}>
      <th scope="row">{label}</th>
      <td className="is-figure" colSpan={2}>
        {logOdds.format(value)}
      </td>
    </tr>
  );
  return (
    <table className="invoice-contributions">
      <caption>{t('invoice.score.contributions')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('invoice.score.feature')}</th>
          <th scope="col">{t('invoice.score.effect')}</th>
          <th scope="col">{t('invoice.score.logOdds')}</th>
        </tr>
      </thead>
      <tbody>
        {total(t('invoice.score.baseline'), parts.baseline)}
        {parts.bars.map((bar) => (
          <ContributionRow key={bar.feature} bar={bar} text={logOdds.format(bar.contribution)} />
        ))}
      </tbody>
      <tfoot>
        {parts.silent > 0 ? total(t('invoice.score.silent', { count: parts.silent }), rest(parts)) : null}
        {total(t('invoice.score.total'), parts.score, true)}
      </tfoot>
    </table>
  );
}

/** What the features too weak for a bar of their own add up to. */
function rest({ bars, sum }: ReturnType<typeof partsOfScore>): number {
  return sum - bars.reduce((total, { contribution }) => total + contribution, 0);
}

function ContributionRow({ bar, text }: { readonly bar: ContributionBar; readonly text: string }) {
  const { t, i18n } = useTranslation();
  const loose = useLooseText();
  // The model is fed -1 for what cannot be known of an invoice.
  const value =
    bar.value === -1
      ? t('invoice.score.unknown')
      : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(bar.value);
  const label = loose(`feature.${bar.feature}`, inWords(bar.feature));
  return (
    <tr>
      <th scope="row" title={`${bar.feature} = ${value}`}>
        {label}
        <span className="invoice-contribution-value">{value}</span>
      </th>
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- the figure beside it says the same */}
      <td>
        <span className="invoice-bar-track" aria-hidden="true">
          <span
            className={bar.raises ? 'invoice-bar invoice-bar-raises' : 'invoice-bar invoice-bar-lowers'}
            style={{ width: `${bar.length * 50}%` }}
          />
        </span>
      </td>
      <td className="is-figure">{text}</td>
    </tr>
  );
}

/** "bank_account_changed" and "bankAccountChanged" → "bank account changed", for features younger than the dictionary. */
function inWords(feature: string): string {
  return feature
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]+/g, ' ')
    .toLowerCase();
}
