import type { Amount } from './amounts/findAmounts.ts';
import type { FoundDate } from './dates/findDates.ts';
import type { Layout, Segment, Token } from './layout/Layout.ts';
import type { LabelsBySegment } from './layout/valuePlaces.ts';

/** Everything the field readers look at: the layout and what was recognised on it, found once. */
export interface DocumentView {
  readonly layout: Layout;
  readonly labels: LabelsBySegment;
  readonly amounts: ReadonlyMap<Segment, readonly Amount[]>;
  readonly dates: ReadonlyMap<Segment, readonly FoundDate[]>;
}

/** A run of tokens of one segment: first, and one past the last. */
export interface Span {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
}

export function tokensOf(span: Span): readonly Token[] {
  return span.segment.tokens.slice(span.from, span.to);
}
