import type { FieldReading } from '../contract/extraction.ts';
import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import type { Lesson, Place } from './Lesson.ts';
import { describePlace } from './describePlace.ts';
import { formOf, sameValue } from './fieldForm.ts';
import { type PointedAt, findOccurrence } from './findOccurrence.ts';
import { anchorPages } from './pageWords.ts';
import type { SeenDocument } from './seenDocument.ts';
import { shapeOf } from './shapes.ts';

/** One correction as learning sees it. */
export interface Corrected {
  readonly seen: SeenDocument;
  readonly field: FieldName;
  /** What the analyst says; null: there is no such value. */
  readonly value: string | null;
  readonly pointedAt: PointedAt | null;
}

/** What a correction teaches; who taught it, and which layout it is, is for the caller to add. */
export type Taught = Pick<Lesson, 'field' | 'print' | 'value' | 'place' | 'shape' | 'misread'>;

/**
 * What a correction teaches about its layout. Null where it teaches nothing: a value the page does not show cannot be
 * read from the next one.
 */
export function learnLesson({ seen, field, value, pointedAt }: Corrected): Taught | null {
  const { view, print, extraction } = seen;
  const reading = extraction.fields[field];
  const isMisread = reading !== undefined && (value === null || !sameValue(field, reading.value, value));
  const misread = isMisread ? { value: reading.value, place: placeOfReading(view, reading) } : null;
  if (value === null) return misread === null ? null : { field, print, value, place: null, shape: null, misread };
  const found = whereItStands(view, field, value, pointedAt);
  if (found === null && !isTaughtUnseen(field)) return null;
  return { field, print, value, place: found?.place ?? null, shape: found?.shape ?? null, misread };
}

/** Fields whose value need not be printed to be the same on the next document. */
function isTaughtUnseen(field: FieldName): boolean {
  const form = formOf(field);
  return form === 'constant' || form === 'meaning';
}

function whereItStands(
  view: DocumentView,
  field: FieldName,
  value: string,
  pointedAt: PointedAt | null,
): Pick<Lesson, 'place' | 'shape'> | null {
  const found = findOccurrence(view, field, value, pointedAt);
  const page = found === null ? undefined : anchorPages(view).get(found.page);
  if (found === null || page === undefined) return null;
  return {
    place: describePlace(view, page, found.candidate.spans[0]),
    shape: shapeOf(view, field, found.candidate),
  };
}

/** The place of a reading; null for a derived one. */
export function placeOfReading(view: DocumentView, reading: FieldReading): Place | null {
  const span = spanOfReading(view, reading);
  const page = span === null ? undefined : anchorPages(view).get(span.segment.page);
  return span === null || page === undefined ? null : describePlace(view, page, span);
}

/** The tokens a reading was read from: those whose middle lies in its box, of the first line of it. */
export function spanOfReading(view: DocumentView, { page, box }: FieldReading): Span | null {
  if (page === null || box === null) return null;
  for (const segment of view.layout.segments) {
    if (segment.page !== page) continue;
    const inside = segment.tokens.flatMap(({ box: token }, index) => {
      const [x, y] = [(token.left + token.right) / 2, (token.top + token.bottom) / 2];
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom ? [index] : [];
    });
    const [from, to] = [inside[0], inside.at(-1)];
    if (from !== undefined && to !== undefined) return { segment, from, to: to + 1 };
  }
  return null;
}
