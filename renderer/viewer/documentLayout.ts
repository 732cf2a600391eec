import type { Box } from '../../core/vocabulary/box.ts';
import { type QuarterTurn, turnedBox, turnedExtent } from '../../core/vocabulary/quarterTurn.ts';

/** Size of one page as it was read, in points (1/72 inch), and how it is turned to be looked at. */
export interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly turn: QuarterTurn;
}

/**
 * A page on the sheet that holds all pages one below the other: where it lies and how large it is once turned, in points of
 * that sheet. `asRead` is the page with which all boxes agree.
 */
export interface PlacedPage {
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly asRead: PageSize;
}

export interface DocumentLayout {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PlacedPage[];
}

/** Points between two pages. */
export const pageGap = 14;

/** Pages stacked from top to bottom, each centred on the widest. */
export function layOutPages(pages: readonly PageSize[]): DocumentLayout {
  const turned = pages.map((page) => turnedExtent(page, page.turn));
  const width = Math.max(1, ...turned.map((page) => page.width));
  let top = 0;
  const placed = pages.map((asRead, index) => {
    const size = turned[index] ?? asRead;
    const page = { number: asRead.number, ...size, left: (width - size.width) / 2, top, asRead };
    top += size.height + pageGap;
    return page;
  });
  return { width, height: Math.max(1, top - pageGap), pages: placed };
}

/** A page's box on the sheet; null where the document has no such page. */
export function boxOnSheet(layout: DocumentLayout, pageNumber: number, box: Box): Box | null {
  const page = layout.pages.find(({ number }) => number === pageNumber);
  if (page === undefined) return null;
  const { left, right, top, bottom } = turnedBox(box, page.asRead, page.asRead.turn);
  return {
    left: page.left + left,
    right: page.left + right,
    top: page.top + top,
    bottom: page.top + bottom,
  };
}

/** Numbers of the pages that show between two heights of the sheet (points). */
export function pagesBetween(layout: DocumentLayout, top: number, bottom: number): readonly number[] {
  return layout.pages.filter((page) => page.top <= bottom && page.top + page.height >= top).map(({ number }) => number);
}

/** The page that covers most of the stretch between two heights; the first page of an empty stretch; null without pages. */
export function pageInView(layout: DocumentLayout, top: number, bottom: number): number | null {
  let best: { number: number; covered: number } | null = null;
  for (const page of layout.pages) {
    const covered = Math.min(bottom, page.top + page.height) - Math.max(top, page.top);
    if (best === null || covered > best.covered) best = { number: page.number, covered };
  }
  return best?.number ?? null;
}
