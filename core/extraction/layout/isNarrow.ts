import { boxAround } from '../../vocabulary/box.ts';
import type { Layout } from './Layout.ts';

/** The text of a till's paper roll is much higher than wide. */
export function isNarrow(layout: Layout): boolean {
  const boxes = layout.rows.filter(({ page }) => page === layout.pages[0]?.number).map(({ box }) => box);
  const around = boxAround(boxes);
  return around !== null && around.bottom - around.top > 1.55 * (around.right - around.left);
}
