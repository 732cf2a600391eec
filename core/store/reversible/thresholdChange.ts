import { z } from 'zod';
import { putThresholdState, readThresholdState, thresholdStateSchema } from '../queries/thresholdVersions.ts';
import { reversible } from './ReversibleKind.ts';

/** Another threshold of alerting was put to work. Versions stay; which one counts is taken back. */
export const thresholdChange = reversible({
  name: 'threshold',
  recordKind: 'threshold',
  done: ['threshold.applied'],
  undone: 'threshold.change-undone',
  redone: 'threshold.change-redone',
  recordId: z.literal('alert'),
  state: thresholdStateSchema,
  present: (store) => readThresholdState(store.db),
  restore: (store, _id, { to }) => putThresholdState(store.db, to),
  describe: (_store, _id, { after: { version } }) => ({ description: `Threshold ${version ?? ''}`.trim() }),
});
