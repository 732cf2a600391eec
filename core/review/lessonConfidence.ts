import type { LessonRecord } from './Lesson.ts';

/**
 * A new lesson counts as 39 times right and once wrong: the next invoices of twenty invented vendors were all right
 * (`core/workstation/vendorMemory.test.ts`), which by Krichevsky and Trofimov makes 0.976. An unquestioned use counts a
 * quarter of a confirmed one; one that was overruled weighs nine times as much, so that a lesson rests after three.
 */
const prior = { right: 39, all: 40 };
const unquestioned = 0.25;
const overruledWeight = 9;
const leastConfidence = 0.6;

/** How far a lesson can be trusted: the mean of a beta distribution over its uses, 0 to 1. */
export function lessonConfidence({ confirmed, standing, overruled }: LessonRecord): number {
  const right = prior.right + confirmed + unquestioned * standing;
  return right / (right + prior.all - prior.right + overruledWeight * overruled);
}

/** True where a lesson was overruled so often that it is not applied any more. */
export function rests(record: LessonRecord): boolean {
  return lessonConfidence(record) < leastConfidence;
}
