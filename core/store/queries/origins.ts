import { z } from 'zod';
import type { Origin } from '../../contract/origins.ts';
import { type SourceRules, sourceRulesSchema, sourceTermsSchema } from '../../contract/sources.ts';
import { type DocumentId, documentIdSchema, sourceIdSchema } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';
import type { ArrivalSource } from './documents.ts';

const arrivalSourceSchema = z.object({ source_id: sourceIdSchema, rules: jsonColumn(sourceRulesSchema) });

/** The source a document first came from, with the rules that held then; null for one that was just added. */
export function arrivalSourceOf(db: SqlDatabase, documentId: DocumentId): ArrivalSource | null {
  const row = db
    .prepare(
      `SELECT source_id, rules FROM arrival
       WHERE document_id = coalesce((SELECT file_id FROM document_part WHERE part_id = :documentId), :documentId)
         AND source_id IS NOT NULL ORDER BY id LIMIT 1`,
    )
    .get({ documentId });
  if (row === undefined) return null;
  const { source_id: sourceId, rules } = parseRow(arrivalSourceSchema, row);
  return { sourceId, rules };
}

/** The rules of the source a document first came from; null where there is none. */
export function sourceRulesOf(db: SqlDatabase, documentId: DocumentId): SourceRules | null {
  return arrivalSourceOf(db, documentId)?.rules ?? null;
}

const arrivalRowSchema = z.object({
  container_id: documentIdSchema.nullable(),
  inner_path: z.string().nullable(),
  source_id: sourceIdSchema.nullable(),
  rules: jsonColumn(sourceRulesSchema).nullable(),
  terms: jsonColumn(sourceTermsSchema).nullable(),
});
const containerRowSchema = z.object({
  document_id: documentIdSchema,
  file_name: z.string(),
  media_type: z.string(),
  subject: z.string().nullable(),
  sender: z.string().nullable(),
  sent_at: z.string().nullable(),
});

/** Where one arrival came from: the chain of containers, and the source; null for a file that was just added. */
export function readOrigin(db: SqlDatabase, arrivalId: number): Origin | null {
  const sql = `SELECT a.container_id, a.inner_path, a.source_id, a.rules, s.terms
    FROM arrival AS a LEFT JOIN source AS s ON s.id = a.source_id WHERE a.id = :arrivalId`;
  const row = parseRow(arrivalRowSchema, db.prepare(sql).get({ arrivalId }));
  if (row.container_id === null && row.source_id === null) return null;
  const { source_id: id, rules, terms } = row;
  return {
    containers: containersAround(db, row.container_id),
    innerPath: row.inner_path,
    source: id === null || rules === null || terms === null ? null : { id, name: terms.name, rules },
  };
}

function containersAround(db: SqlDatabase, innermost: DocumentId | null): Origin['containers'] {
  if (innermost === null) return [];
  const rows = db.prepare(containersSql).all({ innermost });
  return parseRows(containerRowSchema, rows).map((row) => ({
    documentId: row.document_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    subject: row.subject,
    sender: row.sender,
    sentAt: row.sent_at,
  }));
}

// A container goes by its first arrival: the same mail may have come by several ways.
const containersSql = `
WITH RECURSIVE around (id, level) AS (
  SELECT :innermost, 0
  UNION ALL
  SELECT (SELECT container_id FROM arrival WHERE document_id = around.id ORDER BY id LIMIT 1), level + 1
  FROM around WHERE around.id IS NOT NULL AND level < 20)
SELECT d.id AS document_id, d.file_name, d.media_type, c.subject, c.sender, c.sent_at
FROM around JOIN document AS d ON d.id = around.id LEFT JOIN container AS c ON c.document_id = d.id
ORDER BY around.level DESC`;
