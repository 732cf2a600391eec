import type { Box } from '../../vocabulary/box.ts';
import type { ColumnKind } from '../labels/columnPhrases.ts';
import type { Row } from '../layout/Layout.ts';

/** A column of an item table, known by its heading. */
export interface Column {
  readonly kind: ColumnKind;
  /** The heading, folded. */
  readonly phrase: string;
  /** Of the heading. */
  readonly left: number;
  readonly right: number;
}

/** The heading of an item table. */
export interface TableHeading {
  readonly columns: readonly Column[];
  /** Index of the first row under the heading. */
  readonly nextRow: number;
  readonly firstRow: Row;
  /** Letter height. */
  readonly height: number;
}

const numberKinds: ReadonlySet<ColumnKind> = new Set([
  'quantity',
  'unitPrice',
  'taxRate',
  'lineTotal',
  'grossTotal',
  'taxAmount',
  'discount',
  'position',
  'other',
  'article',
  'date',
]);
const percentKinds: ReadonlySet<ColumnKind> = new Set(['taxRate', 'discount', 'other']);
const farthest = 6;

/** The column a number stands in, by agreement of edges or middles with the heading; null where none is near. */
export function columnOfNumber(heading: TableHeading, box: Box, percent: boolean): Column | null {
  const kinds = percent ? percentKinds : numberKinds;
  let best: { column: Column; cost: number } | null = null;
  for (const column of heading.columns) {
    const description = column.kind === 'description';
    if (!kinds.has(column.kind) && !description) continue;
    const cost = distance(column, box) / heading.height + (description ? 1 : 0);
    if (best === null || cost < best.cost) best = { column, cost };
  }
  return best === null || best.cost > farthest || best.column.kind === 'description' ? null : best.column;
}

function distance({ left, right }: Column, box: Box): number {
  const edges = Math.min(
    Math.abs(box.left - left),
    Math.abs(box.right - right),
    Math.abs(box.left + box.right - left - right) / 2,
  );
  const gap = Math.max(0, box.left - right, left - box.right);
  return gap > 0 ? gap + edges * 0.5 : edges * 0.5;
}

/** The column a text stands in: that whose stretch, from the heading before to the heading after, holds most of it. */
export function columnOfText(heading: TableHeading, box: Box): Column | null {
  let best: { column: Column; shared: number } | null = null;
  for (const [index, column] of heading.columns.entries()) {
    const left = heading.columns[index - 1]?.right ?? Number.NEGATIVE_INFINITY;
    const right = heading.columns[index + 1]?.left ?? Number.POSITIVE_INFINITY;
    const wide = column.kind === 'description';
    const from = wide ? left : Math.max(left, column.left - 2 * heading.height);
    const to = wide ? right : Math.min(right, column.right + 2 * heading.height);
    const shared = Math.min(box.right, to) - Math.max(box.left, from);
    if (shared > 0 && (best === null || shared > best.shared)) best = { column, shared };
  }
  return best?.column ?? null;
}
