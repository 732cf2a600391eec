import { z } from 'zod';
import {
  type ReviewFilter,
  type ReviewPage,
  type ReviewQuery,
  type ReviewSort,
  reviewQuerySchema,
} from '../../contract/review.ts';
import { reviewStateSchema } from '../../contract/reviewState.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { readSettings } from '../queries/settings.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { Store } from '../Store.ts';
import { asksDocuments, reviewCondition } from './reviewFilter.ts';
import { readReviewProgress } from './reviewProgress.ts';
import { parseReviewRows, reviewRowsSql } from './reviewRows.ts';

const sortExpressions: Record<ReviewSort, string> = {
  expectedLoss: 'q.expected_loss',
  grandTotal: 'abs(CAST(i.grand_total AS REAL))',
  vendor: 'i.vendor COLLATE NOCASE',
  receivedAt: 'd.received_at',
  decidedAt: 'q.decided_at',
};

/** The tables that conditions and orders of the queue name. */
export const reviewFrom = `FROM review AS q JOIN document AS d ON d.id = q.document_id
  LEFT JOIN invoice AS i ON i.document_id = q.document_id`;

/** One page of the queue: first the ids of the page are found, then what only these rows show. */
export function listReview(store: Pick<Store, 'db' | 'clock'>, query: ReviewQuery): ReviewPage {
  const { filter, sort, descending, offset, limit } = reviewQuerySchema.parse(query);
  const { db } = store;
  const { where, parameters } = reviewCondition(filter);
  const order = `${sortExpressions[sort]} ${descending ? 'DESC' : 'ASC'}${sort === 'expectedLoss' ? '' : ' NULLS LAST'}`;
  const sql = `WITH page_ids AS MATERIALIZED (
      SELECT q.document_id AS id ${fromFor(filter, sort)} WHERE ${whereFor(filter, where)}
      ORDER BY ${order}, q.document_id LIMIT :limit OFFSET :offset),
    listed (id, position) AS (SELECT id, row_number() OVER () FROM page_ids)
    ${reviewRowsSql}`;
  const { doubtThreshold } = readSettings(db);
  const rows = db.prepare(sql).all({ ...parameters, limit, offset, doubtThreshold, now: instantOf(store.clock) });
  const counts = readReviewCounts(db);
  return {
    total: ownTotal(filter, counts) ?? countReview(db, filter),
    rows: parseReviewRows(rows),
    progress: readReviewProgress(store, counts.waiting),
    counts,
  };
}

/** A filter on the queue's own row alone is answered from its index. */
function fromFor(filter: ReviewFilter, sort: ReviewSort): string {
  const isOwn = !asksDocuments(filter) && (sort === 'expectedLoss' || sort === 'decidedAt');
  return isOwn ? 'FROM review AS q' : reviewFrom;
}

function whereFor(filter: ReviewFilter, where: string): string {
  // `ready` holds what `stands` says of the document
  return asksDocuments(filter) ? where : where.replace(' AND d.stands = 1', '');
}

/** A filter on one state alone lists what is counted anyway; null for any other. */
function ownTotal(filter: ReviewFilter, counts: ReviewPage['counts']): number | null {
  const [state, ...others] = filter.states;
  const isOne =
    state !== undefined && others.length === 0 && filter.awaitsSecond === undefined && !asksDocuments(filter);
  return isOne ? counts[state] : null;
}

/** How many documents a filter lists. */
function countReview(db: SqlDatabase, filter: ReviewFilter): number {
  const { where, parameters } = reviewCondition(filter);
  const from = asksDocuments(filter) ? reviewFrom : 'FROM review AS q';
  const row = db.prepare(`SELECT count(*) AS total ${from} WHERE ${whereFor(filter, where)}`).get(parameters);
  return parseRow(z.object({ total: z.number().int() }), row).total;
}

const countSql = `SELECT state, count(*) AS count FROM review
  WHERE ready = 1 AND expected_loss IS NOT NULL AND (state <> 'waiting' OR waits = 1) GROUP BY state`;

/** How many documents are in each state; of the waiting those that are to be looked at. */
function readReviewCounts(db: SqlDatabase): ReviewPage['counts'] {
  const rows = parseRows(z.object({ state: reviewStateSchema, count: z.number().int() }), db.prepare(countSql).all());
  const found = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { waiting: 0, confirmed: 0, postponed: 0, escalated: 0, rejected: 0, ...found };
}
