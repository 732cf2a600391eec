import type { DocumentView } from '../../../core/contract/documents.ts';
import type { Computation } from '../../../core/vocabulary/expressions/Computation.ts';
import { computeTyped, typeableDecimal } from '../../../core/vocabulary/expressions/computeTyped.ts';
import { isIsoDate } from '../../../core/vocabulary/dates.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';
import { isNumeric } from './formatValue.ts';

type Dated = Pick<DocumentView, 'fields'>;

/** What an expression typed into a field comes to ("today+30", "12*3.5+19%"); null for text to be taken as it is. */
export function computationOf({ fields }: Dated, field: FieldName, typed: string): Computation {
  return computeTyped(field, typed, fields.currency?.value ?? null, {
    today: today(),
    issueDate: dateOf(fields.issueDate?.value),
    dueDate: dateOf(fields.dueDate?.value),
  });
}

/**
 * The text to save for what was typed: what an expression comes to, in a form that is read in one way only, else the text.
 * @throws VouchFailure INVALID_VALUE where it cannot be computed
 */
export function meaningOfTyped(document: Dated, field: FieldName, typed: string): string {
  const computed = computationOf(document, field, typed);
  if (computed === null) return typed;
  if ('failure' in computed) throw computed.failure;
  return isNumeric(field) ? typeableDecimal(computed.value) : computed.value;
}

function dateOf(value: string | undefined) {
  return value !== undefined && isIsoDate(value) ? value : null;
}

/** The calendar day where the analyst sits. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
