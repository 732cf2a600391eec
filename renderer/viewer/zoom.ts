import type { Box } from '../../core/vocabulary/box.ts';

/** Width and height, in points on the sheet and in CSS pixels on the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What of the sheet is seen: `scale` CSS pixels a point, and the scroll position of the element around it in CSS pixels.
 */
export interface View {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels around the sheet. */
export const sheetPadding = 16;
/** 96 CSS pixels an inch over 72 points an inch: paper at its real size. */
export const realSize = 96 / 72;
const smallest = realSize * 0.1;
const largest = realSize * 8;
/** Steps of the zoom buttons as parts of the real size. */
const steps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8] as const;

export function clampScale(scale: number): number {
  return Number.isFinite(scale) ? Math.min(largest, Math.max(smallest, scale)) : realSize;
}

/** The next step above or below a scale. */
export function stepScale(scale: number, direction: 1 | -1): number {
  const share = scale / realSize;
  const next =
    direction === 1 ? steps.find((step) => step > share * 1.01) : steps.findLast((step) => step < share * 0.99);
  return clampScale((next ?? share) * realSize);
}

/** Size of the scrolled content: the sheet with its padding, at least as large as the viewport. */
export function contentSize(sheet: Size, viewport: Size, scale: number): Size {
  return {
    width: Math.max(viewport.width, sheet.width * scale + 2 * sheetPadding),
    height: Math.max(viewport.height, sheet.height * scale + 2 * sheetPadding),
  };
}

/** Where the sheet's top left corner lies in the content: centred where there is room. */
export function sheetOrigin(sheet: Size, viewport: Size, scale: number): Spot {
  const content = contentSize(sheet, viewport, scale);
  return { x: (content.width - sheet.width * scale) / 2, y: (content.height - sheet.height * scale) / 2 };
}

/** The view with its scroll position within what can be scrolled. */
export function clampView(view: View, sheet: Size, viewport: Size): View {
  const content = contentSize(sheet, viewport, view.scale);
  return {
    scale: view.scale,
    left: Math.min(Math.max(0, view.left), content.width - viewport.width),
    top: Math.min(Math.max(0, view.top), content.height - viewport.height),
  };
}

/** The spot of the sheet (points) under a spot of the viewport (CSS pixels). */
export function spotOnSheet(view: View, at: Spot, sheet: Size, viewport: Size): Spot {
  const origin = sheetOrigin(sheet, viewport, view.scale);
  return { x: (view.left + at.x - origin.x) / view.scale, y: (view.top + at.y - origin.y) / view.scale };
}

/** Zooms so that what lies under `at` (CSS pixels in the viewport) stays there, as far as scrolling allows. */
export function zoomAt(view: View, scale: number, at: Spot, sheet: Size, viewport: Size): View {
  const next = clampScale(scale);
  const fixed = spotOnSheet(view, at, sheet, viewport);
  const origin = sheetOrigin(sheet, viewport, next);
  return clampView(
    { scale: next, left: fixed.x * next + origin.x - at.x, top: fixed.y * next + origin.y - at.y },
    sheet,
    viewport,
  );
}

/** The scale at which something of this size just fits, padding included; `by` width alone or both sides. */
export function fittingScale(size: Size, viewport: Size, by: 'page' | 'width'): number {
  const wide = (viewport.width - 2 * sheetPadding) / size.width;
  const high = (viewport.height - 2 * sheetPadding) / size.height;
  return clampScale(by === 'width' ? wide : Math.min(wide, high));
}

/** Centres a box of the sheet at a scale. */
export function centreOn(box: Box, scale: number, sheet: Size, viewport: Size): View {
  const origin = sheetOrigin(sheet, viewport, scale);
  const x = ((box.left + box.right) / 2) * scale + origin.x;
  const y = ((box.top + box.bottom) / 2) * scale + origin.y;
  return clampView({ scale, left: x - viewport.width / 2, top: y - viewport.height / 2 }, sheet, viewport);
}

/** A box with `share` of the viewport left free on each side, in points, as a scale. */
function scaleForBox(box: Box, viewport: Size, share: number): number {
  const free = 1 - 2 * share;
  const wide = (viewport.width * free) / Math.max(1, box.right - box.left);
  const high = (viewport.height * free) / Math.max(1, box.bottom - box.top);
  return Math.min(wide, high);
}

/** Largest scale a jump to a field chooses by itself: text of a usual invoice is then easily read, with its surroundings. */
const readingScale = realSize * 1.75;

/**
 * The view for looking at a box, with a fifth of the viewport free on each side. A view that already shows the box
 * with that margin and large enough to read stays as it is, so that tabbing through fields does not make the page jump.
 */
export function viewOfBox(view: View, box: Box, sheet: Size, viewport: Size): View {
  const wanted = Math.min(readingScale, scaleForBox(box, viewport, 0.2));
  const fits = view.scale <= scaleForBox(box, viewport, 0.05);
  const scale = fits ? Math.max(view.scale, Math.min(wanted, readingScale)) : wanted;
  if (scale === view.scale && shows(view, box, sheet, viewport)) return view;
  return centreOn(box, clampScale(scale), sheet, viewport);
}

/** True where the whole box lies in the viewport with a small margin. */
export function shows(view: View, box: Box, sheet: Size, viewport: Size): boolean {
  const margin = 24 / view.scale;
  const first = spotOnSheet(view, { x: 0, y: 0 }, sheet, viewport);
  const last = spotOnSheet(view, { x: viewport.width, y: viewport.height }, sheet, viewport);
  return (
    box.left - margin >= first.x &&
    box.top - margin >= first.y &&
    box.right + margin <= last.x &&
    box.bottom + margin <= last.y
  );
}
