import type { MarkPair, ModelMarks } from '../../../core/contract/learning.ts';
import type { ModelComparison, ModelSubject } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { useEuros } from '../thresholds/useEuros.ts';

interface ComparisonPaneProps {
  readonly scores: ModelSubject;
  /** Null without a challenger. */
  readonly comparison: ModelComparison | null;
  /** On the simulated cases the challenger was guarded by; null for one that ships. */
  readonly guard: MarkPair | null;
}

/** Champion and challenger side by side: which ranks decided cases better, and which alerts each would open alone. */
export function ComparisonPane({ scores, comparison, guard }: ComparisonPaneProps) {
  const { t } = useTranslation();
  return (
    <section className="home-panel" aria-labelledby="comparison-title">
      <header>
        <h2 id="comparison-title">{t('models.comparison')}</h2>
      </header>
      {comparison === null ? (
        <p className="is-quiet">{t('models.noChallenger')}</p>
      ) : (
        <>
          <Moved scores={scores} comparison={comparison} />
          {comparison.marks === null ? (
            <p className="is-quiet">{t('models.noMarks')}</p>
          ) : (
            <Marks title={t('models.ownMarks', { count: comparison.marks.cases })} pair={comparison.marks} />
          )}
          {guard === null ? null : <Marks title={t(`models.guardMarks.${scores}`)} pair={guard} />}
        </>
      )}
    </section>
  );
}

interface MovedProps {
  readonly scores: ModelSubject;
  readonly comparison: ModelComparison;
}

function Moved({ scores, comparison: { documents, gained, lost, both } }: MovedProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const euros = useEuros();
  const told = ({ alerts, euros: money, losses }: ModelComparison['gained']) => ({
    count: alerts,
    money: euros(money),
    losses: number(losses),
  });
  return (
    <ul className="models-moved">
      <li>{t(`models.compared.${scores}`, { count: documents, both: number(both) })}</li>
      <li>{t('models.gained', told(gained))}</li>
      <li>{t('models.lostAlerts', told(lost))}</li>
    </ul>
  );
}

function Marks({ title, pair }: { readonly title: string; readonly pair: MarkPair }) {
  const { t, i18n } = useTranslation();
  const { number, percent } = useFormat();
  const decimals = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const rows: readonly (readonly [string, (marks: ModelMarks) => string])[] = [
    [t('models.mark.precision', { k: number(Math.round(pair.k)) }), ({ precision }) => percent(precision)],
    [t('models.mark.recall', { k: number(Math.round(pair.k)) }), ({ recall }) => percent(recall)],
    [t('models.mark.averagePrecision'), ({ averagePrecision }) => decimals.format(averagePrecision)],
    [t('models.mark.logLoss'), ({ logLoss }) => decimals.format(logLoss)],
    [
      t('models.mark.expected', { losses: number(Math.round(pair.losses)) }),
      ({ expected }) => number(Number(expected.toFixed(1))),
    ],
  ];
  return (
    <table className="thresholds-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('models.mark.title')}</th>
          <th scope="col" className="is-number">
            {t('models.champion')}
          </th>
          <th scope="col" className="is-number">
            {t('models.challenger')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, text]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="is-number">{text(pair.champion)}</td>
            <td className="is-number">{text(pair.challenger)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
