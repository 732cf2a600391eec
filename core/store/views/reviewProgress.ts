import { z } from 'zod';
import type { ReviewProgress } from '../../contract/review.ts';
import { parseRow } from '../rows.ts';
import type { Store } from '../Store.ts';

/** Confirmations whose median time tells how long the rest takes. */
const lastConfirmations = 25;

const progressSchema = z.object({ confirmed_today: z.number().int(), median_ms: z.number().nullable() });
const progressSql = `WITH last AS MATERIALIZED (
    SELECT took_ms FROM review WHERE state = 'confirmed' AND took_ms IS NOT NULL ORDER BY decided_at DESC LIMIT :lastConfirmations),
  ranked AS (SELECT took_ms, row_number() OVER (ORDER BY took_ms) AS rank, count(*) OVER () AS total FROM last)
  SELECT (SELECT count(*) FROM review WHERE state = 'confirmed' AND decided_at >= :midnight) AS confirmed_today,
    (SELECT avg(took_ms) FROM ranked WHERE rank IN ((total + 1) / 2, (total + 2) / 2)) AS median_ms`;

/** How far today's review is; `waiting` are the documents still to be looked at. */
export function readReviewProgress({ db, clock }: Pick<Store, 'db' | 'clock'>, waiting: number): ReviewProgress {
  const midnight = new Date(clock.now());
  midnight.setHours(0, 0, 0, 0);
  const row = db.prepare(progressSql).get({ lastConfirmations, midnight: midnight.toISOString() });
  const { confirmed_today: confirmedToday, median_ms: medianMs } = parseRow(progressSchema, row);
  return { confirmedToday, waiting, timeLeftMs: medianMs === null ? null : Math.round(medianMs * waiting) };
}
