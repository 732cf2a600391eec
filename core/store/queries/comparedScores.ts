import type { ComparedScore } from '../../scoring/serving/serveScore.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

/** Keeps what a model says of a document whose score another one made. */
export function saveComparedScore(db: SqlDatabase, documentId: DocumentId, compared: ComparedScore): void {
  const { model, score, probability, alertThreshold } = compared;
  db.prepare(saveSql).run({ sha256: model.sha256, documentId, score, probability, alertThreshold });
}

const saveSql = `INSERT OR REPLACE INTO compared_score (model_sha256, document_id, score, probability, alert_threshold)
  VALUES (:sha256, :documentId, :score, :probability, :alertThreshold)`;
