import { Big } from 'big.js';
import type { LineItem } from '../../../core/contract/extraction.ts';
import { decimalSchema, minorDigits, type Decimal } from '../../../core/vocabulary/money.ts';

/** Sum of the lines against the net total; `residual` = sum − net, both in the currency's digits. */
export interface LineSum {
  readonly sum: Decimal;
  /** Lines without a readable total, which the sum lacks. */
  readonly unread: number;
  readonly residual: Decimal | null;
  readonly verdict: LineVerdict;
}

/** What the lines come to: the net total, the total with tax (as tills print prices), more or less than net; open without a net. */
export type LineVerdict = 'net' | 'gross' | 'above' | 'below' | 'open';

/** Totals of the document the lines are compared with; absent where not read. */
export interface StatedTotals {
  readonly net: string | undefined;
  readonly gross: string | undefined;
}

/** Quantity × unit price − line total, rounded to the currency's digits; null where one of the three is not known. */
export function lineResidual(line: LineItem, currency: string): Decimal | null {
  const quantity = decimalOf(line.quantity?.value);
  const unitPrice = decimalOf(line.unitPrice?.value);
  const total = decimalOf(line.lineTotal?.value);
  if (quantity === null || unitPrice === null || total === null) return null;
  return inDigits(quantity.times(unitPrice).minus(total), currency);
}

/** Adds the line totals up and compares them with the stated totals; null where no line has a total. */
export function sumOfLines(lines: readonly LineItem[], stated: StatedTotals, currency: string): LineSum | null {
  const totals = lines.map((line) => decimalOf(line.lineTotal?.value)).filter((total) => total !== null);
  if (totals.length === 0) return null;
  const sum = totals.reduce((a, b) => a.plus(b), new Big(0));
  const net = decimalOf(stated.net);
  const residual = net === null ? null : inDigits(sum.minus(net), currency);
  return {
    sum: inDigits(sum, currency),
    unread: lines.length - totals.length,
    residual,
    verdict: verdictOf(residual, decimalOf(stated.gross)?.eq(sum) ?? false),
  };
}

function verdictOf(residual: Decimal | null, isGross: boolean): LineVerdict {
  if (residual !== null && isZero(residual)) return 'net';
  if (isGross) return 'gross';
  if (residual === null) return 'open';
  return residual.startsWith('-') ? 'below' : 'above';
}

/** True for a residual of nothing, whatever its digits ("0.00", "-0.00"). */
export function isZero(decimal: Decimal): boolean {
  return new Big(decimal).eq(0);
}

function decimalOf(text: string | undefined): Big | null {
  const parsed = decimalSchema.safeParse(text);
  return parsed.success ? new Big(parsed.data) : null;
}

function inDigits(value: Big, currency: string): Decimal {
  const rounded = value.round(minorDigits(currency), 1);
  return (rounded.eq(0) ? new Big(0) : rounded).toFixed(minorDigits(currency));
}
