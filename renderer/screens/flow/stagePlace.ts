import type { Stage } from '../../../core/contract/documents.ts';
import type { InboxFilter } from '../../../core/contract/inbox.ts';
import { inboxPlace } from '../inbox/inboxAddress.ts';

/** What a number of a stage counts. */
export type Counted = 'waiting' | 'working' | 'stopped' | 'doubtful';

/** What a stage left in doubt, as a filter; null where the inbox has no word for it. */
const doubts: Readonly<Record<Stage, InboxFilter | null>> = {
  intake: { statuses: ['rejected'] },
  reading: null,
  extraction: { needsAttention: true },
  validation: { minimumSeverity: 'medium' },
  scoring: null,
  alerting: { withOpenAlert: true },
};

/** The rows of the inbox that a number of a stage counts; null where they cannot be listed. */
export function stagePlace(stage: Stage, counted: Counted): string | null {
  const filters: Readonly<Record<Counted, InboxFilter | null>> = {
    waiting: { statuses: ['queued', 'done'], stages: [stage] },
    working: { statuses: ['working', 'done'], stages: [stage] },
    stopped: { statuses: ['parked', 'rejected'], stages: [stage] },
    doubtful: doubts[stage],
  };
  const filter = filters[counted];
  return filter === null ? null : inboxPlace(filter);
}
