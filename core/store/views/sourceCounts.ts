import { z } from 'zod';
import { instantSchema } from '../../vocabulary/dates.ts';
import type { SourceId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';

const countsSchema = z
  .object({
    taken: z.number().int(),
    taken_today: z.number().int().nullable(),
    rejected: z.number().int().nullable(),
    last_arrival: instantSchema.nullable(),
  })
  .transform((row) => ({
    taken: row.taken,
    takenToday: row.taken_today ?? 0,
    rejected: row.rejected ?? 0,
    lastArrival: row.last_arrival,
  }));

/** What a source gave so far. `since` is the instant that today began. Containers count by what was in them. */
export function readSourceCounts(db: SqlDatabase, sourceId: SourceId, since: string): z.infer<typeof countsSchema> {
  const sql = `SELECT count(*) AS taken, sum(a.at >= :since) AS taken_today, sum(d.status = 'rejected') AS rejected,
      max(a.at) AS last_arrival
    FROM arrival AS a JOIN document AS d ON d.id = a.document_id
    WHERE a.source_id = :sourceId AND NOT (d.stands = 0 AND EXISTS (SELECT 1 FROM container AS c WHERE c.document_id = d.id))`;
  return parseRow(countsSchema, db.prepare(sql).get({ sourceId, since }));
}
