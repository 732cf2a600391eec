import { z } from 'zod';
import { type Lesson, type LessonRecord, lessonSchema } from '../../review/Lesson.ts';
import type { KnownLesson } from '../../review/Memory.ts';
import { VouchFailure } from '../../vocabulary/failure.ts';
import { type FieldName, fieldNameSchema } from '../../vocabulary/fieldNames.ts';
import { type ChangeId, type DocumentId, type LayoutId, type LessonId, lessonIdSchema } from '../../vocabulary/ids.ts';
import type { Store } from '../Store.ts';
import type { SqlDatabase } from '../SqlDatabase.ts';
import { jsonColumn, parseRow, parseRows } from '../rows.ts';

/**
 * Everything the log says of one lesson: what it taught before or after a change, null for nothing. `because` names the
 * change it came with, so that both are taken back together.
 */
export const lessonStateSchema = z.object({
  lesson: lessonSchema.nullable(),
  because: z.string().nullable(),
});

const contentSchema = z.object({ content: jsonColumn(lessonSchema) });
/** A mark known of layouts of so many vendors belongs to none of them. */
const commonFrom = 3;
const mostLayouts = 24;

/** The lesson itself; null where it is not known or was forgotten. */
export function readLesson(db: SqlDatabase, lessonId: LessonId): Lesson | null {
  const row = db.prepare('SELECT content FROM lesson WHERE id = :lessonId').get({ lessonId });
  return row === undefined ? null : parseRow(contentSchema, row).content;
}

/** What is known about one field of a layout. */
export function readLessonOn(db: SqlDatabase, layoutId: LayoutId, field: FieldName): Lesson | null {
  const row = db
    .prepare('SELECT content FROM lesson WHERE layout_id = :layoutId AND field = :field')
    .get({ layoutId, field });
  return row === undefined ? null : parseRow(contentSchema, row).content;
}

/** All lessons, in no order. */
export function readLessons(db: SqlDatabase): Lesson[] {
  return parseRows(contentSchema, db.prepare('SELECT content FROM lesson').all()).map(({ content }) => content);
}

/** Lessons of the layouts that share a mark with a document, and marks that are known of several vendors. */
export function lessonsWith(
  db: SqlDatabase,
  marks: readonly string[],
): { readonly lessons: readonly KnownLesson[]; readonly common: ReadonlySet<string> } {
  const parameters = { marks: JSON.stringify(marks) };
  const rows = db.prepare(likelySql).all({ ...parameters, mostLayouts });
  const lessons = parseRows(contentSchema, rows).map(({ content }) => content);
  const records = readLessonRecords(
    db,
    lessons.map(({ id }) => id),
  );
  const common = parseRows(z.object({ mark: z.string() }), db.prepare(commonSql).all({ ...parameters, commonFrom }));
  return {
    lessons: lessons.map((lesson) => ({ lesson, record: records.get(lesson.id) ?? unused })),
    common: new Set(common.map(({ mark }) => mark)),
  };
}

const likelySql = `SELECT content FROM lesson WHERE layout_id IN (
  SELECT l.layout_id FROM json_each(:marks) AS m JOIN lesson_mark AS k ON k.mark = m.value JOIN lesson AS l ON l.id = k.lesson_id
  GROUP BY l.layout_id ORDER BY count(DISTINCT k.mark) DESC LIMIT :mostLayouts)`;
const commonSql = `SELECT k.mark FROM json_each(:marks) AS m JOIN lesson_mark AS k ON k.mark = m.value
  JOIN lesson AS l ON l.id = k.lesson_id GROUP BY k.mark HAVING count(DISTINCT l.content ->> '$.usual.vendor') >= :commonFrom`;

const unused: LessonRecord = { confirmed: 0, standing: 0, overruled: 0 };

const verdictSchema = z.object({
  lesson_id: lessonIdSchema,
  verdict: z.enum(['confirmed', 'standing', 'overruled', 'silent']),
  documents: z.number().int(),
});

/** How each lesson served on the documents as they stand now. */
export function readLessonRecords(db: SqlDatabase, lessonIds: readonly LessonId[]): Map<LessonId, LessonRecord> {
  const rows = db.prepare(verdictSql).all({ lessonIds: JSON.stringify(lessonIds) });
  const records = new Map<LessonId, LessonRecord>();
  for (const { lesson_id: id, verdict, documents } of parseRows(verdictSchema, rows)) {
    if (verdict !== 'silent') records.set(id, { ...(records.get(id) ?? unused), [verdict]: documents });
  }
  return records;
}

