import { join } from 'node:path';
import { z } from 'zod';
import { hasOpenWork } from '../store/queries/jobs.ts';
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
});
export type Killable = z.infer<typeof killableSchema>;

if (import.meta.main) {
  const { folder, secretHex, paths, pause } = killableSchema.parse(JSON.parse(process.argv[2] ?? ''));
  const workstation = openWorkstation({
    folder,
    modelFolder: join(import.meta.dirname, '..', '..', 'models'),
    workerCount: 1,
    ...(pause === null ? {} : { instruments: stopAt(pause) }),
  });
  await workstation.unlock({ kind: 'keychain', secretHex });
  const { pipeline, store } = workstation.session();
  if (paths.length > 0) await pipeline.note(paths, 'ada');
  while (hasOpenWork(store.db)) await new Promise((resolve) => setTimeout(resolve, 20));
  await workstation.close();
  process.exit(0);
}
