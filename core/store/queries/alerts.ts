import { z } from 'zod';
import type { Reason } from '../../contract/risk.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import type { Severity } from '../../vocabulary/fieldNames.ts';
import { type CaseId, type DocumentId, alertIdSchema, caseIdSchema, newId } from '../../vocabulary/ids.ts';
import { type Store, flowActor } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { parseRow } from '../rows.ts';
import { addCaseEvent } from './caseEvents.ts';
import { severityRank } from './findings.ts';
import type { Sentence } from '../../vocabulary/sentences/Sentence.ts';

/** What alerting decided: how grave it is, the title of the case and why. */
export interface NewAlert {
  readonly severity: Severity;
  readonly title: string;
  /** What `title` says, to be written in another language. */
  readonly titleSentences?: readonly Sentence[];
  readonly reasons: readonly Reason[];
}

/** The case a document belongs to; null where no alert was ever opened for it. */
export function caseOfDocument(db: SqlDatabase, documentId: DocumentId): CaseId | null {
  const row = db.prepare('SELECT case_id FROM alert WHERE document_id = :documentId').get({ documentId });
  return row === undefined ? null : parseRow(z.object({ case_id: caseIdSchema }), row).case_id;
}

/**
 * Opens an alert and a case for a document; one that has an alert keeps it. `opened` is false where it was there already.
 */
export function openAlertAndCase(
  store: Store,
  documentId: DocumentId,
  alert: NewAlert,
  by: string = flowActor,
): { caseId: CaseId; opened: boolean } {
  return store.db.transaction(() => {
    const present = caseOfDocument(store.db, documentId);
    if (present !== null) return { caseId: present, opened: false };
    const caseId = openCase(store, alert, by);
    insertAlert(store, caseId, documentId, alert, by);
    return { caseId, opened: true };
  });
}

function openCase(store: Store, { title, titleSentences }: NewAlert, by: string): CaseId {
  const caseId = newId(caseIdSchema);
  const number = nextCaseNumber(store.db);
  store.db
    .prepare(
      `INSERT INTO case_file (id, number, title, title_sentences, state, opened_at)
       VALUES (:caseId, :number, :title, :titleSentences, 'open', :at)`,
    )
    .run({ caseId, number, title, titleSentences: keptSentences(titleSentences), at: instantOf(store.clock) });
  addCaseEvent(store, caseId, { by, kind: 'opened', text: title });
  store.changeLog.append({
    actor: by,
    kind: 'case.opened',
    recordKind: 'case',
    recordId: caseId,
    before: null,
    after: { number, title },
  });
  return caseId;
}

/** The log is read as text: what a reason says in English is enough for it. */
function loggedReason({ kind, code, severity, message }: Reason) {
  return { kind, code, severity, message };
}

/** Sentences as their column keeps them; null where there are none. */
export function keptSentences(sentences: readonly Sentence[] | undefined): string | null {
  return sentences === undefined ? null : JSON.stringify(sentences);
}

/** A number is given once: that of a case that was withdrawn is not used again, so the log is asked as well. */
function nextCaseNumber(db: SqlDatabase): number {
  const row = db
    .prepare(
      `SELECT 1 + max((SELECT coalesce(max(number), 0) FROM case_file), coalesce((SELECT after ->> '$.number' FROM change
         WHERE record_kind = 'case' AND kind = 'case.opened' ORDER BY record_id DESC LIMIT 1), 0)) AS next`,
    )
    .get();
  return parseRow(z.object({ next: z.number().int() }), row).next;
}

function insertAlert(store: Store, caseId: CaseId, documentId: DocumentId, alert: NewAlert, by: string): void {
  const { severity, title, reasons } = alert;
  store.db
    .prepare(
      `INSERT INTO alert (id, document_id, case_id, severity, severity_rank, reasons, opened_at)
       VALUES (:alertId, :documentId, :caseId, :severity, :rank, :reasons, :at)`,
    )
    .run({
      alertId: newId(alertIdSchema),
      documentId,
      caseId,
      severity,
      rank: severityRank(severity),
      reasons: JSON.stringify(reasons),
      at: instantOf(store.clock),
    });
  addCaseEvent(store, caseId, { by, kind: 'alert-added', text: title });
  store.changeLog.append({
    actor: by,
    kind: 'alert.opened',
    recordKind: 'document',
    recordId: documentId,
    before: null,
    after: { caseId, severity, title, reasons: reasons.map(loggedReason) },
  });
}
