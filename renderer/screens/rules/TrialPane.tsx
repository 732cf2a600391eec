import { Link } from 'wouter';
import type { RuleHitDocument, RuleTrial } from '../../../core/contract/rules.ts';
import { places } from '../../app/places.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import { PeriodChoice } from '../thresholds/PeriodChoice.tsx';
import { useEuros } from '../thresholds/useEuros.ts';

interface TrialPaneProps {
  readonly trial: RuleTrial | undefined;
  readonly error: Error | null;
  readonly isComplete: boolean;
  readonly days: number | null;
  readonly onDays: (days: number | null) => void;
}

/** What the rule as it stands would have hit, and which alerts it brings and takes away. */
export function TrialPane({ trial, error, isComplete, days, onDays }: TrialPaneProps) {
  const { t } = useTranslation();
  return (
    <section className="home-panel rules-trial" aria-labelledby="rules-trial-title">
      <header>
        <h2 id="rules-trial-title">{t('rules.trial.title')}</h2>
        <PeriodChoice days={days} onDays={onDays} />
      </header>
      {error ? <FailureNotice error={error} /> : null}
      {isComplete ? null : <p className="rules-quiet">{t('rules.trial.waiting')}</p>}
      {isComplete && trial !== undefined ? <Figures trial={trial} /> : null}
    </section>
  );
}

function Figures({ trial }: { readonly trial: RuleTrial }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const euros = useEuros();
  const { hits, gained, lost, sample, documents } = trial;
  const rest = gained.hits > 0 || lost.hits > 0 ? [] : sample;
  return (
    <>
      <output className="rules-hits" aria-live="polite">
        <strong>{t('rules.trial.hits', { count: hits.hits })}</strong>{' '}
        {t('rules.trial.of', { documents: number(documents), money: euros(hits.money) })}
      </output>
      {hits.decided > 0 ? (
        <p>
          {t('rules.trial.precision', {
            losses: number(hits.losses),
            decided: number(hits.decided),
            money: euros(hits.lossMoney),
          })}
        </p>
      ) : null}
      <Moved text={t('rules.trial.gained', { count: gained.hits, money: euros(gained.money) })} moved={gained} />
      <Moved text={t('rules.trial.lost', { count: lost.hits, money: euros(lost.money) })} moved={lost} />
      <p className="rules-quiet">{t('rules.trial.against')}</p>
      <Documents caption={t('rules.trial.gainedDocuments')} documents={gained.documents} />
      <Documents caption={t('rules.trial.lostDocuments')} documents={lost.documents} />
      <Documents caption={t('rules.trial.sample')} documents={rest} />
    </>
  );
}

function Moved({ text, moved }: { readonly text: string; readonly moved: RuleTrial['gained'] }) {
  const { t } = useTranslation();
  const euros = useEuros();
  if (moved.hits === 0) return <p className="rules-quiet">{text}</p>;
  return (
    <p>
      <strong>{text}</strong>
      {moved.losses > 0 ? ` ${t('rules.trial.losses', { count: moved.losses, money: euros(moved.lossMoney) })}` : ''}
    </p>
  );
}

interface DocumentsProps {
  readonly caption: string;
  readonly documents: readonly RuleHitDocument[];
}

function Documents({ caption, documents }: DocumentsProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  if (documents.length === 0) return null;
  return (
    <table className="thresholds-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rules.trial.document')}</th>
          <th scope="col">{t('rules.trial.vendor')}</th>
          <th scope="col" className="is-number">
            {t('rules.trial.amount')}
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
