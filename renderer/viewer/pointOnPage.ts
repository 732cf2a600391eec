import type { PointerEvent } from 'react';
import { turnBack, turnedExtent, turnedPoint } from '../../core/vocabulary/quarterTurn.ts';
import type { PageSize } from './documentLayout.ts';
import type { Spot } from './zoom.ts';

/** Where a pointer is on a page as it was read, in points, when `event`'s element covers the page, turned as it may be. */
export function pointOnPage(event: PointerEvent, page: Omit<PageSize, 'number'>): Spot {
  const bounds = event.currentTarget.getBoundingClientRect();
  const seen = turnedExtent(page, page.turn);
  const at = {
    x: ((event.clientX - bounds.left) / bounds.width) * seen.width,
    y: ((event.clientY - bounds.top) / bounds.height) * seen.height,
  };
  return turnedPoint(at, seen, turnBack(page.turn));
}
