import type { RefusalReason } from '../contract/ledger.ts';
import type { Decimal } from '../vocabulary/money.ts';

/** A reading of a cell, or why there is none. */
export type Reading<Value> = { readonly value: Value } | { readonly reason: RefusalReason };

/** Currency symbols that mean one currency alone; "$" and "¥" do not. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['zł', 'PLN'],
  ['R$', 'BRL'],
]);
const number = /^(?<digits>\d[\d.,]*|[.,]\d+)$/;

/** An amount as text of a ledger: "1.234,56", "(12.50)", "12,50-", "€ 12", "1 234,56 PLN". */
export interface AmountText {
  readonly text: string;
  readonly isNegative: boolean;
  /** Code of the currency that stands beside it. */
  readonly currency: string | null;
}

/** Takes sign and currency from around an amount; what is left are digits and separators, or it is no amount. */
export function amountText(cell: string): AmountText | null {
  let text = cell.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  const inBrackets = /^\(.*\)$/.test(text);
  if (inBrackets) text = text.slice(1, -1);
  const beside = text.match(/^[+-]?(R\$|zł|[€£$¥]|[A-Z]{3})|(R\$|zł|[€£$¥]|[A-Z]{3})-?$/u);
  const symbol = beside?.[1] ?? beside?.[2] ?? null;
  if (symbol !== null) text = text.replace(symbol, '');
  const isNegative = inBrackets || text.startsWith('-') || text.endsWith('-');
  text = text.replace(/^[+-]|-$/g, '');
  if (!number.test(text)) return null;
  const code = symbol === null ? null : (symbols.get(symbol) ?? (/^[A-Z]{3}$/.test(symbol) ? symbol : null));
  return { text, isNegative, currency: code };
}

/**
 * The decimal number a cell states. With an unknown decimal sign only what can be read in one way alone is read.
 * `decimalSign` null: "1,234" and "1.234" are refused.
 */
export function readAmount(cell: string, decimalSign: '.' | ',' | null): Reading<AmountText & { decimal: Decimal }> {
  const found = amountText(cell);
  if (found === null) return exponential(cell) ?? { reason: 'no-amount' };
  const sign = decimalSign ?? decimalSignOf(found.text);
  if (sign === null) return { reason: 'ambiguous-amount' };
  const grouping = sign === '.' ? ',' : '.';
  const [whole = '', fraction = '', more] = found.text.split(sign);
  if (more !== undefined || fraction.includes(grouping) || !isGrouped(whole, grouping)) return { reason: 'no-amount' };
  const digits = whole.replaceAll(grouping, '') || '0';
  if (digits.length > 18 || fraction.length > 9) return { reason: 'too-large' };
  const plain = fraction === '' ? digits : `${digits}.${fraction}`;
  return { value: { ...found, decimal: found.isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain } };
}

/** What a text of digits and separators says of its decimal sign; null where it could be read in two ways. */
export function decimalSignOf(text: string): '.' | ',' | null {
  const [lastDot, lastComma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (lastDot < 0 && lastComma < 0) return '.';
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
  const sign = lastDot >= 0 ? '.' : ',';
  const parts = text.split(sign);
  if (parts.length > 2) return sign === '.' ? ',' : '.';
  const mayGroup = /^\d{3}$/.test(parts[1] ?? '') && /^[1-9]\d{0,2}$/.test(parts[0] ?? '');
  return mayGroup ? null : sign;
}

/** Groups are of three digits; India's of two before the last are taken too. */
function isGrouped(whole: string, grouping: string): boolean {
  if (!whole.includes(grouping)) return true;
  const [first = '', ...groups] = whole.split(grouping);
  const last = groups.pop() ?? '';
  return /^\d{1,3}$/.test(first) && /^\d{3}$/.test(last) && groups.every((group) => /^\d{2,3}$/.test(group));
}

/** "1.5E3", as programs write large numbers. */
function exponential(cell: string): Reading<AmountText & { decimal: Decimal }> | null {
  const text = cell.trim();
  if (!/^-?\d(?:\.\d+)?[eE][+-]?\d{1,2}$/.test(text)) return null;
  const decimal = Number(text).toFixed(2);
  if (!/^-?\d{1,18}\.\d\d$/.test(decimal) || Math.abs(Number(decimal) - Number(text)) > 1e-9)
    return { reason: 'no-amount' };
  return { value: { text, isNegative: decimal.startsWith('-'), currency: null, decimal } };
}
