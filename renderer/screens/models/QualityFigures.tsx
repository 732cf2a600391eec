import type { ModelHealth } from '../../../core/contract/modelHealth.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

/** Which model it is, how many of its alerts were right, and how many of the losses it saw. */
export function QualityFigures({
  health: { scores, model, documents, refused, quality },
}: {
  readonly health: ModelHealth;
}) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  const { alerted, alertedLosses, losses } = quality;
  return (
    <>
      <dl className="thresholds-figures">
        <div>
          <dt>{t('models.identity', { id: model.id, version: model.version })}</dt>
          <dd className="thresholds-value">{number(documents)}</dd>
          <dd className="is-quiet">
            {t(`models.scored.${scores}`, { count: documents })}
            {scores === 'invoices' && documents === 5000 ? `, ${t('models.capped')}` : ''}
            {refused === 0 ? '' : `, ${t('models.refused', { count: refused, number: number(refused) })}`}
          </dd>
        </div>
        <div>
          <dt>{t('models.precision')}</dt>
          <dd className="thresholds-value">{alerted === 0 ? '–' : percent(alertedLosses / alerted)}</dd>
          <dd className="is-quiet">
            {alerted === 0 ? t('models.nothingDecided') : t('models.precisionOf', { losses: alertedLosses, alerted })}
          </dd>
        </div>
        <div>
          <dt>{t('models.recall')}</dt>
          <dd className="thresholds-value">{losses === 0 ? '–' : percent(alertedLosses / losses)}</dd>
          <dd className="is-quiet">
            {losses === 0 ? t('models.nothingDecided') : t('models.recallOf', { seen: alertedLosses, losses })}
          </dd>
        </div>
      </dl>
      <p className="is-quiet">{t(`models.blind.${scores}`)}</p>
    </>
  );
}
