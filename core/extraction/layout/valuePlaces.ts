import type { Label } from '../labels/findLabels.ts';
import type { Box } from '../../vocabulary/box.ts';
import type { Layout, Row, Segment } from './Layout.ts';

/** Where a label's value may stand: a run of tokens, and how the reader's eye gets there. */
export interface ValuePlace {
  readonly segment: Segment;
  /** First token and one past the last. */
  readonly from: number;
  readonly to: number;
  readonly relation: 'beside' | 'right' | 'below';
}

export type LabelsBySegment = ReadonlyMap<Segment, readonly Label[]>;

const rowsBelow = 4;
const reachBelow = 3.2;

/** The places for the value of a label, the likeliest first: after it, in the cells to its right, under it. */
export function valuePlaces(layout: Layout, labels: LabelsBySegment, label: Label): ValuePlace[] {
  const row = layout.rows[label.segment.row];
  if (row === undefined) return [];
  return [...beside(labels, label), ...toTheRight(row, labels, label), ...below(layout, labels, label)];
}

function beside(labels: LabelsBySegment, label: Label): ValuePlace[] {
  const { segment, to: from } = label;
  const next = labels.get(segment)?.find((other) => other.from >= from);
  const to = next?.from ?? segment.tokens.length;
  return to > from ? [{ segment, from, to, relation: 'beside' }] : [];
}

/** Cells to the right up to the next that begins with a label; none where a later label in the same cell owns them. */
function toTheRight(row: Row, labels: LabelsBySegment, label: Label): ValuePlace[] {
  if (labels.get(label.segment)?.some((other) => other.from >= label.to)) return [];
  const places: ValuePlace[] = [];
  for (const segment of row.segments.slice(label.segment.place + 1, label.segment.place + 4)) {
    const first = labels.get(segment)?.[0];
    if (first?.from === 0) break;
    places.push({ segment, from: 0, to: first?.from ?? segment.tokens.length, relation: 'right' });
    if (first !== undefined) break;
  }
  return places;
}

function below(layout: Layout, labels: LabelsBySegment, label: Label): ValuePlace[] {
  const { segment } = label;
  const box = labelBox(label);
  const places: ValuePlace[] = [];
  for (const row of layout.rows.slice(segment.row + 1, segment.row + 1 + rowsBelow)) {
    if (row.page !== segment.page || row.box.top - segment.box.bottom > reachBelow * segment.height) break;
    const under = row.segments.find((other) => standsUnder(other.box, box, segment.height));
    if (under === undefined) continue;
    const first = labels.get(under)?.[0];
    if (first?.from === 0) break;
    places.push({ segment: under, from: 0, to: first?.from ?? under.tokens.length, relation: 'below' });
    break;
  }
  return places;
}

/** The box of the label's own tokens. */
export function labelBox(label: Label): Box {
  const tokens = label.segment.tokens.slice(label.from, label.to);
  return { ...label.segment.box, left: tokens[0]?.box.left ?? 0, right: tokens.at(-1)?.box.right ?? 0 };
}

/** Left edges, right edges or middles agree, or the upper one covers most of the lower one. */
export function standsUnder(lower: Box, upper: Box, height: number): boolean {
  if (Math.abs(lower.left - upper.left) < height || Math.abs(lower.right - upper.right) < height) return true;
  if (Math.abs(lower.left + lower.right - upper.left - upper.right) < 2 * height) return true;
  const shared = Math.min(lower.right, upper.right) - Math.max(lower.left, upper.left);
  return shared > 0.5 * Math.min(lower.right - lower.left, upper.right - upper.left);
}
