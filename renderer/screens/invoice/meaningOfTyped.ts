import type { DocumentView } from '../../../core/contract/documents.ts';
import { computeTyped } from '../../../core/vocabulary/expressions/computeTyped.ts';
import { isIsoDate } from '../../../core/vocabulary/dates.ts';
import type { FieldName } from '../../../core/vocabulary/fieldNames.ts';

/**
 * Typed text with what it asks to compute computed ("1200*1.19", "+14 days"); other text as it is.
 * @throws VouchFailure INVALID_VALUE where it cannot be computed
 */
export function meaningOfTyped({ fields }: Pick<DocumentView, 'fields'>, field: FieldName, typed: string): string {
  const currency = fields.currency?.value ?? null;
  const computed = computeTyped(field, typed, currency, {
    today: today(),
    issueDate: dateOf(fields.issueDate?.value),
    dueDate: dateOf(fields.dueDate?.value),
  });
  if (computed === null) return typed;
  if ('failure' in computed) throw computed.failure;
  return computed.value;
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
