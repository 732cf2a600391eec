import { z } from 'zod';
import { expectedLoss, leastConfidence } from '../../review/queue/expectedLoss.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { parseRow, parseRows } from '../rows.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { readFields, readRemovedFields } from './fields.ts';
import { readSettings } from './settings.ts';

const groundsSchema = z.object({
  probability: z.number().nullable(),
  flagged: z.number().int(),
});
const groundsSql = `SELECT (SELECT probability FROM risk WHERE document_id = :documentId) AS probability,
  (EXISTS (SELECT 1 FROM finding WHERE document_id = :documentId AND severity_rank > 0)
    OR EXISTS (SELECT 1 FROM risk WHERE document_id = :documentId AND probability >= alert_threshold)) AS flagged`;

/**
 * Rewrites a document's place in the queue from its fields, findings and risk as they stand; called wherever one of them
 * changes, in that transaction. Derived, therefore not logged.
 */
export function rankReview(db: SqlDatabase, documentId: DocumentId): void {
  const { probability, flagged } = parseRow(groundsSchema, db.prepare(groundsSql).get({ documentId }));
  const fields = readFields(db, documentId);
  const loss = expectedLoss({ fields, removed: readRemovedFields(db, documentId), riskProbability: probability });
  const least = leastConfidence(fields);
  db.prepare(rankSql).run({ documentId, loss, least, flagged, ...reviewPolicy(db) });
}

const waitsSql = `(:everything OR :flagged OR :least < :doubtThreshold)`;
const rankSql = `UPDATE review SET expected_loss = :loss, least_confidence = :least, flagged = :flagged, waits = ${waitsSql}
  WHERE document_id = :documentId`;

/** Which documents wait, as the settings say. */
function reviewPolicy(db: SqlDatabase): { everything: number; doubtThreshold: number } {
  const { reviewScope, doubtThreshold } = readSettings(db);
  return { everything: reviewScope === 'all' ? 1 : 0, doubtThreshold };
}

/** Has every document wait or not as the settings now say. */
export function applyReviewPolicy(db: SqlDatabase): void {
  db.prepare(
    `UPDATE review SET waits = (:everything OR flagged OR coalesce(least_confidence, 0) < :doubtThreshold)
     WHERE waits <> (:everything OR flagged OR coalesce(least_confidence, 0) < :doubtThreshold)`,
  ).run(reviewPolicy(db));
}

/**
 * Ranks documents of an earlier Vouch that were never put in order, at most `limit`; answers how many. A mail or an archive
 * is no invoice and has no place in the order.
 */
export function rankUnranked(db: SqlDatabase, limit: number): number {
  return db.transaction(() => {
    const rows = db
      .prepare(`SELECT document_id AS id FROM review WHERE expected_loss IS NULL AND ready = 1
         AND EXISTS (SELECT 1 FROM invoice AS i WHERE i.document_id = review.document_id) LIMIT :limit`)
      .all({ limit });
    const ids = parseRows(z.object({ id: documentIdSchema }), rows);
    for (const { id } of ids) rankReview(db, id);
    return ids.length;
  });
}
