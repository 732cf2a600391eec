import type { DocumentView } from '../../contract/documents.ts';
import { expectedLossByField } from '../../review/queue/expectedLoss.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import { readFields, readRemovedFields } from '../queries/fields.ts';
import { readFindings } from '../queries/findings.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';

/** What is at stake with each field of a document as it stands. */
export function readExpectedLoss(db: SqlDatabase, documentId: DocumentId): DocumentView['expectedLoss'] {
  const failed = readFindings(db, documentId).filter(({ severity }) => severity !== 'info');
  const failing = new Set(failed.flatMap(({ fields }) => fields));
  return expectedLossByField(readFields(db, documentId), readRemovedFields(db, documentId), failing);
}
