import { z } from 'zod';
import { type ReviewRecord, undecided } from '../../review/queue/ReviewRecord.ts';
import { requiredFields } from '../../review/queue/requiredFields.ts';
import { maySecond } from '../../review/queue/secondCheck.ts';
import { typeOf } from '../../review/queue/expectedLoss.ts';
import { instantOf } from '../../vocabulary/clock.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type FieldName, spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { type DocumentId, documentIdSchema } from '../../vocabulary/ids.ts';
import { normaliseTyped } from '../../vocabulary/typedValues.ts';
import { type Store, flowActor } from '../Store.ts';
import { parseRows } from '../rows.ts';
import { accountNeedsSecond } from './accountCheck.ts';
import { readDocument } from './documents.ts';
import { readFields } from './fields.ts';
import { giveBackLease, heldFor, refuseWhereTaken } from './reviewLeases.ts';
import { readReviewRecord, writeReviewRecord } from './reviews.ts';
import { readSettings } from './settings.ts';
import { digestOfValues } from './valuesDigest.ts';

/** Kinds of decisions in the change log. */
export const reviewKinds = [
  'review.confirmed',
  'review.first-confirmed',
  'review.rejected',
  'review.postponed',
  'review.escalated',
  'review.returned',
] as const;
type ReviewKind = (typeof reviewKinds)[number];

/**
 * Confirms every value as it stands. Where the account needs two persons this is the first of two confirmations, and the
 * document goes on waiting, for somebody else.
 * @throws VouchFailure NOT_FOUND, REFUSED, REVIEW_INCOMPLETE where a required value is missing and `override` is false
 */
export function confirmDocument(
  store: Store,
  { documentId, override }: { documentId: DocumentId; override: boolean },
  by: string,
): void {
  decide(store, documentId, by, (before) => {
    if (before.state === 'confirmed') return null;
    const missing = missingFields(store, documentId);
    if (missing.length > 0 && !override) throw incomplete(missing);
    const account = readFields(store.db, documentId).iban?.value ?? '';
    if (before.first?.account === account) throw waitsForSecond(before.first.by, by);
    const at = instantOf(store.clock);
    if (!accountNeedsSecond(store.db, documentId)) {
      const values = digestOfValues(store.db, documentId);
      return ['review.confirmed', { ...undecided, state: 'confirmed', by, at, values }];
    }
    return ['review.first-confirmed', { ...undecided, by, at, first: { by, at, account } }];
  });
}

/** What the second person says the account is: typed blind, or null where it was compared with the page. */
interface SecondWord {
  readonly documentId: DocumentId;
  readonly account: string | null;
}

/**
 * The second confirmation of a payee account. The same account confirms the document; another one escalates it.
 * @throws VouchFailure NOT_FOUND, INVALID_VALUE, REFUSED where nobody confirmed first or this person may not be the second
 */
export function confirmAccount(store: Store, { documentId, account }: SecondWord, by: string): void {
  decide(store, documentId, by, (before) => {
    const present = readFields(store.db, documentId).iban?.value ?? '';
    if (before.first?.account !== present) throw nobodyFirst();
    const { analysts, secondCheck } = readSettings(store.db);
    if (!maySecond(by, before.first.by, analysts, secondCheck)) throw waitsForSecond(before.first.by, by);
    const at = instantOf(store.clock);
    const typed = account === null ? present : normaliseTyped('iban', account, null);
    if (typed === present) {
      const values = digestOfValues(store.db, documentId);
      return ['review.confirmed', { ...before, state: 'confirmed', by, at, reason: null, values }];
    }
    const reason = `The account typed by ${by} differs from the one that ${before.first.by} confirmed.`;
    return ['review.escalated', { ...undecided, state: 'escalated', by, at, reason }];
  });
}

/** Says that a document is not to be paid or booked. */
export function rejectDocument(store: Store, documentId: DocumentId, reason: string, by: string): void {
  putAside(store, documentId, by, 'review.rejected', { state: 'rejected', reason, until: null });
}

/** Hands a document to somebody with more authority. */
export function escalateDocument(store: Store, documentId: DocumentId, reason: string, by: string): void {
  putAside(store, documentId, by, 'review.escalated', { state: 'escalated', reason, until: null });
}

