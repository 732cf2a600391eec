import { z } from 'zod';
import { type Severity, severitySchema } from '../../vocabulary/fieldNames.ts';
import { type CaseId, type DocumentId, caseIdSchema } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';
import { type NewAlert, keptSentences, openAlertAndCase } from './alerts.ts';
import { severityRank } from './findings.ts';

/**
 * Brings a document's alert in line with what alerting decided. A new decision opens one, with its case. Where checks
 * were made again because an earlier arrival was read late, an alert nobody has taken up yet is revised, or withdrawn
 * together with its case; one that a person has touched stays as it is, as does any where there is no score to go by.
 * Answers the case that changed, if any.
 */
export function settleAlert(
  store: Store,
  documentId: DocumentId,
  decision: NewAlert | null,
  { isScored }: { readonly isScored: boolean },
): CaseId | null {
  return store.db.transaction(() => {
    const present = readPresent(store.db, documentId);
    if (present === null) return decision === null ? null : openAlertAndCase(store, documentId, decision).caseId;
    if (!isScored || !isUntouched(store.db, documentId, present.caseId)) return null;
    if (decision === null) return withdraw(store, documentId, present);
    if (isSame(present, decision)) return null;
    return revise(store, documentId, present, decision);
  });
}

const presentSchema = z.object({
  caseId: caseIdSchema,
  severity: severitySchema,
  title: z.string(),
  number: z.number().int(),
  reasons: z.string(),
});
type Present = Readonly<z.infer<typeof presentSchema>>;

function readPresent(db: SqlDatabase, documentId: DocumentId): Present | null {
  const row = db
    .prepare(
      `SELECT a.case_id AS caseId, a.severity, a.reasons, c.title, c.number
       FROM alert AS a JOIN case_file AS c ON c.id = a.case_id WHERE a.document_id = :documentId`,
    )
    .get({ documentId });
  return row === undefined ? null : parseRow(presentSchema, row);
}

/** Only the flow has had to do with it: the case is open, holds this alert alone, and no value was corrected. */
function isUntouched(db: SqlDatabase, documentId: DocumentId, caseId: CaseId): boolean {
  const row = db
    .prepare(
      `SELECT 1 FROM case_file AS c JOIN invoice AS i ON i.document_id = :documentId
       WHERE c.id = :caseId AND c.state = 'open' AND i.corrected = 0
         AND NOT EXISTS (SELECT 1 FROM case_event WHERE case_id = c.id AND by <> :flow)
         AND (SELECT count(*) FROM alert WHERE case_id = c.id) = 1`,
    )
    .get({ documentId, caseId, flow: flowActor });
  return row !== undefined;
}

function isSame(present: Present, { severity, title, reasons }: NewAlert): boolean {
  return present.severity === severity && present.title === title && present.reasons === JSON.stringify(reasons);
}

function withdraw(store: Store, documentId: DocumentId, { caseId, severity, title, number }: Present): CaseId {
  store.db.prepare('DELETE FROM alert WHERE case_id = :caseId').run({ caseId });
  store.db.prepare('DELETE FROM case_event WHERE case_id = :caseId').run({ caseId });
  store.db.prepare('DELETE FROM case_file WHERE id = :caseId').run({ caseId });
  const entry = { actor: flowActor, after: null };
  store.changeLog.append({
    ...entry,
    kind: 'alert.withdrawn',
    recordKind: 'document',
    recordId: documentId,
    before: { caseId, severity, title },
  });
  store.changeLog.append({
    ...entry,
    kind: 'case.withdrawn',
    recordKind: 'case',
    recordId: caseId,
    before: { number, title },
  });
  return caseId;
}

function revise(store: Store, documentId: DocumentId, present: Present, decision: NewAlert): CaseId {
  const { caseId } = present;
  const { severity, title, titleSentences, reasons } = decision;
  store.db
    .prepare(
      `UPDATE alert SET severity = :severity, severity_rank = :rank, reasons = :reasons WHERE document_id = :documentId`,
    )
    .run({ documentId, severity, rank: severityRank(severity), reasons: JSON.stringify(reasons) });
  store.db
    .prepare('UPDATE case_file SET title = :title, title_sentences = :titleSentences WHERE id = :caseId')
    .run({ caseId, title, titleSentences: keptSentences(titleSentences) });
  store.changeLog.append({
    actor: flowActor,
    kind: 'alert.revised',
    recordKind: 'document',
    recordId: documentId,
    before: summary(present.severity, present.title),
    after: summary(severity, title),
  });
  return caseId;
}

function summary(severity: Severity, title: string) {
  return { severity, title };
}
