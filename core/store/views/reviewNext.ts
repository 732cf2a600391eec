import { z } from 'zod';
import { type ReviewFilter, reviewFilterSchema } from '../../contract/review.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { Store } from '../Store.ts';
import type { SqlParameters } from '../SqlDatabase.ts';
import { reviewFrom } from './reviewList.ts';
import { reviewCondition } from './reviewFilter.ts';

interface NextQuery {
  /** A document passed over for now; it comes up again from the top. */
  readonly after: DocumentId | null;
  readonly filter?: ReviewFilter;
  readonly limit: number;
}

/**
 * Waiting documents that this analyst can look at, by expected loss: neither in somebody else's hands nor confirmed by the same person
 * as the first of two. After one that still waits come those behind it, then those from the top.
 */
export function listNext(store: Store, by: string, { after, filter, limit }: NextQuery): DocumentId[] {
  const wanted: ReviewFilter = { ...reviewFilterSchema.parse(filter ?? {}), states: ['waiting'] };
  const { where, parameters } = reviewCondition(wanted);
  const sql = (
    place: string,
  ) => `SELECT q.document_id AS id ${reviewFrom} WHERE ${where} AND ${reachableSql} AND ${place}
    ORDER BY q.expected_loss DESC, q.document_id LIMIT :limit`;
  const ask = (place: string, more: SqlParameters): DocumentId[] => {
    const rows = store.db.prepare(sql(place)).all({ ...parameters, ...more, by, now: instantOf(store.clock), limit });
    return parseRows(z.object({ id: documentIdSchema }), rows).map(({ id }) => id);
  };
  const place = after === null ? null : placeOf(store, after);
  if (after === null || place === null) return ask('q.document_id IS NOT :after', { after });
  const behind = ask(behindSql, { loss: place, after });
  const fromTop = behind.length < limit ? ask('q.document_id <> :after', { after }) : [];
  return [...new Set([...behind, ...fromTop])].slice(0, limit);
}

const reachableSql = `(q.first_by IS NULL OR q.first_by <> :by) AND NOT EXISTS (SELECT 1 FROM review_lease AS l
  WHERE l.document_id = q.document_id AND l.expires_at > :now AND l.holder <> :by)`;
const behindSql = `q.expected_loss <= :loss AND (q.expected_loss < :loss OR q.document_id > :after)`;

/** The expected loss of a document that still waits; null of any other. */
function placeOf(store: Store, documentId: DocumentId): number | null {
  const row = store.db
    .prepare(
      `SELECT expected_loss AS loss FROM review WHERE document_id = :documentId AND state = 'waiting' AND ready = 1`,
    )
    .get({ documentId });
  return row === undefined ? null : parseRow(z.object({ loss: z.number().nullable() }), row).loss;
}
