import type { LessonView } from '../../contract/memory.ts';
import type { Lesson, LessonRecord } from '../../review/Lesson.ts';
import { lessonConfidence, rests } from '../../review/lessonConfidence.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { documentsUsing } from '../queries/lessonUses.ts';
import { readLessonRecords, readLessons } from '../queries/lessons.ts';

/** Everything that was learned, by vendor, then layout, the newest first. */
export function listLessons(db: SqlDatabase): LessonView[] {
  const lessons = readLessons(db);
  const records = readLessonRecords(
    db,
    lessons.map(({ id }) => id),
  );
  return lessons
    .map((lesson) => viewOf(db, lesson, records.get(lesson.id) ?? { confirmed: 0, standing: 0, overruled: 0 }))
    .sort(
      (a, b) =>
        (a.vendor ?? '').localeCompare(b.vendor ?? '') ||
        a.layoutId.localeCompare(b.layoutId) ||
        b.at.localeCompare(a.at),
    );
}

function viewOf(db: SqlDatabase, lesson: Lesson, record: LessonRecord): LessonView {
  const { id, layoutId, field, documentId, fileName, by, at, value, misread, place, usual } = lesson;
  return {
    id,
    layoutId,
    field,
    documentId,
    fileName,
    by,
    at,
    value,
    vendor: usual.vendor,
    misread: misread?.value ?? null,
    label: place?.label ?? null,
    kind: kindOf(lesson),
    used: record.confirmed + record.standing,
    overruled: record.overruled,
    applied: documentsUsing(db, [id]).length,
    confidence: lessonConfidence(record),
    rests: rests(record),
  };
}

function kindOf({ value, field, place }: Lesson): LessonView['kind'] {
  if (value === null) return 'absent';
  const isConstant = field === 'vendor' || field === 'address' || place === null;
  return isConstant ? 'constant' : 'place';
}
