import { boxAround } from '../../vocabulary/box.ts';
import type { Layout } from './Layout.ts';

/** A full sheet of office paper is about as high as this times its width. */
const sheet = 1.5;
const widestShare = 0.7;

/** The text of a till's paper roll is much higher than wide, and so is the roll, unless it lies on a larger sheet. */
export function isNarrow(layout: Layout): boolean {
  const boxes = layout.rows.filter(({ page }) => page === layout.pages[0]?.number).map(({ box }) => box);
  const around = boxAround(boxes);
  const [page] = layout.pages;
  if (around === null || page === undefined) return false;
  const width = around.right - around.left;
  if (page.height < sheet * page.width && width > widestShare * page.width) return false;
  return around.bottom - around.top > 1.55 * width;
}
