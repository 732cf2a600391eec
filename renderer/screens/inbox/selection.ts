/** The chosen documents and where the cursor is; every step answers a new state. */
export interface Selection<Id> {
  /** Row the keys act on; null before the first. */
  readonly cursor: number | null;
  /** Row that Shift extends from. */
  readonly anchor: number | null;
  readonly chosen: ReadonlySet<Id>;
}

export function emptySelection<Id>(): Selection<Id> {
  return { cursor: null, anchor: null, chosen: new Set() };
}

/** Moves the cursor by rows, staying within the list. */
export function moveCursor<Id>(state: Selection<Id>, by: number, total: number): Selection<Id> {
  if (total === 0) return { ...state, cursor: null, anchor: null };
  const from = state.cursor ?? (by > 0 ? -1 : total);
  return putCursor(state, Math.min(total - 1, Math.max(0, from + by)));
}

export function putCursor<Id>(state: Selection<Id>, row: number): Selection<Id> {
  return { ...state, cursor: row, anchor: row };
}

export function toggle<Id>(state: Selection<Id>, row: number, id: Id): Selection<Id> {
  const chosen = new Set(state.chosen);
  if (!chosen.delete(id)) chosen.add(id);
  return { cursor: row, anchor: row, chosen };
}

/** Adds every row from the anchor to `row`; rows that have not arrived are left out. */
export function extendTo<Id>(state: Selection<Id>, row: number, idAt: (row: number) => Id | undefined): Selection<Id> {
  const anchor = state.anchor ?? row;
  const chosen = new Set(state.chosen);
  for (let at = Math.min(anchor, row); at <= Math.max(anchor, row); at += 1) {
    const id = idAt(at);
    if (id !== undefined) chosen.add(id);
  }
  return { cursor: row, anchor, chosen };
}

export function chooseAll<Id>(state: Selection<Id>, ids: readonly Id[]): Selection<Id> {
  return { ...state, chosen: new Set(ids) };
}

export function chooseNone<Id>(state: Selection<Id>): Selection<Id> {
  return state.chosen.size === 0 ? state : { ...state, chosen: new Set() };
}
