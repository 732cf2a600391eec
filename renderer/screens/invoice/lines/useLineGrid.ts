import { useRef } from 'react';
import type { DocumentView } from '../../../../core/contract/documents.ts';
import type { LineItem } from '../../../../core/contract/extraction.ts';
import { assertNever } from '../../../../core/vocabulary/assertNever.ts';
import { lineItemCells } from '../../../../core/vocabulary/fieldNames.ts';
import { useTranslation } from '../../../i18n/useTranslation.ts';
import { type CellMeaning, decimalMarkOf, editableCell, meaningOf, withDraft } from './cellText.ts';
import type { EditEnd } from './CellEditor.tsx';
import { cursorAt, type GridCell, type GridCursor, moved, placed, rangeOf, stepped } from './gridCursor.ts';
import { useOfDocument } from '../useOfDocument.ts';
import { clearCells, deleteLines, fillDown, type LineEdit, setCell } from './lineEdits.ts';
import type { GridKey } from './useGridKeys.ts';
import type { ChangeLines } from './useLines.ts';

/** A cell being typed into. */
export interface Draft extends GridCell {
  readonly text: string;
  /** The text it began with was chosen whole. */
  readonly isChosen: boolean;
  readonly meaning: CellMeaning;
}

interface LineGridState {
  readonly cursor: GridCursor;
  readonly draft: Draft | null;
  /** The lines with what is being typed among them. */
  readonly lines: readonly LineItem[];
  readonly setCursor: (cursor: GridCursor) => void;
  readonly begin: (cell: GridCell, typed: string | null) => void;
  readonly type: (text: string) => void;
  /** False where what is typed has no meaning, and stays. */
  readonly end: (how: EditEnd) => boolean;
  /** Does what a key says; false lets it do what it does anyway. */
  readonly press: (key: GridKey) => boolean;
}

const columns = lineItemCells.length;
const atBeginning = cursorAt(0, 0);

/** The cursor over the lines of a document, the cell being typed into, and what keys do to them. */
export function useLineGrid(document: DocumentView, change: ChangeLines, onEnded: () => void): LineGridState {
  const { i18n } = useTranslation();
  const { lineItems } = document;
  const currency = document.fields.currency?.value ?? null;
  const mark = decimalMarkOf(i18n.language);
  // One line more than there are: typing into it makes it.
  const size = { rows: lineItems.length + 1, columns };
  const [cursor, setCursor] = useOfDocument<GridCursor>(document.id, atBeginning);
  const [draft, setDraft] = useOfDocument<Draft | null>(document.id, null);
  // Escape lets the next Tab leave the grid, which would else go through all its cells.
  const isLeaving = useRef(false);
  // Giving the focus back to the grid blurs the editor, which would end the same typing once more.
  const over = useRef<Draft | null>(null);
  const present = placed(cursor, cursor.at, size, true);

  const begin = ({ row, column }: GridCell, typed: string | null) => {
    const cell = lineItemCells[column];
    if (cell === undefined) return;
    const text = typed ?? editableCell(cell, lineItems[row]?.[cell]?.value, mark);
    setCursor(cursorAt(row, column));
    setDraft({ row, column, text, isChosen: typed === null, meaning: meaningOf(cell, text, currency) });
  };
  const type = (text: string) => {
    const cell = draft === null ? undefined : lineItemCells[draft.column];
    if (draft !== null && cell !== undefined) setDraft({ ...draft, text, meaning: meaningOf(cell, text, currency) });
  };
  const end = (how: EditEnd): boolean => {
    if (draft === null || over.current === draft) return true;
    const cell = lineItemCells[draft.column];
    const before = cell === undefined ? '' : editableCell(cell, lineItems[draft.row]?.[cell]?.value, mark);
    const isChanged = how !== 'give-up' && draft.text.trim() !== before.trim();
    // What has no meaning stays where it was typed, with the reason below it.
    if (isChanged && 'failure' in draft.meaning) return false;
    over.current = draft;
    setDraft(null);
    if (isChanged && 'value' in draft.meaning) {
      void change(setCell(draft, draft.meaning.typed, lineItems.length));
    }
    if (how === 'stay') return true;
    const after = afterEnd(how, cursorAt(draft.row, draft.column), {
      ...size,
      rows: Math.max(size.rows, draft.row + 2),
    });
    setCursor(after);
    onEnded();
    return true;
  };
  const range = rangeOf(present);
  const edit = (edits: readonly LineEdit[]) => {
    void change(edits);
    return true;
  };
  const press = (key: GridKey): boolean => {
    const leaves = isLeaving.current;
    isLeaving.current = key.kind === 'leave';
    switch (key.kind) {
      case 'move':
        setCursor(moved(present, key, size, key.extending));
        return true;
      case 'step': {
        const next = leaves ? null : stepped(present, key.direction, size);
        if (next !== null) setCursor(next);
        return next !== null;
      }
      case 'edit':
        begin(present.at, null);
        return true;
      case 'type':
        begin(present.at, key.text);
        return true;
      case 'fill':
        return edit(fillDown(range, lineItems.length));
      case 'insert':
        return edit([{ kind: 'insert', row: Math.min(range.top, lineItems.length), count: 1 }]);
      case 'delete':
        return edit(deleteLines(range, lineItems.length));
      case 'clear':
        return edit(clearCells(range, lineItems));
      case 'all':
        setCursor({
          anchor: { row: 0, column: 0 },
          at: { row: Math.max(0, lineItems.length - 1), column: columns - 1 },
        });
        return true;
      case 'leave':
        setCursor(cursorAt(present.at.row, present.at.column));
        // A second Escape is the screen's.
        return !leaves;
      case 'repair':
        return false;
      default:
        return assertNever(key);
    }
  };
  return { cursor: present, draft, lines: drafted(lineItems, draft), setCursor, begin, type, end, press };
}

function afterEnd(
  how: Exclude<EditEnd, 'stay'>,
  cursor: GridCursor,
  size: { readonly rows: number; readonly columns: number },
): GridCursor {
  switch (how) {
    case 'down':
      return moved(cursor, { row: 1, column: 0 }, size, false);
    case 'up':
      return moved(cursor, { row: -1, column: 0 }, size, false);
    case 'next':
      return stepped(cursor, 1, size) ?? cursor;
    case 'previous':
      return stepped(cursor, -1, size) ?? cursor;
    case 'give-up':
      return cursor;
    default:
      return assertNever(how);
  }
}

function drafted(lines: readonly LineItem[], draft: Draft | null): readonly LineItem[] {
  const cell = draft === null ? undefined : lineItemCells[draft.column];
  if (draft === null || cell === undefined) return lines;
  const line = withDraft(lines[draft.row] ?? {}, cell, draft.meaning);
  return draft.row < lines.length ? lines.with(draft.row, line) : [...lines, line];
}
