import { Button, ProgressBar } from '@blueprintjs/core';
import type { ModelRegistry } from '../../../core/contract/modelRegistry.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { Keycaps } from '../../ui/Keycaps.tsx';
import { useFormat } from '../../ui/useFormat.ts';
import type { ModelActs } from './useModelActs.ts';

interface LearningPaneProps {
  readonly registry: ModelRegistry;
  readonly acts: ModelActs;
}

/** What there is to learn from, and learning a challenger from it. */
export function LearningPane({ registry: { scores, supply, training }, acts }: LearningPaneProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  const { losses, harmless } = supply.missing;
  const isEnough = losses === 0 && harmless === 0;
  return (
    <section className="home-panel" aria-labelledby="learning-title">
      <header>
        <h2 id="learning-title">{t('models.learning')}</h2>
      </header>
      <p>{t('models.supply', { losses: number(supply.losses), harmless: number(supply.harmless) })}</p>
      {isEnough ? null : <p>{t('models.missing', { losses: number(losses), harmless: number(harmless) })}</p>}
      <p className="is-quiet">{t(`models.learningHint.${scores}`)}</p>
      {training.done === null ? (
        <Button
          intent="primary"
          text={t('models.learn')}
          endIcon={<Keycaps stroke="L" />}
          disabled={!acts.canLearn}
          onClick={acts.learn}
        />
      ) : (
        <div className="models-progress">
          <ProgressBar value={training.done} animate={false} stripes={false} />
          <output>{t('models.learningNow', { share: percent(training.done) })}</output>
          <Button text={t('action.cancel')} onClick={acts.cancel} />
        </div>
      )}
      {training.failure === null ? null : <p role="alert">{`${t('models.learningFailed')} ${training.failure}`}</p>}
    </section>
  );
}
