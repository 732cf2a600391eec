import { z } from 'zod';
import { type SavedView, savedViewSchema } from '../../contract/review.ts';
import { type SavedViewId, newId, savedViewIdSchema } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

const viewRowSchema = z
  .object({
    id: savedViewIdSchema,
    name: z.string(),
    view: jsonColumn(savedViewSchema.pick({ filter: true, sort: true, descending: true })),
  })
  .transform(({ view, ...row }): SavedView => ({ ...row, ...view }));

/** All saved views by name. */
export function readSavedViews(db: SqlDatabase): SavedView[] {
  return parseRows(viewRowSchema, db.prepare('SELECT * FROM saved_view ORDER BY name COLLATE NOCASE, id').all());
}

/** One view; null where none is kept under the id. */
export function findSavedView(db: SqlDatabase, id: SavedViewId): SavedView | null {
  const row = db.prepare('SELECT * FROM saved_view WHERE id = :id').get({ id });
  return row === undefined ? null : parseRow(viewRowSchema, row);
}

/** Keeps a new view, or changes the one of this id. */
export function saveView(
  store: Store,
  view: Omit<SavedView, 'id'> & { id?: SavedViewId | undefined },
  by: string,
): SavedView {
  return store.db.transaction(() => {
    const after: SavedView = { ...view, id: view.id ?? newId(savedViewIdSchema) };
    const before = findSavedView(store.db, after.id);
    putSavedView(store.db, after.id, after);
    log(store, by, 'view.saved', after.id, before, after);
    return after;
  });
}

/** Forgets a view; false where it was forgotten already. */
export function removeView(store: Store, id: SavedViewId, by: string): boolean {
  return store.db.transaction(() => {
    const before = findSavedView(store.db, id);
    if (before === null) return false;
    putSavedView(store.db, id, null);
    log(store, by, 'view.removed', id, before, null);
    return true;
  });
}

/** Puts a view into a state, whatever it was; the caller logs the change. */
export function putSavedView(db: SqlDatabase, id: SavedViewId, view: SavedView | null): void {
  db.prepare('DELETE FROM saved_view WHERE id = :id').run({ id });
  if (view === null) return;
  const { name, filter, sort, descending } = view;
  db.prepare('INSERT INTO saved_view (id, name, view) VALUES (:id, :name, :view)').run({
    id,
    name,
    view: JSON.stringify({ filter, sort, descending }),
  });
}

function log(
  store: Store,
  actor: string,
  kind: string,
  recordId: SavedViewId,
  before: SavedView | null,
  after: SavedView | null,
): void {
  // a state that says nothing is still a state: undo reads both sides
  store.changeLog.append({
    actor,
    kind,
    recordKind: 'view',
    recordId,
    before: { view: before && { ...before } },
    after: { view: after && { ...after } },
  });
}
