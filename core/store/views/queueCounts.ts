import { z } from 'zod';
import { parseRow } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

const countsSchema = z.object({ waiting: z.number().int(), working: z.number().int(), parked: z.number().int() });
export type QueueCounts = Readonly<z.infer<typeof countsSchema>>;

/** Documents waiting, at work and parked; counted from `document_by_status` alone. */
export function readQueueCounts(db: SqlDatabase): QueueCounts {
  const row = db
    .prepare(
      `SELECT (SELECT count(*) FROM document WHERE status = 'queued' AND stands = 1) AS waiting,
         (SELECT count(*) FROM document WHERE status = 'working' AND stands = 1) AS working,
         (SELECT count(*) FROM document WHERE status = 'parked' AND stands = 1) AS parked`,
    )
    .get();
  return parseRow(countsSchema, row);
}
