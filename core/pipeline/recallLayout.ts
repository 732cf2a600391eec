import type { Extraction } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import { type Remembered, applyLessons } from '../review/applyLessons.ts';
import { seeDocument } from '../review/seenDocument.ts';
import type { SqlDatabase } from '../store/SqlDatabase.ts';
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
