import type { Box } from '../../core/vocabulary/box.ts';

/** Size of one page in points (1/72 inch). */
export interface PageSize {
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** A page on the sheet that holds all pages one below the other; `left` and `top` in points of that sheet. */
export interface PlacedPage extends PageSize {
  readonly left: number;
  readonly top: number;
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
  const width = Math.max(1, ...pages.map((page) => page.width));
  let top = 0;
  const placed = pages.map(({ number, width: pageWidth, height }) => {
    const page = { number, width: pageWidth, height, left: (width - pageWidth) / 2, top };
    top += height + pageGap;
    return page;
  });
  return { width, height: Math.max(1, top - pageGap), pages: placed };
}

/** A page's box on the sheet; null where the document has no such page. */
export function boxOnSheet(layout: DocumentLayout, pageNumber: number, box: Box): Box | null {
  const page = layout.pages.find(({ number }) => number === pageNumber);
  if (page === undefined) return null;
  return {
    left: page.left + box.left,
    right: page.left + box.right,
    top: page.top + box.top,
    bottom: page.top + box.bottom,
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
