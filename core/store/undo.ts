import { z } from 'zod';
import { caseStateSchema } from '../contract/cases.ts';
import { splitSchema } from '../contract/splits.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import {
  type CaseId,
  type ChangeId,
  type DocumentId,
  type LessonId,
  caseIdSchema,
  changeIdSchema,
  documentIdSchema,
  lessonIdSchema,
} from '../vocabulary/ids.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { Store } from './Store.ts';
import { canonicalJson } from './canonicalJson.ts';
import { putField } from './queries/corrections.ts';
import { readCaseFile, writeCaseState } from './queries/caseFiles.ts';
import { divideFile } from './queries/dividedFiles.ts';
import { readDocument } from './queries/documents.ts';
import { lessonStateSchema, putLesson, readLesson } from './queries/lessons.ts';
import { fieldStateSchema, readFieldState } from './queries/fields.ts';
import { splitDecided } from './queries/splitDecisions.ts';
import { readSplit } from './queries/splits.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** What undo or redo answers: the entry it wrote and what it was about. */
export interface TakenBack {
  readonly changeId: ChangeId;
  /** The document it was about; null for a case and a lesson. */
  readonly documentId: DocumentId | null;
  /** The case it was about; null for anything else. */
  readonly caseId: CaseId | null;
  /** The lesson that was forgotten; null for anything else. */
  readonly lessonId: LessonId | null;
  /** The field that was corrected or forgotten, so that the reader can name it in its own language; null for a case or a split. */
  readonly field: FieldName | null;
  /** In English, e.g. "Correction of issue date". */
  readonly description: string;
}

/**
 * Kinds of changes that can be taken back. A reopening, a decision and a note are acts on the record of a case: they are
 * answered by another act, never undone. `.undone` takes one back, `.redone` takes that back again.
 */
const fieldKinds = { done: 'field.corrected', undone: 'field.correction-undone', redone: 'field.correction-redone' };
const splitKinds = {
  done: splitDecided,
  undone: 'split.decision-undone',
  redone: 'split.decision-redone',
} as const;
const caseKinds = { done: 'case.moved', undone: 'case.move-undone', redone: 'case.move-redone' };

const lessonKinds = {
  done: 'lesson.forgotten',
  undone: 'lesson.forgetting-undone',
  redone: 'lesson.forgetting-redone',
};
/** What a correction taught goes and comes with the correction. */
const learningKinds = { undone: 'lesson.learning-undone', redone: 'lesson.learning-redone' };

const openState = caseStateSchema.exclude(['closed']);
const changeRowSchema = z.union([
  z.object({
    kind: z.enum([splitKinds.done, splitKinds.undone, splitKinds.redone]),
    record_kind: z.literal('document').transform(() => 'split' as const),
    id: changeIdSchema,
    record_id: documentIdSchema,
    before: jsonColumn(splitSchema),
    after: jsonColumn(splitSchema),
  }),
  z.object({
    record_kind: z.literal('document'),
    id: changeIdSchema,
    record_id: documentIdSchema,
    before: jsonColumn(fieldStateSchema),
    after: jsonColumn(fieldStateSchema),
  }),
  z.object({
    record_kind: z.literal('case'),
    id: changeIdSchema,
    record_id: caseIdSchema,
    before: jsonColumn(z.object({ state: openState })),
    after: jsonColumn(z.object({ state: openState })),
  }),
  z.object({
    record_kind: z.literal('lesson'),
    id: changeIdSchema,
    record_id: lessonIdSchema,
    before: jsonColumn(lessonStateSchema),
    after: jsonColumn(lessonStateSchema),
  }),
]);
type Reversible = z.infer<typeof changeRowSchema>;
type LessonChange = Extract<Reversible, { record_kind: 'lesson' }>;

/**
 * Takes back the newest change of this actor that still stands as the actor left it; one that somebody else has changed
 * since is passed over, so that undo never wipes out another person's work. The undo is an entry of the log itself.
 * @throws VouchFailure NOTHING_TO_UNDO
 */
export function undo(store: Store, by: string): TakenBack {
  return store.db.transaction(() => takeBack(store, by, undoableSql, 'undone'));
}

/**
 * Does again what this actor took back last. A new change of the actor forgets what could be redone.
 * @throws VouchFailure NOTHING_TO_UNDO
 */
export function redo(store: Store, by: string): TakenBack {
  return store.db.transaction(() => takeBack(store, by, redoableSql, 'redone'));
}

function takeBack(store: Store, by: string, candidates: string, how: 'undone' | 'redone'): TakenBack {
  const change = newestStanding(store, by, candidates);
  if (change !== null) return revert(store, by, change, how);
  throw new VouchFailure('NOTHING_TO_UNDO', `There is nothing to ${how === 'undone' ? 'undo' : 'redo'}.`);
}

function newestStanding(store: Store, by: string, candidates: string): Reversible | null {
  for (const row of store.db.prepare(candidates).iterate({ actor: by })) {
    const change = parseRow(changeRowSchema, row);
    if (stillStands(store, change)) return change;
  }
  return null;
}

