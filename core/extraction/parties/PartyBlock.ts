import type { Span } from '../DocumentView.ts';
import type { Layout, Segment } from '../layout/Layout.ts';

/** A party on the page: its name and the lines that belong to it. */
export interface PartyBlock {
  readonly name: Span;
  /** The second line of a name set over two lines. */
  readonly continued?: Span;
  /** Cells of the block below the name, or parts of the name's own line after it. */
  readonly lines: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

export const wholeSegment = (segment: Segment): Span => ({ segment, from: 0, to: segment.tokens.length });

/** The cells under `start` that share its left edge or its middle, without a larger gap; at most `most`. */
export function cellsUnder(layout: Layout, start: Segment, most: number): Segment[] {
  const cells: Segment[] = [];
  let last = start;
  for (const row of layout.rows.slice(start.row + 1)) {
    if (row.page !== start.page || cells.length >= most || row.box.top - last.box.bottom > 1.5 * start.height) break;
    const cell = row.segments.find((segment) => isAligned(segment, start));
    if (cell === undefined) continue;
    if (cell.box.top - last.box.bottom > 1.1 * Math.max(start.height, cell.height)) break;
    cells.push(cell);
    last = cell;
  }
  return cells;
}

function isAligned(a: Segment, b: Segment): boolean {
  const slack = Math.max(a.height, b.height);
  const middles = Math.abs(a.box.left + a.box.right - b.box.left - b.box.right) / 2;
  return Math.abs(a.box.left - b.box.left) < slack || middles < 1.5 * slack;
}