// Of a field an analyst has ruled on, the ruling counts; of others, that the page itself said the same.
const verdictSql = `SELECT lesson_id, verdict, count(*) AS documents FROM (
  SELECT u.lesson_id, CASE
    WHEN f.source = 'analyst' OR r.name IS NOT NULL THEN iif(coalesce(f.value, '') = coalesce(u.value, ''), 'confirmed', 'overruled')
    WHEN u.outcome = 'agreed' THEN 'confirmed'
    WHEN u.outcome = 'applied' THEN 'standing'
    ELSE 'silent' END AS verdict
  FROM json_each(:lessonIds) AS i
    JOIN lesson_use AS u ON u.lesson_id = i.value
    JOIN lesson AS l ON l.id = u.lesson_id AND l.field = u.field
    LEFT JOIN field AS f ON f.document_id = u.document_id AND f.name = u.field
    LEFT JOIN field_removal AS r ON r.document_id = u.document_id AND r.name = u.field)
  GROUP BY lesson_id, verdict`;

/** Puts a lesson into a state, whatever was known before; the caller logs the change. */
export function putLesson(db: SqlDatabase, lessonId: LessonId, lesson: Lesson | null): void {
  db.transaction(() => {
    db.prepare('DELETE FROM lesson WHERE id = :lessonId').run({ lessonId });
    if (lesson === null) return;
    const { layoutId, field } = lesson;
    // Somebody may have taught the same field of the layout anew meanwhile: the later word stands.
    db.prepare('DELETE FROM lesson WHERE layout_id = :layoutId AND field = :field').run({ layoutId, field });
    const { documentId } = lesson;
    db.prepare(insertSql).run({ lessonId, layoutId, field, documentId, content: JSON.stringify(lesson) });
    const insert = db.prepare('INSERT INTO lesson_mark (mark, lesson_id) VALUES (:mark, :lessonId)');
    for (const mark of new Set(lesson.print.marks)) insert.run({ mark, lessonId });
  });
}

const insertSql = `INSERT INTO lesson (id, layout_id, field, document_id, content)
  VALUES (:lessonId, :layoutId, :field, :documentId, :content)`;

/** Keeps what a correction taught, in place of what was known about the same field; joins the caller's transaction. */
export function learn(store: Store, lesson: Lesson, because: ChangeId): ChangeId {
  return store.db.transaction(() => {
    const before = readLesson(store.db, lesson.id);
    putLesson(store.db, lesson.id, lesson);
    return logLesson(store, 'lesson.learned', lesson.by, lesson.id, [before, lesson], because);
  });
}

/**
 * Forgets lessons, as one change that is taken back as one. Those already forgotten are passed over.
 * @throws VouchFailure NOT_FOUND where none of them is known
 */
export function forgetLessons(store: Store, lessonIds: readonly LessonId[], by: string): readonly LessonId[] {
  return store.db.transaction(() => {
    const known = [...new Set(lessonIds)].flatMap((id) => readLesson(store.db, id) ?? []);
    if (known.length === 0) throw new VouchFailure('NOT_FOUND', 'This was forgotten already.', 'Refresh the list.');
    let head: ChangeId | null = null;
    for (const lesson of known) {
      putLesson(store.db, lesson.id, null);
      const changeId = logLesson(store, 'lesson.forgotten', by, lesson.id, [lesson, null], head);
      head ??= changeId;
    }
    return known.map(({ id }) => id);
  });
}

function logLesson(
  store: Store,
  kind: string,
  actor: string,
  recordId: LessonId,
  [before, after]: readonly [Lesson | null, Lesson | null],
  because: ChangeId | null,
): ChangeId {
  return store.changeLog.append({
    actor,
    kind,
    recordKind: 'lesson',
    recordId,
    before: { lesson: before, because: null },
    after: { lesson: after, because },
  });
}

/** Whether anything was learned at all. */
export function hasLessons(db: SqlDatabase): boolean {
  return db.prepare('SELECT 1 FROM lesson LIMIT 1').get() !== undefined;
}

/** The lessons taught on a document that are still known, by field. */
export function readTaught(db: SqlDatabase, documentId: DocumentId): Partial<Record<FieldName, LessonId>> {
  const rows = db.prepare('SELECT id, field FROM lesson WHERE document_id = :documentId').all({ documentId });
  const parsed = parseRows(z.object({ id: lessonIdSchema, field: fieldNameSchema }), rows);
  return Object.fromEntries(parsed.map(({ id, field }) => [field, id]));
}
