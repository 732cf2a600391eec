import { boxAround } from '../../vocabulary/box.ts';
import type { Layout } from './Layout.ts';

/** A full sheet of office paper is about as high as this times its width. */
const sheet = 1.5;
const widestShare = 0.7;
/** In points: five inches, wider than any till prints and narrower than office paper. */
const widestRoll = 360;
/** No office paper is as high as this times its width; legal size is 1.65 times. */
const roll = 1.7;

/** A till's paper roll: a strip, or text much higher than wide, unless it is a column on a larger sheet. */
export function isNarrow(layout: Layout): boolean {
  const boxes = layout.rows.filter(({ page }) => page === layout.pages[0]?.number).map(({ box }) => box);
  const around = boxAround(boxes);
  const [page] = layout.pages;
  if (around === null || page === undefined) return false;
  if (isStrip(layout) || page.height > roll * page.width) return true;
  const width = around.right - around.left;
  if (page.height < sheet * page.width && width > widestShare * page.width) return false;
  return around.bottom - around.top > 1.55 * width;
}

/** Paper of a till's width: nothing but receipts is printed on it. */
export function isStrip({ pages: [page] }: Layout): boolean {
  return page !== undefined && page.width < widestRoll && page.height > page.width;
}
