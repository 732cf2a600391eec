import { z } from 'zod';
import { type Risk, clearingStepSchema, contributionSchema, reasonSchema } from '../../contract/risk.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { Failure } from '../../vocabulary/failure.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { rankReview } from './reviewRank.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/** Saves a document's score in place of the earlier one; the log keeps every score with its model. The same again is no change. */
export function saveRisk(store: Store, documentId: DocumentId, risk: Risk, by: string = flowActor): void {
  store.db.transaction(() => {
    clearNote(store.db, documentId);
    const before = readRisk(store.db, documentId);
    if (before !== null && canonicalJson(before) === canonicalJson(risk)) return;
    const { model, contributions, reasons, clearing, score, baseline, probability, alertThreshold } = risk;
    store.db.prepare(saveSql).run({
      documentId,
      modelId: model.id,
      modelVersion: model.version,
      modelSha256: model.sha256,
      score,
      baseline,
      probability,
      alertThreshold,
      contributions: JSON.stringify(contributions),
      reasons: JSON.stringify(reasons),
      clearing: JSON.stringify(clearing),
      scoredAt: instantOf(store.clock),
    });
    rankReview(store.db, documentId);
    store.changeLog.append({
      actor: by,
      kind: 'document.scored',
      recordKind: 'document',
      recordId: documentId,
      before: before && summary(before),
      after: summary(risk),
    });
  });
}

const saveSql = `INSERT OR REPLACE INTO risk (document_id, model_id, model_version, model_sha256, score, baseline, probability,
    alert_threshold, contributions, reasons, clearing, scored_at)
  VALUES (:documentId, :modelId, :modelVersion, :modelSha256, :score, :baseline, :probability,
    :alertThreshold, :contributions, :reasons, :clearing, :scoredAt)`;

/**
 * Notes that a document could not be scored: it has no risk, and its failure says why until it is scored. An earlier
 * score goes, since the values it was made of may have changed; the log keeps it.
 */
export function noteUnscored(store: Store, documentId: DocumentId, failure: Failure, by: string = flowActor): void {
  store.db.transaction(() => {
    const before = readRisk(store.db, documentId);
    const isNoted = store.db.prepare(`${notedSql} AND id = :documentId`).get({ documentId }) !== undefined;
    store.db.prepare('DELETE FROM risk WHERE document_id = :documentId').run({ documentId });
    const { code, message, remedy } = failure;
    store.db
      .prepare(
        `UPDATE document SET failure_code = :code, failure_message = :message, failure_remedy = :remedy
         WHERE id = :documentId`,
      )
      .run({ documentId, code, message, remedy });
    if (before === null && isNoted) return;
    rankReview(store.db, documentId);
    store.changeLog.append({
      actor: by,
      kind: 'document.unscored',
      recordKind: 'document',
      recordId: documentId,
      before: before && summary(before),
      after: { failure },
    });
  });
}

const notedSql = `SELECT id FROM document WHERE failure_code = 'MODEL_REFUSED' AND status = 'done' AND stands = 1`;

/** Finished documents without a score, because there was no model; at most `limit`. */
export function listUnscored(db: SqlDatabase, limit: number): DocumentId[] {
  const rows = db.prepare(`${notedSql} LIMIT :limit`).all({ limit });
  return parseRows(z.object({ id: documentIdSchema }), rows).map((row) => row.id);
}

function clearNote(db: SqlDatabase, documentId: DocumentId): void {
  db.prepare(
    `UPDATE document SET failure_code = NULL, failure_message = NULL, failure_remedy = NULL
     WHERE id = :documentId AND failure_code = 'MODEL_REFUSED'`,
  ).run({ documentId });
}

function summary(risk: Risk) {
  const { probability, score, model, alertThreshold } = risk;
  return { probability, score, model: { ...model }, alertThreshold };
}

const riskRowSchema = z
  .object({
    model_id: z.string(),
    model_version: z.string(),
    model_sha256: z.string(),
    score: z.number(),
    baseline: z.number(),
    probability: z.number(),
    alert_threshold: z.number(),
    contributions: jsonColumn(z.array(contributionSchema)),
    reasons: jsonColumn(z.array(reasonSchema)),
    clearing: jsonColumn(z.array(clearingStepSchema)),
  })
  .transform((row): Risk => ({
    score: row.score,
    baseline: row.baseline,
    probability: row.probability,
    contributions: row.contributions,
    reasons: row.reasons,
    clearing: row.clearing,
    model: { id: row.model_id, version: row.model_version, sha256: row.model_sha256 },
    alertThreshold: row.alert_threshold,
  }));

/** The document's present score; null before scoring. */
export function readRisk(db: SqlDatabase, documentId: DocumentId): Risk | null {
  const row = db.prepare('SELECT * FROM risk WHERE document_id = :documentId').get({ documentId });
  return row === undefined ? null : parseRow(riskRowSchema, row);
}
