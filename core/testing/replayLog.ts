import { z } from 'zod';
import { reviewRecordSchema, undecided } from '../review/queue/ReviewRecord.ts';
import { fieldStateSchema, readFields } from '../store/queries/fields.ts';
import { readReviewRecord } from '../store/queries/reviews.ts';
import { jsonColumn, parseRows } from '../store/rows.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import type { DocumentId } from '../vocabulary/ids.ts';

/** What a document is to its readers: the values of its fields and what was decided. */
export interface ReplayedDocument {
  readonly fields: Readonly<Record<string, string>>;
  readonly review: z.infer<typeof reviewRecordSchema>;
}

const rowSchema = z.object({ kind: z.string(), after: jsonColumn(z.unknown()) });
const extractedSchema = z.object({ fields: z.record(z.string(), z.string()) });

/**
 * A document as the change log alone tells it: every entry's `after` put in place of what was there, in order. It knows
 * neither undo nor tables, so that it can judge both.
 */
export function replayDocument(db: SqlDatabase, documentId: DocumentId): ReplayedDocument {
  const sql = `SELECT kind, coalesce(after, 'null') AS after FROM change
    WHERE record_kind = 'document' AND record_id = :documentId ORDER BY sequence`;
  let fields: Record<string, string> = {};
  let review = undecided;
  for (const { kind, after } of parseRows(rowSchema, db.prepare(sql).all({ documentId }))) {
    if (kind === 'document.extracted') fields = { ...extractedSchema.parse(after).fields };
    if (kind.startsWith('review.')) review = reviewRecordSchema.parse(after);
    if (!kind.startsWith('field.')) continue;
    const { field, reading } = fieldStateSchema.parse(after);
    const { [field]: _before, ...others } = fields;
    fields = reading === null ? others : { ...others, [field]: reading.value };
  }
  return { fields, review };
}

/** The same as the tables have it. */
export function storedDocument(db: SqlDatabase, documentId: DocumentId): ReplayedDocument {
  const fields = Object.entries(readFields(db, documentId)).map(([name, field]) => [name, field.value]);
  return { fields: Object.fromEntries(fields), review: readReviewRecord(db, documentId) };
}
