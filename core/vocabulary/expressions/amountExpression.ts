import { Big } from 'big.js';
import { VouchFailure } from '../failure.ts';
import { type Currency, type Decimal, decimalSchema } from '../money.ts';
import { typedAmount } from '../typedValues.ts';
import type { Computation } from './Computation.ts';

/** A number, with or without a percent sign behind it. */
interface Operand {
  readonly amount: Big;
  readonly isPercent: boolean;
}

/** A number in any usual notation, with its groups; an operator; a bracket; a percent sign. */
const token = /\s*(\d+(?:[ '’]\d{3}(?!\d))*(?:[.,]\d+)*|[-+*/()%])/uy;
const halfUp = 1;
/** Digits the division is carried to before the result is rounded. */
const divisionDigits = 30;
const exact = Big();
exact.DP = divisionDigits;

/**
 * Computes what was typed into an amount: "12*3.5", "100,50-3", "(4+5)x2", "119/1.19", "100+19%" (the percentage of what
 * stands before it). Numbers in any notation typedAmount reads, exact decimals throughout; the result is rounded to
 * `digits` decimals, halves away from zero. Null for a plain amount ("12,50-", "(5)", "1.234,50") and for text that is no
 * expression at all.
 */
export function computeAmount(typed: string, currency: Currency | null, digits: number): Computation {
  const text = arithmetic(typed);
  if (!isExpression(text) || isPlain(typed, currency)) return null;
  try {
    const result = new AmountReader(text, currency).read();
    return result === null ? null : { value: rounded(result, digits, typed) };
  } catch (error) {
    if (error instanceof VouchFailure) return { failure: error };
    throw error;
  }
}

/** The text with one way to write each operator, without signs and codes of currencies. */
function arithmetic(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2212\u2013]/gu, '-')
    .replace(/[×·∙]|(?<=[\d)%]\s*)x(?=\s*[\d(])/giu, '*')
    .replace(/[÷∶]/gu, '/')
    .replace(/\p{Sc}|\b[A-Za-z]{3}\b/gu, '')
    .replace(/^\s*=/, '')
    .trim();
}

/** An operator with something on both sides of it. */
function isExpression(text: string): boolean {
  return /[\d)%]\s*[-+*/]\s*[-(]*\s*\d/u.test(text) && /^[\d\s.,'’+\-*/()%]+$/u.test(text);
}

function isPlain(typed: string, currency: Currency | null): boolean {
  try {
    typedAmount(typed, currency);
    return true;
  } catch (error) {
    if (error instanceof VouchFailure) return false;
    throw error;
  }
}

function rounded(result: Big, digits: number, typed: string): Decimal {
  const short = result.round(digits, halfUp);
  const text = (short.eq(0) ? new exact(0) : short).toFixed();
  const decimal = decimalSchema.safeParse(text);
  if (decimal.success) return decimal.data;
  throw new VouchFailure('INVALID_VALUE', `"${typed}" is larger than any amount.`, 'Check the numbers in it.');
}

/** Sums of products of operands, read from left to right. */
class AmountReader {
  readonly #tokens: readonly string[] | null;
  readonly #currency: Currency | null;
  #at = 0;

  constructor(text: string, currency: Currency | null) {
    this.#tokens = tokensOf(text);
    this.#currency = currency;
  }

  /** Null where the text is no expression. @throws VouchFailure for an ambiguous number or a division by nothing */
  read(): Big | null {
    if (this.#tokens === null) return null;
    const sum = this.#sum();
    return sum === null || this.#at < this.#tokens.length ? null : sum.amount;
  }

  #sum(): Operand | null {
    let sum = this.#product();
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      const next = this.#product();
      if (sum === null || next === null) return null;
      // Of a sum "+ 19 %" is a share of what stands before it.
      const amount = next.isPercent && !sum.isPercent ? sum.amount.times(next.amount) : next.amount;
      const isPercent: boolean = sum.isPercent && next.isPercent;
      sum = { amount: sign === '+' ? sum.amount.plus(amount) : sum.amount.minus(amount), isPercent };
    }
    return sum;
  }

  #product(): Operand | null {
    let product = this.#operand();
    for (let sign = this.#take('*', '/'); sign !== null; sign = this.#take('*', '/')) {
      const next = this.#operand();
      if (product === null || next === null) return null;
      if (sign === '/' && next.amount.eq(0)) throw dividesByNothing();
      const amount: Big = sign === '*' ? product.amount.times(next.amount) : product.amount.div(next.amount);
      product = { amount, isPercent: false };
    }
    return product;
  }

  #operand(): Operand | null {
    if (this.#take('-') !== null) {
      const negated = this.#operand();
      return negated && { ...negated, amount: negated.amount.neg() };
    }
    const amount = this.#take('(') === null ? this.#number() : this.#bracket();
    if (amount === null) return null;
    return this.#take('%') === null ? { amount, isPercent: false } : { amount: amount.div(100), isPercent: true };
  }

  #bracket(): Big | null {
    const inner = this.#sum();
    return inner === null || this.#take(')') === null ? null : inner.amount;
  }

  #number(): Big | null {
    const text = this.#tokens?.[this.#at];
    if (text === undefined || !/^\d/.test(text)) return null;
    this.#at += 1;
    return new exact(typedAmount(text, this.#currency));
  }

  #take(...wanted: readonly string[]): string | null {
    const next = this.#tokens?.[this.#at];
    if (next === undefined || !wanted.includes(next)) return null;
    this.#at += 1;
    return next;
  }
}

/** Null where something in the text is no token. */
function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match?.[1] === undefined) return null;
    tokens.push(match[1]);
  }
  return tokens;
}

function dividesByNothing(): VouchFailure {
  return new VouchFailure('INVALID_VALUE', 'This divides by 0.', 'Check the number after the division sign.');
}
