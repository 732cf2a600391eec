import { join } from 'node:path';
import { z } from 'zod';
import type { Store } from '../store/Store.ts';
import { hasOpenWork } from '../store/queries/jobs.ts';
import { decideSplit } from '../store/queries/splitDecisions.ts';
import { listInbox } from '../store/views/inboxList.ts';
import { openWorkstation } from '../workstation/openWorkstation.ts';
import { pausePointSchema, stopAt } from './pausePoints.ts';

/**
 * A program that is there to be killed: a whole workstation on the store in `folder`, which takes in `paths` and works
 * until its queue is empty, or stops for ever at `pause`. Its one argument is this as JSON.
 */
const killableSchema = z.object({
  folder: z.string(),
  secretHex: z.string(),
  paths: z.array(z.string()),
  pause: pausePointSchema.nullable(),
  /** Accepts every split that is proposed when it starts. */
  acceptSplits: z.boolean(),
});
export type Killable = z.infer<typeof killableSchema>;

function acceptAll(store: Store): void {
  for (const { id, proposedParts } of listInbox(store.db, {}).rows) {
    if (proposedParts !== null) decideSplit(store, { documentId: id, decision: 'accept' }, 'ada');
  }
}

if (import.meta.main) {
  const { folder, secretHex, paths, pause, acceptSplits } = killableSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const workstation = openWorkstation({
    folder,
    modelFolder: join(import.meta.dirname, '..', '..', 'models'),
    workerCount: 1,
    ...(pause === null ? {} : { instruments: stopAt(pause) }),
  });
  await workstation.unlock({ kind: 'keychain', secretHex });
  const { pipeline, store } = workstation.session();
  if (acceptSplits) acceptAll(store);
  pipeline.wake();
  if (paths.length > 0) await pipeline.note(paths, 'ada');
  while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 20));
  await workstation.close();
  process.exit(0);
}
