import { useState, type MouseEvent } from 'react';
import type { InboxFilter, InboxRow } from '../../../core/contract/inbox.ts';
import type { DocumentId } from '../../../core/vocabulary/ids.ts';
import { navigate } from '../../app/address.ts';
import { places } from '../../app/places.ts';
import { engine } from '../../bridge/bridge.ts';
import { showFailure } from '../../ui/toasts.tsx';
import type { InboxView } from './inboxAddress.ts';
import { rowTouched } from './rowTouched.ts';
import * as step from './selection.ts';
import { showRowMenu } from './showRowMenu.tsx';
import type { InboxActions } from './useInboxActions.ts';
import { useInboxKeys } from './useInboxKeys.ts';

interface Listed {
  readonly view: InboxView;
  readonly total: number;
  readonly rows: ReadonlyMap<number, InboxRow>;
  readonly actions: InboxActions;
  readonly setFilter: (filter: InboxFilter) => void;
}

/** Cursor and chosen rows of the inbox, moved by keys and mouse, and what is done to them. */
export function useInboxSelection({ view, total, rows, actions, setFilter }: Listed) {
  const [selection, setSelection] = useFilteredSelection(view.filter);
  const idAt = (row: number) => rows.get(row)?.id;
  const open = (row: number) => {
    const id = idAt(row);
    if (id !== undefined) navigate(places.document(id));
  };
  const toggle = (row: number) => {
    const id = idAt(row);
    if (id !== undefined) setSelection((state) => step.toggle(state, row, id));
  };
  /** The chosen rows, or the one under the cursor. */
  const act = (run: (ids: readonly DocumentId[]) => void) => {
    const under = selection.cursor === null ? undefined : idAt(selection.cursor);
    const ids = selection.chosen.size > 0 ? [...selection.chosen] : under === undefined ? [] : [under];
    if (ids.length > 0) run(ids);
  };
  const chooseAll = () => {
    if (selection.chosen.size >= total) return setSelection(step.chooseNone);
    const choose = (ids: readonly DocumentId[]) => setSelection((state) => step.chooseAll(state, ids));
    engine.inbox.ids({ filter: view.filter }).then(choose, showFailure);
    return undefined;
  };
  const leave = (): boolean => {
    if (selection.chosen.size > 0) setSelection(step.chooseNone);
    else if (Object.keys(view.filter).length > 0) setFilter({});
    else return false;
    return true;
  };
  const retry = () => act(actions.retry);
  const cancel = () => act(actions.cancel);
  const extend = (row: number) => setSelection((state) => step.extendTo(state, row, idAt));
  useInboxKeys({
    move: (by) => setSelection((state) => step.moveCursor(state, by, total)),
    extend: (by) => extend(step.moveCursor(selection, by, total).cursor ?? 0),
    // With nothing under the cursor yet, Enter opens the top of the list.
    open: () => open(selection.cursor ?? 0),
    openFlow: () => {
      const documentId = idAt(selection.cursor ?? 0);
      if (documentId) navigate(places.documentFlow(documentId));
    },
    toggle: () => toggle(selection.cursor ?? 0),
    chooseAll,
    retry,
    cancel,
    leave,
  });
  const onClick = (event: MouseEvent) => {
    const touched = rowTouched(event.target);
    if (touched === null) return;
    const { index, part } = touched;
    const id = idAt(index);
    if (part === 'retry' && id !== undefined) return actions.retry([id]);
    if (part === 'link') return;
    if (event.shiftKey) return extend(index);
    if (part === 'check' || event.ctrlKey || event.metaKey) return toggle(index);
    setSelection((state) => step.putCursor(state, index));
  };
  const onDoubleClick = (event: MouseEvent) => {
    const touched = rowTouched(event.target);
    if (touched?.part === 'row') open(touched.index);
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = rowTouched(event.target)?.index;
    const row = index === undefined ? undefined : rows.get(index);
    if (index === undefined || row === undefined) return;
    event.preventDefault();
    setSelection((state) => step.putCursor(state, index));
    showRowMenu({ event, row, ids: selection.chosen.has(row.id) ? [...selection.chosen] : [row.id], actions });
  };
  return { selection, chooseAll, leave, retry, cancel, mouse: { onClick, onDoubleClick, onContextMenu } };
}

/** A selection that begins anew with each filter; sorting keeps what is chosen. */
function useFilteredSelection(filter: InboxFilter) {
  const state = useState(() => step.emptySelection<DocumentId>());
  const key = JSON.stringify(filter);
  const [listed, setListed] = useState(key);
  if (listed !== key) {
    setListed(key);
    state[1](step.emptySelection());
  }
  return state;
}
