import { Big } from 'big.js';
import type { FieldReading } from '../contract/extraction.ts';
import { type Decimal, decimalSchema, minorDigits } from '../vocabulary/money.ts';
import type { SentenceValue } from '../vocabulary/sentences/Sentence.ts';

/** The exact decimal of a reading; null where there is none or it is no decimal. */
export function amountOf(reading: FieldReading | undefined): Big | null {
  return reading === undefined ? null : decimalOf(reading.value);
}

export function decimalOf(text: Decimal | null): Big | null {
  const parsed = decimalSchema.safeParse(text);
  return parsed.success ? new Big(parsed.data) : null;
}

/** An amount within a sentence, with the currency's digits at least; two where the currency is not known. */
export function moneyOf(amount: Big, currency: string | undefined): SentenceValue {
  const digits = Math.max(currency === undefined ? 2 : minorDigits(currency), decimalDigits(amount));
  return { amount: amount.toFixed(digits), currency: currency ?? null };
}

function decimalDigits(amount: Big): number {
  return amount.toFixed().split('.')[1]?.length ?? 0;
}

/** One minor unit: 0.01 EUR, 1 JPY, 0.001 KWD. Two digits where the currency is not known. */
export function minorUnit(currency: string | undefined): Big {
  return new Big(10).pow(-minorDigits(currency ?? ''));
}

/** True where the amounts differ by no more than `tolerance`. */
export function isWithin(one: Big, other: Big, tolerance: Big): boolean {
  return one.minus(other).abs().lte(tolerance);
}
