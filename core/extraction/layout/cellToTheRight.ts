import type { Layout, Segment } from './Layout.ts';

const leastShare = 0.5;
const neighbours = 2;

/**
 * The next cell to the right in the line the eye sees: that of the same row, or a nearer one in a neighbouring row that
 * shares half the height (values set in another size than their labels make rows of their own).
 */
export function cellToTheRight(layout: Layout, segment: Segment): Segment | undefined {
  const around = layout.rows.slice(Math.max(0, segment.row - neighbours), segment.row + neighbours + 1);
  return around
    .filter(({ page }) => page === segment.page)
    .flatMap(({ segments }) => segments)
    .filter((other) => other.box.left >= segment.box.right && sharesLine(other, segment))
    .reduce<Segment | undefined>(
      (nearest, other) => (nearest === undefined || other.box.left < nearest.box.left ? other : nearest),
      undefined,
    );
}

function sharesLine(a: Segment, b: Segment): boolean {
  if (a.row === b.row) return true;
  const shared = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
  return shared > leastShare * Math.max(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
}