function stillStands(store: Store, change: Reversible): boolean {
  if (change.record_kind === 'split') {
    return canonicalJson(readSplit(store.db, change.record_id)) === canonicalJson(change.after);
  }
  if (change.record_kind === 'case') return readCaseFile(store.db, change.record_id).state === change.after.state;
  if (change.record_kind === 'lesson') return lessonStands(store, change);
  const present = readFieldState(store.db, change.record_id, change.after.field);
  return canonicalJson(present) === canonicalJson(change.after);
}

function lessonStands(store: Store, { record_id: lessonId, after }: LessonChange): boolean {
  return canonicalJson(readLesson(store.db, lessonId)) === canonicalJson(after.lesson);
}

function revert(store: Store, by: string, change: Reversible, how: 'undone' | 'redone'): TakenBack {
  const entry = { actor: by, recordId: change.record_id, reverts: change.id };
  switch (change.record_kind) {
    case 'document': {
      putField(store, change.record_id, change.before);
      const states = { before: change.after, after: change.before };
      const changeId = store.changeLog.append({ ...entry, ...states, kind: fieldKinds[how], recordKind: 'document' });
      revertLessons(store, by, change.id, changeId, learningKinds[how]);
      const { field } = change.before;
      const description = `Correction of ${spokenName(field)}`;
      return { changeId, documentId: change.record_id, caseId: null, lessonId: null, field, description };
    }
    case 'split': {
      divideFile(store, change.record_id, { before: change.after, after: change.before, by });
      const states = { before: change.after, after: change.before };
      const changeId = store.changeLog.append({ ...entry, ...states, kind: splitKinds[how], recordKind: 'document' });
      const description = `Split of ${readDocument(store.db, change.record_id).fileName}`;
      return { changeId, documentId: change.record_id, caseId: null, lessonId: null, field: null, description };
    }
    case 'case': {
      writeCaseState(store, change.record_id, change.before.state, by);
      const states = { before: change.after, after: change.before };
      const changeId = store.changeLog.append({ ...entry, ...states, kind: caseKinds[how], recordKind: 'case' });
      const { number } = readCaseFile(store.db, change.record_id);
      const description = `Move of case ${number} to ${change.after.state}`;
      return { changeId, documentId: null, caseId: change.record_id, lessonId: null, field: null, description };
    }
    case 'lesson': {
      const changeId = revertLesson(store, by, change, lessonKinds[how], null);
      revertLessons(store, by, change.id, changeId, lessonKinds[how]);
      const field = (change.before.lesson ?? change.after.lesson)?.field ?? null;
      const description = `Forgetting of what was learned${field === null ? '' : ` about the ${spokenName(field)}`}`;
      return { changeId, documentId: null, caseId: null, lessonId: change.record_id, field, description };
    }
    default:
      return assertNever(change);
  }
}

/** Takes back what came with a change and still stands; `because` is the entry that takes the change itself back. */
function revertLessons(store: Store, by: string, change: ChangeId, because: ChangeId, kind: string): void {
  for (const row of store.db.prepare(broughtBySql).all({ change })) {
    const brought = parseRow(changeRowSchema, row);
    if (brought.record_kind === 'lesson' && lessonStands(store, brought))
      revertLesson(store, by, brought, kind, because);
  }
}

function revertLesson(
  store: Store,
  by: string,
  change: LessonChange,
  kind: string,
  because: ChangeId | null,
): ChangeId {
  putLesson(store.db, change.record_id, change.before.lesson);
  return store.changeLog.append({
    actor: by,
    kind,
    recordKind: 'lesson',
    recordId: change.record_id,
    before: { ...change.after, because: null },
    after: { ...change.before, because },
    reverts: change.id,
  });
}

/** A field's name in words: "vendorVatId" is said "vendor VAT id". */
function spokenName(field: FieldName): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/\b(?:vat|iban|bic)\b/g, (word) => word.toUpperCase());
}

const quoted = (kinds: readonly string[]) => `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;
const families = [fieldKinds, caseKinds, splitKinds, lessonKinds];
const done = quoted(families.map((kinds) => kinds.done));
const applied = quoted(families.flatMap((kinds) => [kinds.done, kinds.redone]));
const undone = quoted(families.map((kinds) => kinds.undone));
const columns = 'c.id, c.kind, c.record_kind, c.record_id, c.before, c.after';
const notReverted = 'NOT EXISTS (SELECT 1 FROM change AS later WHERE later.reverts = c.id)';
// what came with another change is taken back with it
const ownRight = `(c.record_kind <> 'lesson' OR c.after ->> '$.because' IS NULL)`;
const broughtBySql = `SELECT ${columns} FROM change AS c
  WHERE c.record_kind = 'lesson' AND c.after ->> '$.because' = :change AND ${notReverted} ORDER BY c.sequence DESC`;
const undoableSql = `SELECT ${columns} FROM change AS c
  WHERE c.actor = :actor AND c.kind IN ${applied} AND ${notReverted} AND ${ownRight} ORDER BY c.sequence DESC`;
const redoableSql = `SELECT ${columns} FROM change AS c
  WHERE c.actor = :actor AND c.kind IN ${undone} AND ${notReverted} AND ${ownRight}
    AND c.sequence > coalesce((SELECT max(sequence) FROM change WHERE actor = :actor AND kind IN ${done}), 0)
  ORDER BY c.sequence DESC`;
