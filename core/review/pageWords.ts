import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import type { Row, Token } from '../extraction/layout/Layout.ts';
import { tokensOf } from '../extraction/DocumentView.ts';
import { boxOf } from '../extraction/layout/layoutPages.ts';
import type { Box } from '../vocabulary/box.ts';

/** A word without digits and where it stands, in shares of its page's width. */
export interface AnchorWord {
  readonly word: string;
  readonly left: number;
  readonly middle: number;
}

export interface AnchorPage {
  readonly number: number;
  readonly width: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly words: readonly AnchorWord[];
  readonly byWord: ReadonlyMap<string, readonly AnchorWord[]>;
}

const leastLetters = 2;

/** The pages of a document with the words that can tell where on the layout something stands. */
export function anchorPages(view: DocumentView): ReadonlyMap<number, AnchorPage> {
  const printed = view.layout.pages.filter(({ number }) => view.layout.rows.some(({ page }) => page === number));
  return new Map(
    printed.map(({ number, width }, index) => {
      const rows = view.layout.rows.filter(({ page }) => page === number);
      const words = rows.flatMap((row) => anchorsOf(row, width));
      const byWord = Map.groupBy(words, ({ word }) => word);
      const page = { number, width, isFirst: index === 0, isLast: index === printed.length - 1, words, byWord };
      return [number, page] as const;
    }),
  );
}

function anchorsOf(row: Row, width: number): AnchorWord[] {
  return row.segments.flatMap(({ tokens }) =>
    tokens.filter(isAnchor).map(({ folded, box }) => ({
      word: folded,
      left: box.left / width,
      middle: (box.top + box.bottom) / 2 / width,
    })),
  );
}

function isAnchor({ folded }: Token): boolean {
  return folded.length >= leastLetters && !/\d/.test(folded);
}

/** A run of tokens in shares of its page's width. */
export function extentOf(span: Span, width: number): { left: number; right: number; middle: number } {
  const { left, right, top, bottom }: Box = boxOf(tokensOf(span));
  return { left: left / width, right: right / width, middle: (top + bottom) / 2 / width };
}
