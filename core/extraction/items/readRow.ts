import type { Amount } from '../amounts/findAmounts.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import type { ColumnKind } from '../labels/columnPhrases.ts';
import type { Row, Segment } from '../layout/Layout.ts';
import { boxOf } from '../layout/layoutPages.ts';
import { columnOfNumber, columnOfText, type TableHeading } from './ItemTable.ts';

/** The cells of one visual row of an item table. */
export interface TableRow {
  readonly row: Row;
  readonly numbers: ReadonlyMap<ColumnKind, Amount>;
  /** Runs of text in the description column. */
  readonly text: readonly Span[];
}

/** Sorts what stands in a row into the columns of the heading. */
export function readRow(view: DocumentView, heading: TableHeading, row: Row): TableRow {
  const numbers = new Map<ColumnKind, Amount>();
  const text: Span[] = [];
  for (const segment of row.segments) {
    const taken = new Set<Amount>();
    for (const amount of view.amounts.get(segment) ?? []) {
      if (isInsideText(segment, amount, heading)) continue;
      const column = columnOfNumber(heading, boxOf(segment.tokens.slice(amount.from, amount.to)), amount.percent);
      if (column === null || numbers.has(column.kind)) continue;
      numbers.set(column.kind, amount);
      taken.add(amount);
    }
    text.push(...textOf(segment, taken).filter((span) => isDescription(heading, span)));
  }
  return { row, numbers, text };
}

/** A bare number between words of one cell belongs to the text, unless money is written so. */
function isInsideText(segment: Segment, amount: Amount, heading: TableHeading): boolean {
  if (amount.fraction >= 2 || amount.sign !== null || amount.percent) return false;
  const before = segment.tokens[amount.from - 1];
  const after = segment.tokens[amount.to];
  if (hasLetters(before) && hasLetters(after)) return true;
  const column = columnOfNumber(heading, boxOf(segment.tokens.slice(amount.from, amount.to)), amount.percent);
  return hasLetters(before) && column?.kind !== 'quantity';
}

function hasLetters(token: { readonly text: string } | undefined): boolean {
  return token !== undefined && /\p{L}/u.test(token.text);
}

/** What is left of a segment's tokens between the numbers taken. */
function textOf(segment: Segment, taken: ReadonlySet<Amount>): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const amount of [...taken].sort((a, b) => a.from - b.from)) {
    if (amount.from > from) spans.push({ segment, from, to: amount.from });
    from = Math.max(from, amount.to);
  }
  if (from < segment.tokens.length) spans.push({ segment, from, to: segment.tokens.length });
  return spans;
}

function isDescription(heading: TableHeading, span: Span): boolean {
  const tokens = span.segment.tokens.slice(span.from, span.to);
  if (!tokens.some(({ text }) => /[\p{L}\d]/u.test(text))) return false;
  const kind = columnOfText(heading, boxOf(tokens))?.kind;
  const named = heading.columns.some((column) => column.kind === 'description');
  return named
    ? kind === 'description'
    : !isOfNumbers(kind) && /\p{L}{2}/u.test(tokens.map(({ text }) => text).join(''));
}

/** A unit beside a quantity, a code beside a rate: columns of numbers and units name nothing. */
function isOfNumbers(kind: ColumnKind | undefined): boolean {
  return kind === 'unit' || kind === 'quantity' || kind === 'taxRate' || kind === 'unitPrice' || kind === 'lineTotal';
}
