import type { Box } from '../../core/vocabulary/box.ts';
import type { Size } from './zoom.ts';

/**
 * The part of a page to show beside the value read from `box`, in page points: the box with a margin, widened or
 * heightened to `aspect` (width over height), moved to stay on the page and never larger than it.
 */
export function cropAround(box: Box, page: Size, aspect: number): Box {
  const boxHeight = Math.max(1, box.bottom - box.top);
  const margin = Math.min(12, Math.max(4, boxHeight * 0.6));
  const wide = box.right - box.left + 2 * margin;
  const high = boxHeight + 2 * margin;
  const width = Math.min(page.width, Math.max(wide, high * aspect));
  const height = Math.min(page.height, Math.max(high, width / aspect));
  const left = within((box.left + box.right - width) / 2, page.width - width);
  const top = within((box.top + box.bottom - height) / 2, page.height - height);
  return { left, top, right: left + width, bottom: top + height };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(0, value), Math.max(0, most));
}
