import { Big } from 'big.js';
import type { Decimal } from '../../vocabulary/money.ts';

/** Which sign separates the fraction on this document. */
export type DecimalMark = '.' | ',';

/** A number as printed, read. */
export interface ReadNumber {
  /** Without sign. */
  readonly value: Decimal;
  /** Digits after the decimal mark. */
  readonly fraction: number;
  /** False for "1.234" or "1,234", which could be read both ways and was decided by `mark`. */
  readonly certain: boolean;
  /** The decimal mark the text itself proves; null where it proves none. */
  readonly mark: DecimalMark | null;
}

const plain = /^\d{1,15}$/;
const spaced = /^\d{1,3}(?:[\s'’]\d{3})+(?:([.,])(\d{1,4}))?$/;
const mixed = /^\d{1,3}(?:([.,])\d{3})+(?!\1)([.,])(\d{1,4})$/;
const lakh = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.(\d{1,4}))?$/;
const grouped = /^\d{1,3}(?:([.,])\d{3}){2,}$/;
const single = /^(\d{1,15})([.,])(\d{1,6})$/;

/**
 * Reads an unsigned number in any of the usual ways of writing it: 1,234.56 · 1.234,56 · 1 234,56 · 1'234.56 ·
 * 1,23,456.78 · 1234.5. `mark` decides a lone separator before three digits. Null where it is no number.
 */
export function readNumber(text: string, mark: DecimalMark): ReadNumber | null {
  if (plain.test(text)) return result(text, 0, true, null);
  const withSpaces = spaced.exec(text);
  if (withSpaces !== null) return result(text, withSpaces[2]?.length ?? 0, true, markOf(withSpaces[1]));
  const both = mixed.exec(text);
  if (both !== null) return result(text, both[3]?.length ?? 0, true, markOf(both[2]));
  const indian = lakh.exec(text);
  if (indian !== null) return result(text, indian[1]?.length ?? 0, true, '.');
  const groups = grouped.exec(text);
  if (groups !== null) return result(text, 0, true, groups[1] === '.' ? ',' : '.');
  return readSingle(text, mark);
}

/** One separator: a decimal mark, except before exactly three digits, where the document decides. */
function readSingle(text: string, mark: DecimalMark): ReadNumber | null {
  const match = single.exec(text);
  if (match === null) return null;
  const [, whole = '', separator, digits = ''] = match;
  if (digits.length !== 3) return result(text, digits.length, true, markOf(separator));
  if (whole === '0' || whole.length > 3) return result(text, 3, true, markOf(separator));
  return result(text, separator === mark ? 3 : 0, false, null);
}

function markOf(separator: string | undefined): DecimalMark | null {
  return separator === '.' || separator === ',' ? separator : null;
}

function result(text: string, fraction: number, certain: boolean, mark: DecimalMark | null): ReadNumber {
  const digits = text.replace(/\D/g, '');
  const whole = digits.slice(0, digits.length - fraction).replace(/^0+(?=\d)/, '');
  const value = fraction === 0 ? whole : `${whole === '' ? '0' : whole}.${digits.slice(digits.length - fraction)}`;
  return { value: new Big(value).toFixed(fraction), fraction, certain, mark };
}
