import type { FieldReading } from '../contract/extraction.ts';
import { derivedReading, readingOf } from '../extraction/readingOf.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import { foldText } from '../extraction/labels/foldText.ts';
import type { Candidate } from './Candidate.ts';
import { amountCandidates, codeCandidates, dateCandidates, ibanCandidates, nameCandidates } from './Candidate.ts';
import type { Lesson, Place, Shape } from './Lesson.ts';
import type { DocumentAtHand, RecalledLesson } from './Memory.ts';
import { formOf, sameValue } from './fieldForm.ts';
import { findOccurrence } from './findOccurrence.ts';
import { spanOfReading } from './learnLesson.ts';
import { scorePlace } from './scorePlace.ts';
import { patternLikeness, patternOf } from './shapes.ts';
import { textOf } from '../extraction/layout/layoutPages.ts';
import { tokensOf } from '../extraction/DocumentView.ts';

/** A place is the lesson's from this score on. */
const leastScore = 0.45;
/** Another value that stands almost as well makes the better one doubtful. */
const closeRival = 0.08;
const rivalDiscount = 0.75;

/**
 * What a lesson says the field of this document is: read from its page where the lesson says it stands, or one of the
 * few values that are the same on every document of a vendor. Null where the page does not bear it out.
 */
export function recallValue(at: DocumentAtHand, recalled: RecalledLesson): FieldReading | null {
  const { lesson, trust } = recalled;
  const { field, value } = lesson;
  if (value === null) return null;
  const form = formOf(field);
  switch (form) {
    case 'constant':
      return constantReading(at, lesson, value, trust);
    case 'meaning':
      return meaningReading(at, lesson, value, trust);
    case 'amount':
    case 'date':
      return readAtPlace(at, recalled);
    case 'code':
    case 'text':
      return (isIdentity(lesson) ? printedAgain(at, lesson, value, trust) : null) ?? readAtPlace(at, recalled);
    default:
      return assertNever(form);
  }
}

/** Fields that name a party: the same on most documents of a layout, and certain where the page prints them again. */
function isIdentity({ field }: Lesson): boolean {
  return field === 'vendorVatId' || field === 'buyerVatId' || field === 'buyer' || field === 'bic' || field === 'iban';
}

function printedAgain({ view }: DocumentAtHand, { field }: Lesson, value: string, trust: number): FieldReading | null {
  const found = findOccurrence(view, field, value);
  if (found === null) return null;
  const { candidate } = found;
  // What OCR misread is not the known value: it may be another one.
  return sameValue(field, candidate.value, value) ? readingOf(value, candidate.spans, trust) : null;
}

function constantReading({ view }: DocumentAtHand, { field }: Lesson, value: string, trust: number): FieldReading {
  const found = findOccurrence(view, field, value);
  return found === null ? derivedReading(value, trust) : { ...readingOf(value, found.candidate.spans, trust) };
}

/** Said again only where the page is read as it was when the lesson was taught. */
function meaningReading(
  { extraction }: DocumentAtHand,
  { field, misread }: Lesson,
  value: string,
  trust: number,
): FieldReading | null {
  const read = extraction.fields[field];
  if (read !== undefined && read.value !== value && read.value !== misread?.value) return null;
  const known = derivedReading(value, trust);
  return read === undefined ? known : { ...known, raw: read.raw, page: read.page, box: read.box, source: read.source };
}

function readAtPlace(at: DocumentAtHand, { lesson, trust, alignment }: RecalledLesson): FieldReading | null {
  const { place, shape, field } = lesson;
  if (place === null || shape === null) return null;
  const scored = candidatesOf(at, field, shape)
    .map((candidate) => ({ candidate, score: scoreOf(at, candidate, place, shape, alignment) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return null;
  const rival = scored.find(({ candidate }) => !sameValue(field, candidate.value, best.candidate.value));
  const isClose = rival !== undefined && best.score - rival.score < closeRival;
  const quality = Math.min(1, 0.6 + best.score / 2) * (isClose ? rivalDiscount : 1);
  return readingOf(valueOf(at, field, best.candidate), best.candidate.spans, trust * quality);
}

function candidatesOf({ view }: DocumentAtHand, field: Lesson['field'], shape: Shape): Candidate[] {
  switch (shape.kind) {
    case 'amount':
      return amountCandidates(view, shape.mark);
    case 'date':
      return dateCandidates(view, shape.order);
    case 'code':
      return field === 'iban' ? ibanCandidates(view) : codeCandidates(view, field);
    case 'text':
      return nameCandidates(view, field);
    default:
      return assertNever(shape);
  }
}

function scoreOf(
  { view, pages }: DocumentAtHand,
  candidate: Candidate,
  place: Place,
  shape: Shape,
  alignment: RecalledLesson['alignment'],
): number {
  const [span] = candidate.spans;
  const page = pages.get(span.segment.page);
  if (page === undefined) return 0;
  const likeness =
    shape.kind === 'code' ? patternLikeness(shape.pattern, patternOf(textOf(candidate.spans.flatMap(tokensOf)))) : 1;
  // Of many runs of tokens only those written alike are worth the look around.
  if (likeness < 0.9 && candidate.spans[0].to - candidate.spans[0].from > 2) return 0;
  return scorePlace(view, page, span, place, alignment) * (0.4 + 0.6 * likeness);
}

/** A credit note states its sums without sign. */
function valueOf({ extraction }: DocumentAtHand, field: Lesson['field'], { value }: Candidate): string {
  const isCredit = extraction.fields.documentType?.value === 'credit note';
  return isCredit && formOf(field) === 'amount' ? value.replace(/^-/, '') : value;
}

/** Whether a reading is the one an analyst rejected when the lesson was taught: its value again, or its place again. */
export function isSameMisreading(at: DocumentAtHand, recalled: RecalledLesson, reading: FieldReading): boolean {
  const { misread, field } = recalled.lesson;
  if (misread === null) return false;
  const form = formOf(field);
  if (form !== 'amount' && form !== 'date' && foldText(reading.value) === foldText(misread.value)) return true;
  const span = spanOfReading(at.view, reading);
  if (span === null || misread.place === null) return span === null && misread.place === null;
  const page = at.pages.get(span.segment.page);
  return page !== undefined && scorePlace(at.view, page, span, misread.place, recalled.alignment) >= leastScore;
}
