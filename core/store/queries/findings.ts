import { z } from 'zod';
import { type Finding, findingCodeSchema, ruleReferenceSchema } from '../../contract/findings.ts';
import { type Severity, fieldNameSchema, severitySchema } from '../../vocabulary/fieldNames.ts';
import { sentencesSchema } from '../../vocabulary/sentences/Sentence.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { boxColumnsShape, boxOf, boxParameters } from '../boxColumns.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { rankReview } from './reviewRank.ts';

/** Severity as a number that sorts: info 0 … critical 4. Stored in `severity_rank`. */
export function severityRank(severity: Severity): number {
  return severitySchema.options.indexOf(severity);
}

/** Saves a document's findings in place of the earlier ones. Checking again with the same outcome is no change. */
export function saveFindings(
  store: Store,
  documentId: DocumentId,
  findings: readonly Finding[],
  by: string = flowActor,
): void {
  const { db } = store;
  db.transaction(() => {
    const before = readFindings(db, documentId);
    if (canonicalJson(before) === canonicalJson(findings) && wasChecked(db, documentId)) return;
    db.prepare('DELETE FROM finding WHERE document_id = :documentId').run({ documentId });
    const insert = db.prepare(insertSql);
    for (const [position, finding] of findings.entries()) {
      const { fields, box, severity, code, message, sentences, page, relatedDocumentId, rule } = finding;
      insert.run({
        documentId,
        position,
        code,
        severity,
        rank: severityRank(severity),
        message,
        sentences: sentences === undefined ? null : JSON.stringify(sentences),
        fields: JSON.stringify(fields),
        page,
        ...boxParameters(box),
        relatedDocumentId,
        rule: rule === undefined ? null : JSON.stringify(rule),
      });
    }
    rankReview(db, documentId);
    store.changeLog.append({
      actor: by,
      kind: 'document.checked',
      recordKind: 'document',
      recordId: documentId,
      before: before.length === 0 ? null : summary(before),
      after: summary(findings),
    });
  });
}

const insertSql = `INSERT INTO finding (document_id, position, code, severity, severity_rank, message, sentences, fields, page,
    box_left, box_top, box_right, box_bottom, related_document_id, rule)
  VALUES (:documentId, :position, :code, :severity, :rank, :message, :sentences, :fields, :page,
    :boxLeft, :boxTop, :boxRight, :boxBottom, :relatedDocumentId, :rule)`;

function wasChecked(db: SqlDatabase, documentId: DocumentId): boolean {
  const sql = `SELECT 1 FROM change WHERE record_kind = 'document' AND record_id = :documentId AND kind = 'document.checked'`;
  return db.prepare(`${sql} LIMIT 1`).get({ documentId }) !== undefined;
}

function summary(findings: readonly Finding[]) {
  return { findings: findings.map(({ code, severity }) => ({ code, severity })) };
}

const findingRowSchema = z
  .object({
    code: findingCodeSchema,
    severity: severitySchema,
    message: z.string(),
    sentences: jsonColumn(sentencesSchema).nullable(),
    fields: jsonColumn(z.array(fieldNameSchema)),
    page: z.number().int().nullable(),
    ...boxColumnsShape,
    related_document_id: z.string().nullable(),
    rule: jsonColumn(ruleReferenceSchema).nullable(),
  })
  .transform((row): Finding => {
    const { code, severity, message, fields, page, related_document_id: relatedDocumentId, rule } = row;
    return {
      code,
      severity,
      message,
      ...(row.sentences === null ? {} : { sentences: row.sentences }),
      fields,
      page,
      box: boxOf(row),
      relatedDocumentId,
      ...(rule === null ? {} : { rule }),
    };
  });

/** Findings in the order the checks gave them. */
export function readFindings(db: SqlDatabase, documentId: DocumentId): Finding[] {
  const rows = db
    .prepare('SELECT * FROM finding WHERE document_id = :documentId ORDER BY position')
    .all({ documentId });
  return parseRows(findingRowSchema, rows);
}
