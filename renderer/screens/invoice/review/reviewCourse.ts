import type { DocumentId } from '../../../../core/vocabulary/ids.ts';

/** The way of this window through the review queue; it outlives the screen. */
interface Course {
  /** The document that was opened as the next one, whose first doubt is to have the focus. */
  arrival: DocumentId | null;
  /** Documents decided here whose answers may still say that they wait. */
  readonly decided: Set<DocumentId>;
  /** Decisions on their way to the engine: asked meanwhile for the next document, it would name these again. */
  readonly underWay: Set<Promise<void>>;
}

export const reviewCourse: Course = { arrival: null, decided: new Set(), underWay: new Set() };

/** The documents of the queue that come after `present` and were not decided here meanwhile. */
export function upcomingAfter(present: DocumentId, queue: readonly DocumentId[]): readonly DocumentId[] {
  return queue.filter((id) => id !== present && !reviewCourse.decided.has(id));
}
