import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import { foldText } from '../extraction/labels/foldText.ts';
import type { Segment, Token } from '../extraction/layout/Layout.ts';
import { boxOf, textOf } from '../extraction/layout/layoutPages.ts';
import { standsUnder } from '../extraction/layout/valuePlaces.ts';
import type { Place } from './Lesson.ts';
import { type AnchorPage, extentOf } from './pageWords.ts';

const mostAnchors = 12;
const mostLabelTokens = 6;
const rowsAbove = 2;
const leastLabelLetters = 2;

/** What stands around a value: the words before it and above it. */
export interface Surroundings {
  readonly before: string;
  readonly above: string;
  readonly label: string | null;
}

/** The words before a value in its line, and above it; folded, without digits; '' for none. */
export function surroundingsOf(view: DocumentView, span: Span): Surroundings {
  const before = tokensBefore(view, span);
  const above = tokensAbove(view, span);
  const [beforeText, aboveText] = [labelText(before), labelText(above)];
  const shown = beforeText !== '' ? before : aboveText !== '' ? above : [];
  const label = textOf(shown).replace(/[\s:：.…]+$/u, '');
  return { before: beforeText, above: aboveText, label: label === '' ? null : label };
}

/** Where a value stands, so that it can be found on another page of the layout. */
export function describePlace(view: DocumentView, page: AnchorPage, span: Span): Place {
  const extent = extentOf(span, page.width);
  const own = new Set(span.segment.tokens.slice(span.from, span.to).map(({ folded }) => folded));
  const anchors = page.words
    .filter(({ word }) => !own.has(word))
    .map((word) => ({ word, distance: distance(word, extent) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostAnchors)
    .map(({ word: { word, left, middle } }) => ({
      word,
      toLeft: rounded(extent.left - left),
      toRight: rounded(extent.right - left),
      down: rounded(extent.middle - middle),
    }));
  return {
    left: rounded(extent.left),
    right: rounded(extent.right),
    middle: rounded(extent.middle),
    isFirstPage: page.isFirst,
    isLastPage: page.isLast,
    ...surroundingsOf(view, span),
    anchors,
  };
}

/** Lines are read along: what stands in the same line is nearer than its distance says. */
function distance(word: { left: number; middle: number }, extent: { left: number; middle: number }): number {
  return Math.hypot(word.left - extent.left, 2 * (word.middle - extent.middle));
}

function tokensBefore(view: DocumentView, { segment, from }: Span): readonly Token[] {
  const inside = segment.tokens.slice(Math.max(0, from - mostLabelTokens), from);
  if (labelText(inside) !== '') return inside;
  const row = view.layout.rows[segment.row];
  const left = row?.segments.slice(0, segment.place).findLast(({ tokens }) => labelText(tokens) !== '');
  return left === undefined ? [] : left.tokens.slice(-mostLabelTokens);
}

function tokensAbove(view: DocumentView, span: Span): readonly Token[] {
  const box = boxOf(span.segment.tokens.slice(span.from, span.to));
  const { row: index, page, height } = span.segment;
  for (const row of view.layout.rows.slice(Math.max(0, index - rowsAbove), index).toReversed()) {
    if (row.page !== page) break;
    const over = row.segments.find((segment: Segment) => standsUnder(box, segment.box, height));
    if (over !== undefined) return labelText(over.tokens) === '' ? [] : over.tokens.slice(0, mostLabelTokens);
  }
  return [];
}

function labelText(tokens: readonly Token[]): string {
  const text = foldText(textOf(tokens)).replace(/\d/g, '');
  return text.length < leastLabelLetters ? '' : text;
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
