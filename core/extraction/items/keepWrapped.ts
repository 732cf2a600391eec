import type { Span } from '../DocumentView.ts';
import { tokensOf } from '../DocumentView.ts';
import { boxOf } from '../layout/layoutPages.ts';
import type { RawItem } from './RawItem.ts';

/** Letter heights a word may miss the edge by and still be said not to fit. */
const slack = 0.4;
/** Letter heights of a space. */
const space = 0.3;

/**
 * What an item is called, without the details under it. A name is broken where its next word would not have fitted; a line
 * broken before that was ended on purpose, and what follows it is another thing. How wide the column is, its longest line says.
 */
export function keepWrapped(items: readonly RawItem[]): void {
  const edge = Math.max(0, ...items.flatMap(({ text }) => text.map((span) => boxOf(tokensOf(span)).right)));
  for (const { text } of items) {
    const end = text.findIndex(
      (span, at) => at > 0 && isNewLine(text[at - 1], span) && wouldFit(text[at - 1], span, edge),
    );
    if (end > 0) text.splice(end);
  }
}

function isNewLine(before: Span | undefined, { segment }: Span): boolean {
  return before !== undefined && (before.segment.row !== segment.row || before.segment.page !== segment.page);
}

function wouldFit(before: Span | undefined, next: Span, edge: number): boolean {
  const [word] = tokensOf(next);
  if (before === undefined || word === undefined) return false;
  const { height } = before.segment;
  const end = boxOf(tokensOf(before)).right + space * height + (word.box.right - word.box.left);
  return end <= edge - slack * height;
}
