import { z } from 'zod';
import {
  type CaseState,
  type Disposition,
  type caseDecisionSchema,
  caseStateSchema,
  dispositionSchema,
} from '../../contract/cases.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type CaseId, type ChangeId, caseIdSchema, documentIdSchema } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import type { JsonValue } from '../canonicalJson.ts';
import { parseRow, parseRows } from '../rows.ts';
import { addCaseEvent } from './caseEvents.ts';
import { readCompared } from './laterInvoices.ts';
import { recheckLater } from './recheckLater.ts';

const caseFileRowSchema = z.object({
  id: caseIdSchema,
  number: z.number().int(),
  title: z.string(),
  state: caseStateSchema,
  disposition: dispositionSchema.nullable(),
  opened_at: z.string(),
  closed_at: z.string().nullable(),
});
type CaseFile = Readonly<z.infer<typeof caseFileRowSchema>>;

/** A case's own row. @throws VouchFailure NOT_FOUND */
export function readCaseFile(db: SqlDatabase, caseId: CaseId): CaseFile {
  const row = db.prepare('SELECT * FROM case_file WHERE id = :caseId').get({ caseId });
  if (row !== undefined) return parseRow(caseFileRowSchema, row);
  throw new VouchFailure('NOT_FOUND', 'This case is no longer in the store.', 'Refresh the list.');
}

/** Adds a note. Notes are never edited or taken back: a correction is another note. */
export function addCaseNote(store: Store, caseId: CaseId, text: string, by: string): void {
  store.db.transaction(() => {
    readCaseFile(store.db, caseId);
    addCaseEvent(store, caseId, { by, kind: 'note', text });
    append(store, caseId, by, 'case.noted', null, { text });
  });
}

/**
 * Moves a case between open and in review, or reopens a closed one, which takes its decision back and its alerts up.
 * Moving it where it is changes nothing.
 */
export function moveCase(store: Store, caseId: CaseId, state: Exclude<CaseState, 'closed'>, by: string): void {
  store.db.transaction(() => {
    const before = readCaseFile(store.db, caseId);
    if (before.state === state) return;
    if (before.state !== 'closed') {
      writeCaseState(store, caseId, state, by);
      append(store, caseId, by, 'case.moved', { state: before.state }, { state });
      return;
    }
    store.db
      .prepare('UPDATE case_file SET state = :state, disposition = NULL, closed_at = NULL WHERE id = :caseId')
      .run({ caseId, state });
    store.db.prepare('UPDATE alert SET closed_at = NULL WHERE case_id = :caseId').run({ caseId });
    if (before.disposition === 'confirmed-fraud') recheckAfter(store.db, caseId);
    addCaseEvent(store, caseId, { by, kind: 'reopened', text: state });
    append(store, caseId, by, 'case.reopened', { state: 'closed', disposition: before.disposition }, { state });
  });
}

/** Sets an unclosed case's state and tells its history; the caller logs the change. */
export function writeCaseState(store: Store, caseId: CaseId, state: Exclude<CaseState, 'closed'>, by: string): void {
  store.db.prepare('UPDATE case_file SET state = :state WHERE id = :caseId').run({ caseId, state });
  addCaseEvent(store, caseId, { by, kind: 'state-changed', text: state });
}

/**
 * Closes a case with a decision, and its alerts with it. Only reopening takes a decision back.
 * @throws VouchFailure REFUSED where it is closed already
 */
export function decideCase(store: Store, decision: z.infer<typeof caseDecisionSchema>, by: string): void {
  const { caseId, disposition, rationale } = decision;
  store.db.transaction(() => {
    const before = readCaseFile(store.db, caseId);
    if (before.state === 'closed') throw alreadyDecided(before.disposition);
    const at = instantOf(store.clock);
    store.db
      .prepare(`UPDATE case_file SET state = 'closed', disposition = :disposition, closed_at = :at WHERE id = :caseId`)
      .run({ caseId, disposition, at });
    store.db
      .prepare('UPDATE alert SET closed_at = :at WHERE case_id = :caseId AND closed_at IS NULL')
      .run({ caseId, at });
    if (disposition === 'confirmed-fraud') recheckAfter(store.db, caseId);
    addCaseEvent(store, caseId, { by, kind: 'decided', text: disposition });
    addCaseEvent(store, caseId, { by, kind: 'note', text: rationale });
    const after = { state: 'closed', disposition, rationale };
    append(store, caseId, by, 'case.decided', { state: before.state }, after);
  });
}

/** What is known of a vendor's account changes with a fraud: later arrivals are checked again. */
export function recheckAfter(db: SqlDatabase, caseId: CaseId): void {
  const rows = db.prepare('SELECT document_id AS id FROM alert WHERE case_id = :caseId').all({ caseId });
  const ids = parseRows(z.object({ id: documentIdSchema }), rows);
  recheckLater(
    db,
    ids.map(({ id }) => readCompared(db, id)),
  );
}

function alreadyDecided(disposition: Disposition | null): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    `This case is closed already${disposition === null ? '' : ` as ${disposition}`}.`,
    'Reopen it to decide again.',
  );
}

function append(
  store: Store,
  recordId: CaseId,
  actor: string,
  kind: string,
  before: JsonValue,
  after: JsonValue,
): ChangeId {
  return store.changeLog.append({ actor, kind, recordKind: 'case', recordId, before, after });
}
