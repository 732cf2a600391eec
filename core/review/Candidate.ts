import type { DocumentView, Span } from '../extraction/DocumentView.ts';
import { tokensOf } from '../extraction/DocumentView.ts';
import { findAmounts } from '../extraction/amounts/findAmounts.ts';
import type { DecimalMark } from '../extraction/amounts/readNumber.ts';
import { findIbans } from '../extraction/identifiers/findIbans.ts';
import type { DateOrder, FoundDate } from '../extraction/dates/findDates.ts';
import type { Segment } from '../extraction/layout/Layout.ts';
import { textOf } from '../extraction/layout/layoutPages.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { canonicalText } from './fieldForm.ts';

/** A run of tokens that could be a field's value. */
export interface Candidate {
  readonly value: string;
  /** More than one where the value goes on in another cell or line. */
  readonly spans: readonly [Span, ...Span[]];
}

const longestCode = 6;
const longestName = 8;

/** Every number with the decimal mark given, or as the document itself was read. */
export function amountCandidates(view: DocumentView, mark: DecimalMark | null): Candidate[] {
  return view.layout.segments.flatMap((segment) => {
    const dates = view.dates.get(segment) ?? [];
    const amounts = mark === null ? (view.amounts.get(segment) ?? []) : findAmounts(segment, mark);
    return amounts
      .filter(({ percent, from, to }) => !percent && !dates.some((date) => from < date.to && to > date.from))
      .map(({ value, from, to }): Candidate => ({ value, spans: [{ segment, from, to }] }));
  });
}

/** Every date in the order given; with none, dates that can be read both ways are left out. */
export function dateCandidates(view: DocumentView, order: DateOrder | null): Candidate[] {
  return [...view.dates.values()].flat().flatMap((date) => {
    const value = readDate(date, order);
    return value === null ? [] : [{ value, spans: [{ segment: date.segment, from: date.from, to: date.to }] }];
  });
}

function readDate({ dayFirst, monthFirst }: FoundDate, order: DateOrder | null): string | null {
  if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
  return dayFirst === monthFirst || monthFirst === null ? dayFirst : dayFirst === null ? monthFirst : null;
}

/** Every account printed; one with wrong check digits only beside its label. */
export function ibanCandidates(view: DocumentView): Candidate[] {
  return findIbans(view).flatMap(({ value, spans: [first, ...rest] }) =>
    first === undefined ? [] : [{ value, spans: [first, ...rest] }],
  );
}

/** Runs of up to six tokens of a cell that hold a digit. */
export function codeCandidates(view: DocumentView, field: FieldName): Candidate[] {
  return view.layout.segments.flatMap((segment) =>
    /\d/.test(segment.text) ? runsOf(segment, longestCode, field).filter(({ value }) => /\d/.test(value)) : [],
  );
}

/** Cells, and ends of cells, that hold letters. */
export function nameCandidates(view: DocumentView, field: FieldName): Candidate[] {
  return view.layout.segments.flatMap((segment) => {
    const to = segment.tokens.length;
    const starts = Array.from({ length: Math.min(to, longestName) }, (_, from) => from);
    return starts.map((from) => runOf({ segment, from, to }, field)).filter(({ value }) => /\p{L}{2}/u.test(value));
  });
}

function runsOf(segment: Segment, longest: number, field: FieldName): Candidate[] {
  const runs: Candidate[] = [];
  for (let from = 0; from < segment.tokens.length; from += 1) {
    for (let to = from + 1; to <= Math.min(segment.tokens.length, from + longest); to += 1) {
      runs.push(runOf({ segment, from, to }, field));
    }
  }
  return runs;
}

function runOf(span: Span, field: FieldName): Candidate {
  return { value: canonicalText(field, textOf(tokensOf(span))), spans: [span] };
}
