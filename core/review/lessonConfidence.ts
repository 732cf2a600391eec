import type { LessonRecord } from './Lesson.ts';

/** A new lesson counts as nine times right and once wrong; an unquestioned use counts a quarter of a confirmed one. */
const prior = { right: 9, all: 10 };
const unquestioned = 0.25;
const leastConfidence = 0.6;

/** How far a lesson can be trusted: the mean of a beta distribution over its uses, 0 to 1. */
export function lessonConfidence({ confirmed, standing, overruled }: LessonRecord): number {
  const right = prior.right + confirmed + unquestioned * standing;
  return right / (right + prior.all - prior.right + 2 * overruled);
}

/** True where a lesson was overruled so often that it is not applied any more. */
export function rests(record: LessonRecord): boolean {
  return lessonConfidence(record) < leastConfidence;
}
