import type { Extraction } from '../contract/extraction.ts';
import type { PageReading } from '../contract/reading.ts';
import { layoutAmong } from '../review/applyLessons.ts';
import { type PointedAt, findOccurrence } from '../review/findOccurrence.ts';
import type { Lesson } from '../review/Lesson.ts';
import { type Taught, learnLesson } from '../review/learnLesson.ts';
import { type SeenDocument, seeDocument } from '../review/seenDocument.ts';
import type { Store } from '../store/Store.ts';
import { readDocument } from '../store/queries/documents.ts';
import { readFields } from '../store/queries/fields.ts';
import { learn, lessonsWith, readLessonOn } from '../store/queries/lessons.ts';
import { instantOf } from '../vocabulary/clock.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { type ChangeId, type DocumentId, layoutIdSchema, lessonIdSchema, newId } from '../vocabulary/ids.ts';

/** A correction about to be made: where its value stands on the pages, and what it teaches. */
export interface Teaching {
  /** Null where the pages do not show the value. */
  readonly place: PointedAt | null;
  /** Null where it teaches nothing. */
  readonly taught: Taught | null;
}

/**
 * Looks for a corrected value on the pages and at what it teaches. `value` is canonical, null for "there is none";
 * `extraction` is what the pages are read as without memory.
 */
export function prepareTeaching(
  pages: readonly PageReading[],
  extraction: Extraction,
  field: FieldName,
  value: string | null,
  pointedAt: PointedAt | null,
): Teaching {
  const seen = seeDocument(pages, extraction);
  if (seen === null) return { place: pointedAt, taught: null };
  const place = value === null ? null : placeOf(seen, field, value, pointedAt);
  return { place, taught: learnLesson({ seen, field, value, pointedAt }) };
}

function placeOf(
  { view }: SeenDocument,
  field: FieldName,
  value: string,
  pointedAt: PointedAt | null,
): PointedAt | null {
  const found = findOccurrence(view, field, value, pointedAt);
  return found === null ? pointedAt : { page: found.page, box: found.box };
}

/** Keeps what a correction taught, as the lesson of its layout; joins the correction's transaction. */
export function teach(
  store: Store,
  documentId: DocumentId,
  taught: Taught,
  by: string,
  because: ChangeId,
): Lesson['id'] {
  const { lessons, common } = lessonsWith(store.db, taught.print.marks);
  const layoutId = layoutAmong(lessons, taught.print, common) ?? newId(layoutIdSchema);
  const id = readLessonOn(store.db, layoutId, taught.field)?.id ?? newId(lessonIdSchema);
  const fields = readFields(store.db, documentId);
  const usual = {
    vendor: fields.vendor?.value ?? null,
    currency: fields.currency?.value ?? null,
    iban: fields.iban?.value ?? null,
  };
  const { fileName } = readDocument(store.db, documentId);
  const lesson: Lesson = { ...taught, id, layoutId, usual, documentId, fileName, by, at: instantOf(store.clock) };
  learn(store, lesson, because);
  return id;
}
