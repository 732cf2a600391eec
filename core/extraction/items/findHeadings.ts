import type { DocumentView } from '../DocumentView.ts';
import { columnPhrases, type ColumnKind } from '../labels/columnPhrases.ts';
import { PhraseIndex } from '../labels/PhraseIndex.ts';
import type { Row, Segment, Token } from '../layout/Layout.ts';
import type { Column, TableHeading } from './ItemTable.ts';

const index = new PhraseIndex<ColumnKind>([columnPhrases]);
const mostRows = 3;
const leastCover = 0.55;

/** A stack of header cells, one under the other. */
interface Stack {
  left: number;
  right: number;
  readonly tokens: Token[];
  readonly ocr: boolean;
}

/**
 * Headings of item tables, top to bottom: rows, or up to three rows taken together, whose cells are words for columns,
 * with a column of sums and one for what or how many.
 */
export function findHeadings(view: DocumentView): TableHeading[] {
  const headings: TableHeading[] = [];
  const { rows } = view.layout;
  let at = 0;
  while (at < rows.length) {
    const heading = headingAt(view, at);
    if (heading !== null) headings.push(heading);
    at = heading === null ? at + 1 : heading.nextRow;
  }
  return headings;
}

function headingAt(view: DocumentView, start: number): TableHeading | null {
  let best: TableHeading | null = null;
  const rows: Row[] = [];
  for (let count = 1; count <= mostRows; count += 1) {
    const row = view.layout.rows[start + count - 1];
    const last = rows.at(-1);
    if (row === undefined || isBody(view, row) || (last !== undefined && !follows(last, row))) break;
    if (count === 1 && stacksOf(row.segments).flatMap(columnsOf).length === 0) return null;
    rows.push(row);
    const heading = headingOf(rows);
    if (heading !== null && (best === null || heading.columns.length > best.columns.length)) best = heading;
  }
  return best;
}

/** True where all the words of a cell are words for columns. */
export function namesColumns(tokens: readonly Token[]): boolean {
  const hits = index.find(tokens, false);
  const words = tokens.filter(({ folded }) => folded !== '').length;
  return words > 0 && hits.reduce((sum, { from, to }) => sum + to - from, 0) >= words;
}

/** A row with sums of money is no heading. */
function isBody(view: DocumentView, row: Row): boolean {
  return row.segments.some((segment) =>
    view.amounts.get(segment)?.some(({ fraction, percent }) => fraction >= 2 && !percent),
  );
}

function follows(last: Row, next: Row): boolean {
  const height = next.segments[0]?.height ?? 1;
  return next.page === last.page && next.box.top - last.box.bottom < height;
}

function headingOf(rows: readonly Row[]): TableHeading | null {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const stacks = stacksOf(rows.flatMap(({ segments }) => segments));
  const columns = stacks.flatMap(columnsOf).sort((a, b) => a.left - b.left);
  const kinds = new Set(columns.map(({ kind }) => kind));
  const sums = kinds.has('lineTotal') || kinds.has('grossTotal') || (kinds.has('unitPrice') && kinds.has('quantity'));
  const named = kinds.has('description') || kinds.has('quantity') || kinds.has('article');
  const things = named || (kinds.has('unitPrice') && kinds.size > 2);
  const covered = columns.length / Math.max(1, stacks.length);
  if (!sums || !things || kinds.size < 2 || covered < 0.5) return null;
  const height = first.segments[0]?.height ?? 1;
  return { columns: oneOfEach(columns), nextRow: last.index + 1, firstRow: first, height };
}

function stacksOf(segments: readonly Segment[]): Stack[] {
  const stacks: Stack[] = [];
  for (const segment of segments) {
    const { left, right } = segment.box;
    const stack = stacks.find((other) => Math.min(right, other.right) - Math.max(left, other.left) > 0);
    if (stack === undefined) {
      stacks.push({ left, right, tokens: [...segment.tokens], ocr: segment.source === 'ocr' });
      continue;
    }
    stack.tokens.push(...segment.tokens);
    stack.left = Math.min(stack.left, left);
    stack.right = Math.max(stack.right, right);
  }
  return stacks;
}

/** The columns a stack of cells names: one where it is one heading, several where headings stand close together. */
function columnsOf({ left, right, tokens, ocr }: Stack): Column[] {
  const hits = index.find(tokens, ocr);
  const words = tokens.filter(({ folded }) => folded !== '').length;
  const covered = hits.reduce((sum, { from, to }) => sum + to - from, 0);
  const [only] = hits;
  if (only === undefined || covered < words * leastCover) return [];
  if (hits.length === 1) return [{ kind: only.kind, phrase: only.phrase, left, right }];
  const spread = hits.map(({ kind, phrase, from, to }) => columnOf(kind, phrase, tokens.slice(from, to)));
  const apart = spread.every((column, place) => place === 0 || column.left >= (spread[place - 1]?.right ?? 0));
  return apart ? spread : [{ kind: only.kind, phrase: only.phrase, left, right }];
}

function columnOf(kind: ColumnKind, phrase: string, tokens: readonly Token[]): Column {
  return {
    kind,
    phrase,
    left: Math.min(...tokens.map(({ box }) => box.left)),
    right: Math.max(...tokens.map(({ box }) => box.right)),
  };
}

/** Beside a column of descriptions "Artikel" or "Item" is that of codes. */
const namesCode = /^(?:arti[ckg]\w{1,4}|items?|products?|produkt|product)$/;

/** Of two columns of sums the right one is the line's total; of other kinds named twice the first counts. */
function oneOfEach(columns: readonly Column[]): Column[] {
  return columns.map((column, place) => {
    const twins = columns.filter(({ kind }) => kind === column.kind);
    if (twins.length > 1 && column.kind === 'description' && namesCode.test(column.phrase))
      return { ...column, kind: 'article' };
    const own = twins.find(({ phrase }) => !namesCode.test(phrase));
    const keeper = column.kind === 'lineTotal' ? twins.at(-1) : (own ?? twins[0]);
    return keeper === column || place < 0 ? column : { ...column, kind: 'other' };
  });
}
