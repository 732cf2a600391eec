import { z } from 'zod';
import type { Dashboard } from '../../contract/home.ts';
import { caseStateSchema } from '../../contract/cases.ts';
import type { Clock } from '../../vocabulary/clock.ts';
import { isoDateSchema } from '../../vocabulary/dates.ts';
import { currencySchema, fromMinor } from '../../vocabulary/money.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { type Period, lastDays } from './lastDays.ts';
import { needsAttentionSql, straightThroughSql } from './inboxFilter.ts';

/**
 * The numbers of the home screen over the last `days` calendar days, today included. What was received, done, straight through or needs attention is counted over the
 * period; open cases and money at risk as they stand now. Each equals the rows of its filter.
 */
export function readDashboard(db: SqlDatabase, days: number, clock: Clock): Dashboard {
  const period = lastDays(clock, days);
  const volume = readVolume(db, period);
  const totals = readTotals(db, period);
  return {
    volume,
    received: totals.received,
    done: totals.done,
    needsAttention: totals.needs_attention,
    straightThrough: totals.straight_through,
    straightThroughShare: totals.done === 0 ? null : totals.straight_through / totals.done,
    openCases: readOpenCases(db),
    moneyAtRisk: readMoneyAtRisk(db),
  };
}

const inPeriod = 'd.stands = 1 AND d.received_day BETWEEN :from AND :to';
const documents = 'FROM document AS d LEFT JOIN invoice AS i ON i.document_id = d.id';
const totalsSchema = z.object({
  received: z.number().int(),
  done: z.number().int(),
  needs_attention: z.number().int(),
  straight_through: z.number().int(),
});

function readTotals(db: SqlDatabase, { from, to }: Period): z.infer<typeof totalsSchema> {
  const row = db
    .prepare(
      `SELECT count(*) AS received, count(*) FILTER (WHERE d.status = 'done') AS done,
         count(*) FILTER (WHERE ${needsAttentionSql}) AS needs_attention,
         count(*) FILTER (WHERE ${straightThroughSql}) AS straight_through
       ${documents} WHERE ${inPeriod}`,
    )
    .get({ from, to });
  return parseRow(totalsSchema, row);
}

const volumeSchema = z
  .object({ day: isoDateSchema, received: z.number().int(), straight_through: z.number().int() })
  .transform((row) => ({ day: row.day, received: row.received, straightThrough: row.straight_through }));

function readVolume(db: SqlDatabase, { from, to }: Period): Dashboard['volume'] {
  const rows = db
    .prepare(
      `WITH RECURSIVE calendar (day) AS (
         SELECT :from UNION ALL SELECT date(day, '+1 day') FROM calendar WHERE day < :to),
       counted AS (
         SELECT d.received_day AS day, count(*) AS received, count(*) FILTER (WHERE ${straightThroughSql}) AS through
         ${documents} WHERE ${inPeriod} GROUP BY d.received_day)
       SELECT calendar.day, coalesce(received, 0) AS received, coalesce(through, 0) AS straight_through
       FROM calendar LEFT JOIN counted USING (day) ORDER BY calendar.day`,
    )
    .all({ from, to });
  return parseRows(volumeSchema, rows);
}

function readOpenCases(db: SqlDatabase): number {
  const open = JSON.stringify(caseStateSchema.exclude(['closed']).options);
  const row = db
    .prepare('SELECT count(*) AS total FROM case_file WHERE state IN (SELECT value FROM json_each(:open))')
    .get({ open });
  return parseRow(z.object({ total: z.number().int() }), row).total;
}

const moneySchema = z.object({ currency: currencySchema, minor: z.number().int(), documents: z.number().int() });

function readMoneyAtRisk(db: SqlDatabase): Dashboard['moneyAtRisk'] {
  const rows = db
    .prepare(
      `SELECT i.currency, coalesce(sum(abs(i.grand_total_minor)), 0) AS minor, count(*) AS documents
       FROM alert AS a JOIN invoice AS i ON i.document_id = a.document_id
       WHERE a.closed_at IS NULL AND i.currency IS NOT NULL GROUP BY i.currency ORDER BY documents DESC, i.currency`,
    )
    .all();
  return parseRows(moneySchema, rows).map(({ currency, minor, documents }) => ({
    currency,
    amount: fromMinor(minor, currency),
    documents,
  }));
}