/** Takes a document out of the queue until a time, at which it comes back by itself. @throws VouchFailure INVALID_VALUE */
export function postponeDocument(
  store: Store,
  { documentId, until, reason }: { documentId: DocumentId; until: string; reason: string | null },
  by: string,
): void {
  const instant = new Date(until);
  if (instant.getTime() <= store.clock.now()) {
    throw new VouchFailure('INVALID_VALUE', 'The time to come back lies in the past.', 'Choose a later time.');
  }
  putAside(store, documentId, by, 'review.postponed', { state: 'postponed', reason, until: instant.toISOString() });
}

/** Puts a document back among those that wait, with the reason. Of one that waits already the reason is noted. */
export function returnDocument(store: Store, documentId: DocumentId, reason: string, by: string): void {
  putAside(store, documentId, by, 'review.returned', { state: 'waiting', reason, until: null });
}

function putAside(
  store: Store,
  documentId: DocumentId,
  by: string,
  kind: ReviewKind,
  to: Pick<ReviewRecord, 'state' | 'reason' | 'until'>,
): void {
  decide(store, documentId, by, () => [kind, { ...undecided, ...to, by, at: instantOf(store.clock) }]);
}

/** One decision with its entry in the log; the document is given back. Null: it is decided so already. */
function decide(
  store: Store,
  documentId: DocumentId,
  by: string,
  decision: (before: ReviewRecord) => readonly [ReviewKind, ReviewRecord] | null,
): void {
  store.db.transaction(() => {
    const { status, stands } = readDocument(store.db, documentId);
    if (status !== 'done' || !stands) throw notReady();
    refuseWhereTaken(store, documentId, by);
    const before = readReviewRecord(store.db, documentId);
    const decided = decision(before);
    if (decided === null) return;
    const [kind, after] = decided;
    writeReviewRecord(store.db, documentId, after, after.state === 'confirmed' ? heldFor(store, documentId, by) : null);
    giveBackLease(store.db, documentId, by);
    store.changeLog.append({ actor: by, kind, recordKind: 'document', recordId: documentId, before, after });
  });
}

/** Brings postponed documents back whose time has come; answers which. */
export function resumePostponed(store: Store): DocumentId[] {
  return store.db.transaction(() => {
    const due = duePostponed(store);
    for (const documentId of due) {
      const before = readReviewRecord(store.db, documentId);
      const after: ReviewRecord = { ...before, state: 'waiting', until: null };
      writeReviewRecord(store.db, documentId, after);
      const entry = { kind: 'review.came-back', recordKind: 'document', recordId: documentId, before, after } as const;
      store.changeLog.append({ actor: flowActor, ...entry });
    }
    return due;
  });
}

/** Required values that a document has not. */
function missingFields(store: Store, documentId: DocumentId): FieldName[] {
  const fields = readFields(store.db, documentId);
  return requiredFields(typeOf(fields)).filter((field) => fields[field] === undefined);
}

const dueSql = `SELECT document_id AS id FROM review WHERE state = 'postponed' AND until <= :now`;

function duePostponed(store: Store): DocumentId[] {
  const rows = store.db.prepare(dueSql).all({ now: instantOf(store.clock) });
  return parseRows(z.object({ id: documentIdSchema }), rows).map(({ id }) => id);
}

function incomplete(missing: readonly FieldName[]): VouchFailure {
  const names = missing.map(spokenFieldName);
  return new VouchFailure(
    'REVIEW_INCOMPLETE',
    `This document has no ${names.join(', no ')}.`,
    'Fill in what is missing, or confirm all the same.',
  );
}

function waitsForSecond(first: string, by: string): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    first === by
      ? 'You confirmed this account; a second person must confirm it too.'
      : `${first} confirmed this account; it needs a second person's word on the account itself.`,
    'Let somebody whom the settings allow type the account or compare it with the page.',
  );
}

function nobodyFirst(): VouchFailure {
  return new VouchFailure('REFUSED', 'Nobody confirmed this account first.', 'Confirm the document.');
}

function notReady(): VouchFailure {
  return new VouchFailure(
    'REFUSED',
    'This document is not read to its end, or is none of its own.',
    'Wait until it is done, or decide about the document that stands in its place.',
  );
}
