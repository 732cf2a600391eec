import type { z } from 'zod';
import type { UndoKind } from '../../contract/undo.ts';
import type { FieldName } from '../../vocabulary/fieldNames.ts';
import type { CaseId, DocumentId, LessonId } from '../../vocabulary/ids.ts';
import type { RecordKind } from '../ChangeLog.ts';
import type { Store } from '../Store.ts';
import { type JsonValue, canonicalJson } from '../canonicalJson.ts';
import { jsonColumn, parseRow } from '../rows.ts';

/** What a change was about, so that a reader can name it and go there. */
export interface ChangeSubject {
  readonly documentId?: DocumentId;
  readonly caseId?: CaseId;
  readonly lessonId?: LessonId;
  readonly field?: FieldName | null;
  /** In English, e.g. "Correction of issue date". */
  readonly description: string;
}

/** Both sides of a change, turned so that `to` is what is to be put in place. */
interface Turn<State> {
  readonly from: State;
  readonly to: State;
  readonly by: string;
}

interface Definition<IdSchema extends z.ZodType<string>, State extends JsonValue> {
  readonly name: UndoKind;
  readonly recordKind: RecordKind;
  /** Entries of the log that are done, undone and done again. */
  readonly done: readonly string[];
  readonly undone: string;
  readonly redone: string;
  /** It came with another change and is taken back with that one only. */
  readonly isCompanion?: boolean;
  readonly recordId: IdSchema;
  /** The form of `before` and `after` in the log. */
  readonly state: z.ZodType<State>;
  /** What is there now, in the form of `left`, which a change left: it still stands where both are equal. */
  present(store: Store, recordId: z.output<IdSchema>, left: State): JsonValue;
  /** Puts `to` in place, whatever was there. The entry is written by who calls. */
  restore(store: Store, recordId: z.output<IdSchema>, turn: Turn<State>): void;
  /** `before` and `after` are those of the change as it was first done. */
  describe(
    store: Store,
    recordId: z.output<IdSchema>,
    sides: { readonly before: State; readonly after: State },
  ): ChangeSubject;
}

/** An entry of the log as undo reads it: `before` and `after` are JSON. */
export interface LoggedChange {
  readonly recordId: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One change with its kind's ways, its types resolved. */
export interface OpenedChange {
  readonly recordId: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
  stillStands(store: Store): boolean;
  /** Puts `before` in place of `after`. */
  restore(store: Store, by: string): void;
  /** `isUndone`: the entry is itself an undo, so that its sides are turned. */
  describe(store: Store, isUndone: boolean): ChangeSubject;
}

export interface ReversibleKind {
  readonly name: UndoKind;
  readonly recordKind: RecordKind;
  readonly done: readonly string[];
  readonly undone: string;
  readonly redone: string;
  readonly isCompanion: boolean;
  open(change: LoggedChange): OpenedChange;
}

/** A kind of change that can be taken back and made again. */
export function reversible<IdSchema extends z.ZodType<string>, State extends JsonValue>(
  definition: Definition<IdSchema, State>,
): ReversibleKind {
  const { name, recordKind, done, undone, redone, isCompanion = false } = definition;
  return { name, recordKind, done, undone, redone, isCompanion, open: (change) => openChange(definition, change) };
}

function openChange<IdSchema extends z.ZodType<string>, State extends JsonValue>(
  definition: Definition<IdSchema, State>,
  change: LoggedChange,
): OpenedChange {
  const recordId = definition.recordId.parse(change.recordId);
  const state = jsonColumn(definition.state);
  const before = parseRow(state, change.before);
  const after = parseRow(state, change.after);
  return {
    recordId: change.recordId,
    before,
    after,
    stillStands: (store) => canonicalJson(definition.present(store, recordId, after)) === canonicalJson(after),
    restore: (store, by) => definition.restore(store, recordId, { from: after, to: before, by }),
    describe: (store, isUndone) =>
      definition.describe(store, recordId, isUndone ? { before: after, after: before } : { before, after }),
  };
}
