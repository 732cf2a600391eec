import type { Extraction } from '../contract/extraction.ts';
import { linesFromColumns } from '../extraction/items/linesFromColumns.ts';
import type { PageReading } from '../contract/reading.ts';
import { type Remembered, applyLessons } from '../review/applyLessons.ts';
import { linesAddUp } from '../review/tables/linesAddUp.ts';
import { recallTable } from '../review/tables/recallTable.ts';
import { seeDocument } from '../review/seenDocument.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
import { hasDrawnTables, tablesWith } from '../store/queries/drawnTables.ts';
import { hasLessons, lessonsWith } from '../store/queries/lessons.ts';

/** What pages were read as, with what corrections of earlier documents of the same layout have taught. */
export function recallLayout(
  db: SqlDatabase,
  pages: readonly PageReading[],
  extraction: Extraction,
): Pick<Remembered, 'extraction' | 'uses'> {
  const nothing = { extraction, uses: [] };
  if (!hasLessons(db)) return nothing;
  const seen = seeDocument(pages, extraction);
  if (seen === null) return nothing;
  const { lessons, common } = lessonsWith(db, seen.print.marks);
  return lessons.length === 0 ? nothing : applyLessons(seen, lessons, common);
}

/**
 * Lines read again by columns that were drawn on an earlier document of the layout, where those add up and the lines as
 * they are do not; else the lines as they are.
 */
export function withDrawnLines(db: SqlDatabase, pages: readonly PageReading[], extraction: Extraction): Extraction {
  if (!hasDrawnTables(db) || linesAddUp(extraction.lineItems, extraction.fields)) return extraction;
  const seen = seeDocument(pages, extraction);
  if (seen === null) return extraction;
  const table = recallTable(tablesWith(db, seen.print.marks), { print: seen.print, pages, extraction });
  const lineItems = table === null ? [] : linesFromColumns(pages, table);
  return linesAddUp(lineItems, extraction.fields) ? { ...extraction, lineItems } : extraction;
}
