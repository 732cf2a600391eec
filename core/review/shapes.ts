import type { DocumentView } from '../extraction/DocumentView.ts';
import { assertNever } from '../vocabulary/assertNever.ts';
import type { FieldName } from '../vocabulary/fieldNames.ts';
import { textOf } from '../extraction/layout/layoutPages.ts';
import { tokensOf } from '../extraction/DocumentView.ts';
import type { Candidate } from './Candidate.ts';
import type { Shape } from './Lesson.ts';
import { formOf } from './fieldForm.ts';

/** How a value is written on the page it was taught on: what tells an 04/03 from a 03/04 on the next one. */
export function shapeOf(view: DocumentView, field: FieldName, { value, spans }: Candidate): Shape {
  const [{ segment, from, to }] = spans;
  const form = formOf(field);
  switch (form) {
    case 'amount': {
      const amount = view.amounts.get(segment)?.find((each) => each.from < to && each.to > from);
      return { kind: 'amount', mark: amount?.mark ?? null };
    }
    case 'date': {
      const date = view.dates.get(segment)?.find((each) => each.from < to && each.to > from);
      if (date === undefined || date.dayFirst === date.monthFirst) return { kind: 'date', order: null };
      return { kind: 'date', order: date.dayFirst === value ? 'day-first' : 'month-first' };
    }
    case 'code':
      return { kind: 'code', pattern: patternOf(textOf(spans.flatMap(tokensOf))) };
    case 'text':
    case 'constant':
    case 'meaning':
      return { kind: 'text' };
    default:
      return assertNever(form);
  }
}

/** Letters as A, digits as 9, other signs as they are. */
export function patternOf(printed: string): string {
  return printed.replace(/\p{L}/gu, 'A').replace(/\d/g, '9');
}

/** How alike two patterns are: 1 the same, 0.9 with runs of another length, 0.35 where they only both have digits. */
export function patternLikeness(one: string, other: string): number {
  if (one === other) return 1;
  return collapsed(one) === collapsed(other) ? 0.9 : 0.35;
}

function collapsed(pattern: string): string {
  return pattern.replace(/A+/g, 'A').replace(/9+/g, '9').replace(/\s+/g, ' ');
}
