import type { DrawnTable } from '../../contract/lines.ts';
import type { Extraction } from '../../contract/extraction.ts';
import type { PageReading } from '../../contract/reading.ts';
import { moneyFields } from '../../vocabulary/fieldNames.ts';
import type { Alignment } from '../alignPrints.ts';
import { matchLayout } from '../matchLayout.ts';
import type { LayoutPrint } from '../Lesson.ts';
import type { DrawnLayout } from './DrawnLayout.ts';

interface AtHand {
  readonly print: LayoutPrint;
  readonly pages: readonly PageReading[];
  /** What the pages are read as, for where the sums stand that end the table. */
  readonly extraction: Extraction;
}

/** The drawn layout a document has; null where none fits. */
export function layoutDrawn(known: readonly DrawnLayout[], print: LayoutPrint): DrawnLayout | null {
  return fitting(known, print)?.layout ?? null;
}

/**
 * The table of a layout as it lies on this document: columns moved and scaled with the print, the area reaching down to
 * the sums, since no two invoices have as many lines. Null where no known layout fits.
 */
export function recallTable(known: readonly DrawnLayout[], at: AtHand): DrawnTable | null {
  const found = fitting(known, at.print);
  if (found === null) return null;
  const { layout, alignment } = found;
  const page = at.pages.find(({ number }) => number === layout.table.page) ?? at.pages[0];
  if (page === undefined) return null;
  return laidOn(layout, alignment, page, at.extraction);
}

function fitting(known: readonly DrawnLayout[], print: LayoutPrint) {
  let best: { layout: DrawnLayout; alignment: Alignment; score: number } | null = null;
  for (const layout of known) {
    const match = matchLayout(layout.print, print);
    if (match !== null && (best === null || match.score > best.score)) best = { layout, ...match };
  }
  return best;
}

function laidOn(
  { table, width }: DrawnLayout,
  { x, y }: Alignment,
  page: PageReading,
  extraction: Extraction,
): DrawnTable {
  const across = (left: number) => (left / width) * page.width * x.scale + x.shift * page.width;
  const down = (top: number) => (top / width) * page.width * y.scale + y.shift * page.width;
  const top = down(table.area.top);
  const { left, right, bottom } = table.area;
  return {
    page: page.number,
    area: { left: across(left), right: across(right), top, bottom: sumsBelow(top, page, extraction) ?? down(bottom) },
    columns: table.columns.map((column) => ({
      ...column,
      left: across(column.left),
      right: across(column.right),
    })),
  };
}

/** Where the first of the sums begins below the head of the table; null where none was read there. */
function sumsBelow(top: number, page: PageReading, { fields }: Extraction): number | null {
  const tops = moneyFields.flatMap((name) => {
    const field = fields[name];
    return field?.page === page.number && field.box !== null && field.box.top > top ? [field.box.top] : [];
  });
  return tops.length === 0 ? null : Math.min(...tops);
}
