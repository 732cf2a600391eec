import { assertNever } from './assertNever.ts';
import type { LineItemCell } from './fieldNames.ts';
import type { Currency } from './money.ts';
import { typedAmount } from './typedValues.ts';

/**
 * What a person typed into a cell of a line item, in the canonical form it is stored in; null for nothing. A rate may
 * have its percent sign.
 * @throws VouchFailure INVALID_VALUE with what to type instead
 */
export function normaliseTypedCell(cell: LineItemCell, typed: string, currency: Currency | null): string | null {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  switch (cell) {
    case 'description':
      return text;
    case 'taxRate':
      return typedAmount(text.replace(/\s?%$/, ''), currency);
    case 'quantity':
    case 'unitPrice':
    case 'lineTotal':
      return typedAmount(text, currency);
    default:
      return assertNever(cell);
  }
}
