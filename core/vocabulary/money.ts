import { Big } from 'big.js';
import { z } from 'zod';

/**
 * Decimal number as text with a dot, no grouping, optional leading minus: "218.48", "-0.005". Amounts, prices and
 * quantities travel in this form; arithmetic goes through exact decimals (big.js) or integer minor units, never floats.
 */
export const decimalSchema = z.string().regex(/^-?\d{1,18}(\.\d{1,9})?$/);
export type Decimal = string;

/** ISO 4217 alphabetic code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
export type Currency = string;

/** big.js rounding mode: halves away from zero. */
const halfUp = 1;
const zeroDigits = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const threeDigits = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Number of minor-unit digits of a currency (ISO 4217 table A.1); 2 where the code is unknown. */
export function minorDigits(currency: Currency): number {
  if (zeroDigits.has(currency)) return 0;
  return threeDigits.has(currency) ? 3 : 2;
}

/** Integer minor units ("218.48" EUR → 21848); halves round away from zero. Null where it would exceed a safe integer. */
export function toMinor(value: Decimal, currency: Currency): number | null {
  const minor = new Big(value)
    .times(new Big(10).pow(minorDigits(currency)))
    .round(0, halfUp)
    .toNumber();
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The decimal text of integer minor units (21848 EUR → "218.48"). */
export function fromMinor(minor: number, currency: Currency): Decimal {
  const digits = minorDigits(currency);
  return new Big(minor).div(new Big(10).pow(digits)).toFixed(digits);
}
