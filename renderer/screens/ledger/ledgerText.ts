import type { CellForm } from '../../../core/contract/ledger.ts';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { Formats } from '../../ui/formats.ts';

/** A value of a ledger the way of the reader's language. Times are the file's own, so they are not moved to another zone. */
export function ledgerText(value: string, form: CellForm, currency: string | null, formats: Formats): string {
  switch (form) {
    case 'amount':
      return formats.amount(value, currency);
    case 'number':
      return formats.decimal(value);
    case 'time':
      return timeText(value, formats);
    case 'text':
      return value;
    default:
      return assertNever(form);
  }
}

/** "2026-03-04" or "2026-03-04T14:05:00Z"; midnight stands for a day without a time. */
function timeText(value: string, formats: Formats): string {
  const [day = '', time = ''] = value.replace('Z', '').split('T');
  const date = formats.date(day);
  return time === '' || time === '00:00:00' ? date : `${date}, ${time.slice(0, 5)}`;
}

/** Whether a column of such values is read from its right end. */
export function isFigure(form: CellForm): boolean {
  return form === 'amount' || form === 'number';
}
