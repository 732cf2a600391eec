import type { FieldReading } from '../contract/extraction.ts';
import { findIbans } from '../extraction/identifiers/findIbans.ts';
import { readingOf } from '../extraction/readingOf.ts';
import type { DocumentAtHand, LessonUse, RecalledLesson } from './Memory.ts';
import { formOf, sameValue } from './fieldForm.ts';
import { isSameMisreading, recallValue } from './recallValue.ts';

/** A reading this sure, that is not the mistake the lesson is about, is strong evidence. */
const strong = 0.97;
/** Confidence of a value that memory and page disagree on: below any threshold that makes sense. */
export const contestedConfidence = 0.5;
const surest = 0.99;

/** What a field is with a lesson's help; `use` is null where the lesson had nothing to say. */
export interface Settled {
  readonly reading: FieldReading | undefined;
  readonly use: LessonUse | null;
}

/**
 * One field with what a lesson says of it. The memory's value stands where the page was misread as before, was read as
 * nothing, or is unsure. It yields to a sure reading that is not the known mistake, and to an account it does not know.
 */
export function settleField(at: DocumentAtHand, recalled: RecalledLesson): Settled {
  const { field, value } = recalled.lesson;
  const read = at.extraction.fields[field];
  if (value === null) return withoutValue(at, recalled, read);
  const said = recallValue(at, recalled);
  if (field === 'iban') {
    const stranger = strangerAccount(at, recalled);
    if (stranger !== null) return yielded(recalled, stranger, value);
  }
  if (said === null) return silent(at, recalled, read);
  if (read === undefined) return applied(recalled, said, undefined);
  if (sameValue(field, read.value, said.value)) return agreed(recalled, read, said);
  const isSure = read.confidence >= strong && read.source !== 'derived' && formOf(field) !== 'meaning';
  if (isSure && !isSameMisreading(at, recalled, read)) return yielded(recalled, read, said.value);
  return applied(recalled, said, read);
}

/** An analyst said that there is no such value: the same reading again is left out, another one stands. */
function withoutValue(at: DocumentAtHand, recalled: RecalledLesson, read: FieldReading | undefined): Settled {
  if (read === undefined || !isSameMisreading(at, recalled, read)) return { reading: read, use: null };
  return { reading: undefined, use: useOf(recalled, 'applied', null, read.value) };
}

/** The lesson's place is not on this page; a reading known to be wrong is doubtful at least. */
function silent(at: DocumentAtHand, recalled: RecalledLesson, read: FieldReading | undefined): Settled {
  if (read === undefined || !isSameMisreading(at, recalled, read)) return { reading: read, use: null };
  return { reading: doubtful(read), use: null };
}

/**
 * An account the page shows that the layout's documents did not have when the lesson was taught. It is what a forged
 * invoice differs in, so it is shown as read and as doubtful, whatever else the page shows.
 */
function strangerAccount(at: DocumentAtHand, { lesson }: RecalledLesson): FieldReading | null {
  const known = new Set(lesson.print.marks);
  const strangers = findIbans(at.view).filter(({ value }) => value !== lesson.value && !known.has(`iban:${value}`));
  const read = at.extraction.fields.iban;
  const isRead = strangers.find(({ value }) => value === read?.value);
  if (isRead !== undefined && read !== undefined) return read;
  const [first] = strangers;
  return first === undefined ? null : readingOf(first.value, first.spans, contestedConfidence);
}

function applied(recalled: RecalledLesson, said: FieldReading, read: FieldReading | undefined): Settled {
  return { reading: said, use: useOf(recalled, 'applied', said.value, read?.value ?? null) };
}

/** Two that say the same are wrong only where both are. */
function agreed(recalled: RecalledLesson, read: FieldReading, said: FieldReading): Settled {
  const both = 1 - (1 - read.confidence) * (1 - said.confidence);
  const confidence = Math.round(Math.max(read.confidence, Math.min(surest, both)) * 1000) / 1000;
  return { reading: { ...read, confidence }, use: useOf(recalled, 'agreed', read.value, read.value) };
}

export function yielded(recalled: RecalledLesson, read: FieldReading, said: string): Settled {
  return { reading: doubtful(read), use: useOf(recalled, 'yielded', said, read.value) };
}

function doubtful(read: FieldReading): FieldReading {
  return { ...read, confidence: Math.min(read.confidence, contestedConfidence) };
}

function useOf(
  { lesson }: RecalledLesson,
  outcome: LessonUse['outcome'],
  value: string | null,
  other: string | null,
): LessonUse {
  return { lesson, field: lesson.field, outcome, value, other };
}
