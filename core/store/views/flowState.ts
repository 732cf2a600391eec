import { z } from 'zod';
import { type Stage, stageSchema } from '../../contract/documents.ts';
import type { StageFigures } from '../../contract/flowState.ts';
import { severityRank } from '../queries/findings.ts';
import { readSettings } from '../queries/settings.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

/** Times and doubt are about so many of the newest documents: what the flow is like now, whatever the store has grown to. */
const newestCount = 1000;
const newest = `WITH newest AS (SELECT id, status FROM document WHERE stands = 1 ORDER BY received_at DESC LIMIT ${String(newestCount)})`;

/** How every stage is doing, in the order of the flow. */
export function readFlowState(db: SqlDatabase): { newest: number; stages: StageFigures[] } {
  const queued = countsByStage(db);
  const durations = durationsByStage(db);
  const doubtful = doubtByStage(db);
  const { count } = parseRow(
    z.object({ count: z.number().int() }),
    db.prepare(`${newest} SELECT count(*) AS count FROM newest`).get(),
  );
  const stages = stageSchema.options.map((stage) => {
    const times = durations.get(stage) ?? [];
    return {
      stage,
      waiting: queued.get(`${stage} ready`) ?? 0,
      working: queued.get(`${stage} leased`) ?? 0,
      stopped: queued.get(`${stage} parked`) ?? 0,
      done: times.length,
      medianMs: quantile(times, 0.5),
      ninetyFifthMs: quantile(times, 0.95),
      doubtful: doubtful[stage],
    };
  });
  return { newest: count, stages };
}

/** The smallest of the ascending values that so large a share of them does not exceed; null for none. */
function quantile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? null;
}

const countRowSchema = z.object({ stage: stageSchema, state: z.string(), count: z.number().int() });

function countsByStage(db: SqlDatabase): ReadonlyMap<string, number> {
  const sql = `SELECT j.stage, j.state, count(*) AS count FROM job AS j JOIN document AS d ON d.id = j.document_id
    WHERE j.state IN ('ready', 'leased', 'parked') AND d.stands = 1 GROUP BY j.stage, j.state`;
  const rows = parseRows(countRowSchema, db.prepare(sql).all());
  return new Map(rows.map(({ stage, state, count }) => [`${stage} ${state}`, count]));
}

function durationsByStage(db: SqlDatabase): ReadonlyMap<Stage, number[]> {
  const sql = `${newest} SELECT j.stage, j.duration_ms AS ms FROM newest AS n JOIN job AS j ON j.document_id = n.id
    WHERE j.state = 'done' ORDER BY j.duration_ms`;
  const rows = parseRows(z.object({ stage: stageSchema, ms: z.number().nullable() }), db.prepare(sql).all());
  const times = new Map<Stage, number[]>();
  for (const { stage, ms } of rows) {
    const known = times.get(stage) ?? [];
    known.push(ms ?? 0);
    times.set(stage, known);
  }
  return times;
}

const doubtSchema = z.object({
  intake: z.number().int(),
  reading: z.number().int(),
  extraction: z.number().int(),
  validation: z.number().int(),
  scoring: z.number().int(),
  alerting: z.number().int(),
}) satisfies z.ZodType<Record<Stage, number>>;

/** What each stage left in doubt, as the inbox and the queue count it. */
const doubtSql = `${newest} SELECT
  count(*) FILTER (WHERE n.status = 'rejected') AS intake,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM finding AS f WHERE f.document_id = n.id AND f.code = 'PAGE_UNREADABLE'))
    AS reading,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM review AS r WHERE r.document_id = n.id AND r.ready = 1
    AND r.least_confidence < :doubtThreshold)) AS extraction,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM finding AS f WHERE f.document_id = n.id AND f.severity_rank >= :medium))
    AS validation,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM risk AS k WHERE k.document_id = n.id AND k.probability >= k.alert_threshold))
    AS scoring,
  count(*) FILTER (WHERE EXISTS (SELECT 1 FROM alert AS a WHERE a.document_id = n.id AND a.closed_at IS NULL)) AS alerting
  FROM newest AS n`;

function doubtByStage(db: SqlDatabase): Record<Stage, number> {
  const { doubtThreshold } = readSettings(db);
  return parseRow(doubtSchema, db.prepare(doubtSql).get({ doubtThreshold, medium: severityRank('medium') }));
}
