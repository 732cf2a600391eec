import { Tab, Tabs } from '@blueprintjs/core';
import { useTranslation } from 'react-i18next';
import type { ReviewPage } from '../../../core/contract/review.ts';
import { reviewStateSchema } from '../../../core/contract/reviewState.ts';
import { useFormat } from '../../ui/useFormat.ts';

interface QueueTabsProps {
  readonly state: ReviewPage['rows'][number]['state'];
  readonly counts: ReviewPage['counts'] | undefined;
  readonly onState: (state: QueueTabsProps['state']) => void;
}

/** The states of review, each with how many documents are in it. */
export function QueueTabs({ state, counts, onState }: QueueTabsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Tabs
      id="queue-tabs"
      className="queue-tabs"
      selectedTabId={state}
      animate={false}
      renderActiveTabPanelOnly
      onChange={(chosen) => {
        const parsed = reviewStateSchema.safeParse(chosen);
        if (parsed.success) onState(parsed.data);
      }}
    >
      {reviewStateSchema.options.map((each) => (
        <Tab key={each} id={each}>
          {t(`queue.tab.${each}`)}
          {counts === undefined ? null : <span className="queue-tab-count">{number(counts[each])}</span>}
        </Tab>
      ))}
    </Tabs>
  );
}
