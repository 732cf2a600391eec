import { z } from 'zod';
import type { TakenBack } from '../contract/undo.ts';
import { VouchFailure } from '../vocabulary/failure.ts';
import { type ChangeId, type DocumentId, changeIdSchema } from '../vocabulary/ids.ts';
import type { Store } from './Store.ts';
import type { ChangeSubject, OpenedChange, ReversibleKind } from './reversible/ReversibleKind.ts';
import { reversibleKinds } from './reversible/reversibleKinds.ts';
import { setBackWhereChanged } from './queries/reviewSetBack.ts';
import { parseRow, parseRows } from './rows.ts';

/**
 * Takes back the newest change of this actor that still stands as the actor left it, with all that was changed at once
 * with it. What somebody else has changed since is passed over, so that undo never wipes out another person's work. The
 * undo is an entry of the log itself.
 * @throws VouchFailure NOTHING_TO_UNDO
 */
export function undo(store: Store, by: string): TakenBack {
  return takeBack(store, by, 'undone');
}

/**
 * Does again what this actor took back last and what still stands so. Other changes made since forget nothing: only
 * where one of them touched the same thing is that passed over.
 * @throws VouchFailure NOTHING_TO_UNDO
 */
export function redo(store: Store, by: string): TakenBack {
  return takeBack(store, by, 'redone');
}

type Direction = 'undone' | 'redone';

function takeBack(store: Store, by: string, how: Direction): TakenBack {
  return store.db.transaction(() => {
    const changes = newestStanding(store, by, how);
    if (changes !== null) return revertAll(store, by, changes, how);
    throw new VouchFailure('NOTHING_TO_UNDO', `There is nothing to ${how === 'undone' ? 'undo' : 'redo'}.`);
  });
}

/** What came with a change does not count: it is left alone where the change itself stands no longer. */
function newestStanding(store: Store, by: string, how: Direction): Change[] | null {
  const met = new Set<string>();
  for (const row of store.db.prepare(candidatesSql[how]).iterate({ actor: by })) {
    const candidate = parseRow(rowSchema, row);
    if (met.has(candidate.id)) continue;
    const changes = madeAtOnce(store, candidate, how);
    if (changes.some((change) => !change.kind.isCompanion && change.stillStands(store))) return changes;
    for (const { id } of changes) met.add(id);
  }
  return null;
}

interface Change extends OpenedChange {
  readonly id: ChangeId;
  readonly kind: ReversibleKind;
}

/** A change with those made at once with it that can be taken back, latest first. */
function madeAtOnce(store: Store, { id, change_group: group }: Row, how: Direction): Change[] {
  const rows = parseRows(rowSchema, store.db.prepare(atOnceSql[how]).all({ id, group }));
  return rows.map((row) => {
    const kind = kindOf(row.kind);
    return { id: row.id, kind, ...kind.open({ recordId: row.record_id, before: row.before, after: row.after }) };
  });
}

interface Reverted {
  readonly changeId: ChangeId;
  readonly kind: ReversibleKind;
  readonly subject: ChangeSubject;
}

/** Each is looked at when its turn comes: of several changes of one thing, an earlier one stands once a later is taken back. */
function revertAll(store: Store, by: string, changes: readonly Change[], how: Direction): TakenBack {
  const revert = () =>
    changes.flatMap((change) => (change.stillStands(store) ? [revertOne(store, by, change, how)] : []));
  const reverted = changes.length === 1 ? revert() : store.changeLog.asOne(revert);
  const documentIds = [...new Set(reverted.flatMap(({ subject }) => subject.documentId ?? []))];
  for (const documentId of documentIds) setBackWhereChanged(store, documentId, by);
  return takenBack(reverted, documentIds);
}

function revertOne(store: Store, by: string, change: Change, how: Direction): Reverted {
  const { kind, recordId, before, after, id: reverts } = change;
  const subject = change.describe(store, how === 'redone');
  change.restore(store, by);
  const changeId = store.changeLog.append({
    actor: by,
    kind: kind[how],
    recordKind: kind.recordKind,
    recordId,
    before: after,
    after: before,
    reverts,
  });
  return { changeId, kind, subject };
}

function takenBack(reverted: readonly Reverted[], documentIds: readonly DocumentId[]): TakenBack {
  const head = reversibleKinds.flatMap((kind) => reverted.find((one) => one.kind === kind) ?? [])[0];
  if (head === undefined) throw new TypeError('Something stood, and yet nothing was taken back');
  const { documentId = null, caseId = null, lessonId = null, field = null, description } = head.subject;
  const count = reverted.filter(({ kind }) => kind === head.kind).length;
  const { changeId, kind } = head;
  return { changeId, kind: kind.name, count, documentId, documentIds, caseId, lessonId, field, description };
}

function kindOf(logged: string): ReversibleKind {
  const kind = byLogged.get(logged);
  if (kind === undefined) throw new TypeError(`"${logged}" is no kind of change that can be taken back`);
  return kind;
}

const byLogged = new Map(
  reversibleKinds.flatMap((kind) => [...kind.done, kind.undone, kind.redone].map((logged) => [logged, kind] as const)),
);

const rowSchema = z.object({
  id: changeIdSchema,
  kind: z.string(),
  record_id: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  change_group: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

const quoted = (kinds: readonly string[]) => `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;
const from: Record<Direction, string> = {
  undone: quoted(reversibleKinds.flatMap((kind) => [...kind.done, kind.redone])),
  redone: quoted(reversibleKinds.map((kind) => kind.undone)),
};
const columns = 'c.id, c.kind, c.record_id, c.before, c.after, c.change_group';
const notReverted = 'NOT EXISTS (SELECT 1 FROM change AS later WHERE later.reverts = c.id)';
// Walked along `change_of_actor`, newest first, so that the first that stands ends it. A lesson names what it came with.
const candidates = (how: Direction) => `SELECT ${columns} FROM change AS c
  WHERE c.actor = :actor AND +c.kind IN ${from[how]} AND ${notReverted}
    AND (c.record_kind <> 'lesson' OR c.after ->> '$.because' IS NULL) ORDER BY c.sequence DESC`;
const atOnce = (how: Direction) => `SELECT ${columns} FROM change AS c
  WHERE c.sequence IN (
      SELECT sequence FROM change WHERE id = :id UNION SELECT sequence FROM change WHERE change_group = :group
      UNION SELECT sequence FROM change WHERE record_kind = 'lesson' AND after ->> '$.because' = :id)
    AND c.kind IN ${from[how]} AND ${notReverted} ORDER BY c.sequence DESC`;
const candidatesSql = { undone: candidates('undone'), redone: candidates('redone') };
const atOnceSql = { undone: atOnce('undone'), redone: atOnce('redone') };
