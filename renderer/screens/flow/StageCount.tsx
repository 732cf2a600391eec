import type { Stage } from '../../../core/contract/documents.ts';
import { hrefOf } from '../../app/address.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';
import { type Counted, stagePlace } from './stagePlace.ts';

interface StageCountProps {
  readonly stage: Stage;
  readonly counted: Counted;
  readonly count: number;
}

/** A number of a stage that leads to the rows it counts, where the inbox can list them. */
export function StageCount({ stage, counted, count }: StageCountProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const place = count === 0 ? null : stagePlace(stage, counted);
  if (place === null) return <span>{number(count)}</span>;
  const label = t('flow.link', {
    stage: t(`flow.stage.${stage}`),
    what: t(`flow.${counted}`),
    figure: number(count),
  });
  return (
    <a href={hrefOf(place)} aria-label={label}>
      {number(count)}
    </a>
  );
}
