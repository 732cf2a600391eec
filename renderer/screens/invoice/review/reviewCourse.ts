import type { DocumentId } from '../../../../core/vocabulary/ids.ts';

/**
 * The way of this window through the review queue; it outlives the screen, which is drawn anew for each document. What
 * the engine answered last is a forecast: it decides anew with each step.
 */
interface Course {
  /** Documents after the one at work, the next first. */
  upcoming: readonly DocumentId[];
  /** The document that was opened as the next one, whose first doubt is to have the focus. */
  arrival: DocumentId | null;
  /** Documents decided here whose answers may still say that they wait. */
  readonly decided: Set<DocumentId>;
}

export const reviewCourse: Course = { upcoming: [], arrival: null, decided: new Set() };

/** The documents that come after `present`: as the engine said with the last step, then in the order of the queue. */
export function upcomingAfter(present: DocumentId, queue: readonly DocumentId[]): readonly DocumentId[] {
  const { upcoming, decided } = reviewCourse;
  const ahead = [...new Set([...upcoming, ...queue])];
  return ahead.filter((id) => id !== present && !decided.has(id));
}
