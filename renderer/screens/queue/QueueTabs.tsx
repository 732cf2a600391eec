import { SegmentedControl } from '@blueprintjs/core';
import type { ReviewPage } from '../../../core/contract/review.ts';
import { reviewStateSchema } from '../../../core/contract/reviewState.ts';
import { useTranslation } from '../../i18n/useTranslation.ts';
import { useFormat } from '../../ui/useFormat.ts';

interface QueueTabsProps {
  readonly state: ReviewPage['rows'][number]['state'];
  readonly counts: ReviewPage['counts'] | undefined;
  readonly onState: (state: QueueTabsProps['state']) => void;
}

/** The states of review, each with how many documents are in it; one is listed. */
export function QueueTabs({ state, counts, onState }: QueueTabsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <div className="queue-tabs">
      <SegmentedControl
        aria-label={t('queue.column.state')}
        options={reviewStateSchema.options.map((value) => ({
          value,
          label: `${t(`queue.tab.${value}`)}${counts === undefined ? '' : ` ${number(counts[value])}`}`,
        }))}
        value={state}
        onValueChange={(value) => onState(reviewStateSchema.parse(value))}
      />
    </div>
  );
}
