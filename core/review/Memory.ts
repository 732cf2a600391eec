import type { Extraction } from '../contract/extraction.ts';
import type { LessonOutcome } from '../contract/memory.ts';
import type { DocumentView } from '../extraction/DocumentView.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { Alignment } from './alignPrints.ts';
import type { Lesson, LessonRecord } from './Lesson.ts';
import type { AnchorPage } from './pageWords.ts';

/** A lesson with how it served so far. */
export interface KnownLesson {
  readonly lesson: Lesson;
  readonly record: LessonRecord;
}

/** What a lesson had to do with one document. */
export interface LessonUse {
  readonly lesson: Lesson;
  readonly field: FieldName;
  readonly outcome: LessonOutcome;
  /** What the memory says; null: there is no such value. */
  readonly value: string | null;
  /** What the page was read as without it; null for nothing. */
  readonly other: string | null;
}

/** A document at hand: what its pages show and what they were read as. */
export interface DocumentAtHand {
  readonly view: DocumentView;
  readonly pages: ReadonlyMap<number, AnchorPage>;
  readonly extraction: Extraction;
}

/** A lesson, how far it is trusted (0 to 1), and how its layout lies on the document at hand. */
export interface RecalledLesson {
  readonly lesson: Lesson;
  readonly trust: number;
  readonly alignment: Alignment;
}
