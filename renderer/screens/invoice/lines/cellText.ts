import type { LineItem } from '../../../../core/contract/extraction.ts';
import { computeTypedCell, typeableDecimal } from '../../../../core/vocabulary/expressions/computeTyped.ts';
import { VouchFailure } from '../../../../core/vocabulary/failure.ts';
import type { LineItemCell } from '../../../../core/vocabulary/fieldNames.ts';
import { type Currency, decimalSchema } from '../../../../core/vocabulary/money.ts';
import { normaliseTypedCell } from '../../../../core/vocabulary/typedCells.ts';
import { type Formats, perLanguage } from '../../../ui/formats.ts';
import { formatAmount, formatQuantity } from '../formatValue.ts';

/** What typed text means in a cell: its canonical value (null: empty), or why it has none. */
export type CellMeaning =
  | { readonly value: string | null; readonly typed: string; readonly isComputed: boolean }
  | { readonly failure: VouchFailure };

/** A canonical value as people read it. */
export function cellText(
  cell: LineItemCell,
  value: string | undefined,
  currency: Currency | null,
  formats: Formats,
  locale: string,
): string {
  if (value === undefined || cell === 'description') return value ?? '';
  if (cell === 'quantity') return formatQuantity(value, locale);
  if (cell === 'taxRate') return `${formatQuantity(value, locale)} %`;
  return formatAmount(value, formats, currency);
}

/** The text to edit or copy: the locale's decimal mark, no groups; read back it is the same value. */
export function editableCell(cell: LineItemCell, value: string | undefined, mark: '.' | ','): string {
  if (value === undefined || cell === 'description' || !decimalSchema.safeParse(value).success) return value ?? '';
  return typeableDecimal(value).replace('.', mark);
}

/** Computes expressions, reads everything else as the engine will. `typed` is what to send it. */
export function meaningOf(cell: LineItemCell, typed: string, currency: Currency | null): CellMeaning {
  const computed = computeTypedCell(cell, typed, currency);
  if (computed !== null)
    return 'failure' in computed
      ? computed
      : { value: computed.value, typed: typeableDecimal(computed.value), isComputed: true };
  try {
    return { value: normaliseTypedCell(cell, typed, currency), typed, isComputed: false };
  } catch (error) {
    if (error instanceof VouchFailure) return { failure: error };
    throw error;
  }
}

/** The line with a cell as it is being typed, for what depends on it; as it is where that means nothing yet. */
export function withDraft(line: LineItem, cell: LineItemCell, meaning: CellMeaning): LineItem {
  if ('failure' in meaning) return line;
  const { [cell]: _replaced, ...others } = line;
  if (meaning.value === null) return others;
  const reading = { value: meaning.value, raw: null, page: null, box: null, confidence: 1, source: 'analyst' as const };
  return { ...others, [cell]: reading };
}

/** The decimal mark of a language. */
export const decimalMarkOf = perLanguage((locale): '.' | ',' => {
  const parts = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
});
