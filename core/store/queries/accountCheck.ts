import type { DocumentReview } from '../../contract/reviewState.ts';
import { needsSecondCheck } from '../../review/queue/secondCheck.ts';
import type { DocumentId } from '../../vocabulary/ids.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { readFields } from './fields.ts';
import { readReviewRecord } from './reviews.ts';
import { readSettings } from './settings.ts';

/** Whether the payee account of a document needs two persons, as it stands and as the settings say. */
export function accountNeedsSecond(db: SqlDatabase, documentId: DocumentId): boolean {
  const fields = readFields(db, documentId);
  return needsSecondCheck({ fields, isChanged: isAccountChanged(db, documentId) }, readSettings(db).secondCheck);
}

function isAccountChanged(db: SqlDatabase, documentId: DocumentId): boolean {
  return db.prepare(changedSql).get({ documentId }) !== undefined;
}

// Confirming the account as it was read is a correction too, but changes nothing.
const changedSql = `SELECT 1 FROM finding WHERE document_id = :documentId AND code IN ('BANK_ACCOUNT_CHANGED', 'BANK_ACCOUNT_SHARED')
  UNION ALL
  SELECT 1 FROM field AS f JOIN change AS c ON c.record_kind = 'document' AND c.record_id = f.document_id
    AND c.kind = 'field.corrected' AND c.before ->> '$.field' = 'iban'
    AND coalesce(c.before ->> '$.reading.source', '') <> 'analyst'
    AND coalesce(c.before ->> '$.reading.value', '') <> f.value
  WHERE f.document_id = :documentId AND f.name = 'iban' AND f.source = 'analyst'
  LIMIT 1`;

/** What a document's screen says of the second person. */
export function readSecondCheck(db: SqlDatabase, documentId: DocumentId): DocumentReview['secondCheck'] {
  const { first } = readReviewRecord(db, documentId);
  return {
    isRequired: first !== null || accountNeedsSecond(db, documentId),
    first: first && { by: first.by, at: first.at },
  };
}
