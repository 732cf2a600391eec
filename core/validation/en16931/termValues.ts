import { Big } from 'big.js';
import { isIsoDate, type IsoDate } from '../../vocabulary/dates.ts';
import type { OptionalTerm, SemanticInvoice, Term, TermTotals } from '../../contract/semanticInvoice.ts';
import type { SentenceValue } from '../../vocabulary/sentences/Sentence.ts';
import { say } from '../../vocabulary/sentences/say.ts';

const halfUp = 1;
const lexicalDecimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** True where the term is there and not empty. */
export function isGiven(term: OptionalTerm): term is Term {
  return term !== undefined && term.text !== '';
}

/** The number of a term; null where it is absent, empty or no XML Schema decimal. */
export function decimalIn(term: OptionalTerm): Big | null {
  return term !== undefined && isDecimal(term.text) ? new Big(term.text.replace(/^\+/, '').replace(/\.$/, '')) : null;
}

/** True for the lexical form of xs:decimal: a point for the decimals, no grouping, no exponent. */
export function isDecimal(text: string): boolean {
  return text.length <= 40 && lexicalDecimal.test(text);
}

/** As many decimals as are written, trailing zeros included. */
export function writtenDecimals({ text }: Term): number {
  return text.split('.')[1]?.length ?? 0;
}

/** Sum of the numbers that are there; what is no number counts nothing (another rule complains about it). */
export function sumOf(terms: readonly OptionalTerm[]): Big {
  return terms.reduce((sum, term) => sum.plus(decimalIn(term) ?? 0), new Big(0));
}

/** Rounded to two decimals, halves away from zero. */
export function roundCents(amount: Big): Big {
  return amount.round(2, halfUp);
}

/** ISO date of "2026-03-01" (UBL) or "20260301" (CII format 102); null where it is no day of the calendar. */
export function dateIn(term: OptionalTerm): IsoDate | null {
  if (term === undefined) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(term.text);
  const text = compact === null ? term.text.slice(0, 10) : compact.slice(1).join('-');
  return isIsoDate(text) ? text : null;
}

/** BT-110: the total of tax in the currency of the invoice. */
export function taxTotalOf(totals: TermTotals, currency: OptionalTerm): OptionalTerm {
  const own = totals.taxes.find(({ attributes }) => attributes['currencyID'] === currency?.text);
  return own ?? totals.taxes.find(({ attributes }) => attributes['currencyID'] === undefined);
}

/** The totals as the one thing a rule looks at; none where the invoice has none. */
export function totalsOf({ totals }: SemanticInvoice): readonly TermTotals[] {
  return totals === undefined ? [] : [totals];
}

/** The text of a term, or a word for what is not there. */
export function shown(term: OptionalTerm): SentenceValue {
  return isGiven(term) ? term.text : say('word.nothing');
}

/** As `shown`, for amounts; their currency is said once for the invoice, so not here. */
export function shownAmount(term: OptionalTerm): SentenceValue {
  return isGiven(term) ? { amount: term.text, currency: null } : say('word.nothing');
}

/** As `shown`, for rates and quantities. */
export function shownDecimal(term: OptionalTerm): SentenceValue {
  return isGiven(term) ? { decimal: term.text } : say('word.nothing');
}

/** As `shown`, for dates; as written where they are no day of the calendar. */
export function shownDate(term: OptionalTerm): SentenceValue {
  const date = dateIn(term);
  return date === null ? shown(term) : { date };
}

/** A sum we made, to the cent. */
export function cents(sum: Big): SentenceValue {
  return { amount: sum.toFixed(2), currency: null };
}
