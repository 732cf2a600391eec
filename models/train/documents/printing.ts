import type { Big } from 'big.js';
import { assertNever } from '../../../core/vocabulary/assertNever.ts';
import type { NumberStyle } from './Country.ts';

/** A number with the separators of `style` and `decimals` places. */
export function printNumber(value: Big, style: NumberStyle, decimals: number): string {
  const [whole = '0', fraction] = value.abs().toFixed(decimals).split('.');
  const grouped = style.group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, style.group);
  return `${value.lt(0) ? '-' : ''}${grouped}${fraction === undefined ? '' : style.decimal + fraction}`;
}

/** A quantity without needless zeros: "2", "1,5". */
export function printQuantity(value: Big, style: NumberStyle): string {
  return value.toFixed().replace('.', style.decimal);
}

export type SignPlace = 'before' | 'before-spaced' | 'after' | 'none';

export function withSign(amount: string, sign: string, place: SignPlace): string {
  switch (place) {
    case 'before':
      return /[A-Z]$/.test(sign) && sign !== 'RM' ? `${sign} ${amount}` : `${sign}${amount}`;
    case 'before-spaced':
      return `${sign} ${amount}`;
    case 'after':
      return `${amount} ${sign}`;
    case 'none':
      return amount;
    default:
      return assertNever(place);
  }
}

/** An ISO date by a pattern of "YYYY", "YY", "MM", "M", "DD", "D", "Month" and "Mon". */
export function printDate(
  iso: string,
  pattern: string,
  months: readonly string[],
  shortMonths: readonly string[],
): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(2),
    MM: month,
    M: String(Number(month)),
    DD: day,
    D: String(Number(day)),
    Month: months[Number(month) - 1] ?? '',
    Mon: shortMonths[Number(month) - 1] ?? '',
  };
  return pattern.replace(/YYYY|YY|Month|Mon|MM|M|DD|D/g, (part) => parts[part] ?? '');
}

/** `iso` and some days. */
export function laterDate(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Half a cent is rounded away from zero. */
export const toCents = (value: Big): Big => value.round(2, 1);

/** To the nearest five hundredths, as cash is paid in some countries. */
export const toFiveCents = (value: Big): Big => value.times(20).round(0, 1).div(20);
