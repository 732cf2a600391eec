import type { z } from 'zod';
import { spokenFieldName } from '../../vocabulary/fieldNames.ts';
import { type LessonId, lessonIdSchema } from '../../vocabulary/ids.ts';
import { lessonStateSchema, putLesson, readLesson } from '../queries/lessons.ts';
import type { Store } from '../Store.ts';
import { type ChangeSubject, reversible } from './ReversibleKind.ts';

type LessonState = z.infer<typeof lessonStateSchema>;

const ofLesson = {
  recordKind: 'lesson',
  recordId: lessonIdSchema,
  state: lessonStateSchema,
  present: (store: Store, lessonId: LessonId, left: LessonState) => ({
    ...left,
    lesson: readLesson(store.db, lessonId),
  }),
  restore: (store: Store, lessonId: LessonId, { to }: { readonly to: LessonState }) =>
    putLesson(store.db, lessonId, to.lesson),
} as const;

/** What was learned was forgotten. */
export const lessonForgotten = reversible({
  ...ofLesson,
  name: 'lesson-forgotten',
  done: ['lesson.forgotten'],
  undone: 'lesson.forgetting-undone',
  redone: 'lesson.forgetting-redone',
  describe: (_store, lessonId, sides) => subjectOf('Forgetting of what was learned', lessonId, sides),
});

/** What a correction taught goes and comes with the correction. */
export const lessonLearned = reversible({
  ...ofLesson,
  name: 'lesson-learned',
  done: ['lesson.learned'],
  undone: 'lesson.learning-undone',
  redone: 'lesson.learning-redone',
  isCompanion: true,
  describe: (_store, lessonId, sides) => subjectOf('What was learned', lessonId, sides),
});

function subjectOf(
  what: string,
  lessonId: LessonId,
  { before, after }: { readonly before: LessonState; readonly after: LessonState },
): ChangeSubject {
  const field = (before.lesson ?? after.lesson)?.field ?? null;
  return { lessonId, field, description: field === null ? what : `${what} about the ${spokenFieldName(field)}` };
}
