import type { DocumentView, Span } from '../DocumentView.ts';
import type { Amount } from '../amounts/findAmounts.ts';
import type { Token } from '../layout/Layout.ts';

/** A document's number as printed. */
export interface DocumentNumber extends Span {
  readonly value: string;
}

/** Words between a label and its number. */
const fillers = new Set([
  '',
  'no',
  'nr',
  'n',
  'n0',
  'num',
  'number',
  'numero',
  'nummer',
  'numer',
  'original',
  'copy',
  'kopie',
  'copie',
]);
const bracketed = /^\([^)]*\)$/;
const shape = /^[A-Z0-9](?:[A-Z0-9\-/._\\]*[A-Z0-9])?$/i;
const series = /^[A-Z]{1,8}[-/]?$/;

/**
 * The number at the start of a place: one word with a digit in it, with a series of letters before it ("FT 2024/12") or a
 * sign between its parts. Null where dates, sums, times or prose stand there.
 */
export function readDocumentNumber(view: DocumentView, place: Span): DocumentNumber | null {
  const { segment } = place;
  let from = place.from;
  while (from < place.to && isFiller(segment.tokens[from])) from += 1;
  const to = endOf(view, { segment, from, to: place.to });
  if (to === null) return null;
  const value = segment.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  return { segment, from, to, value: trimmed(value).replace(/ ?([/-]) ?/g, '$1') };
}

function isFiller(token: Token | undefined): boolean {
  return token !== undefined && (fillers.has(token.folded) || bracketed.test(token.text));
}

function endOf(view: DocumentView, { segment, from, to }: Span): number | null {
  const tokens = segment.tokens;
  let end = from;
  const first = tokens[from];
  if (first === undefined || end >= to) return null;
  if (series.test(trimmed(first.text)) && !/\d/.test(first.text)) end += 1;
  const main = tokens[end];
  if (main === undefined || end >= to || !isNumber(view, segment, end)) return null;
  end += 1;
  while (end < to && continues(tokens[end - 1], tokens[end])) end += 1;
  const date = datesIn(view, segment).find((found) => found.from < end && found.to > from);
  if (date === undefined || date.from <= from) return end;
  return /^\W*$/u.test(tokens[date.from - 1]?.text ?? '') ? date.from - 1 : date.from;
}

function continues(last: Token | undefined, next: Token | undefined): boolean {
  if (last === undefined || next === undefined) return false;
  return /[/-]$/.test(last.text) ? shape.test(trimmed(next.text)) : /^[/-][A-Z0-9]*$/i.test(next.text);
}

function isNumber(view: DocumentView, segment: Span['segment'], at: number): boolean {
  const text = trimmed(segment.tokens[at]?.text ?? '');
  if (!/\d/.test(text) || !shape.test(text) || text.length > 40) return false;
  const inside = ({ from, to }: Span): boolean => from <= at && to > at;
  if (datesIn(view, segment).some(inside)) return false;
  // "FR1234" is a number, no sum in francs.
  const isSum = ({ percent, sign, fraction }: Amount): boolean =>
    percent || (sign !== null && (fraction > 0 || !/^\p{L}/u.test(text)));
  if (view.amounts.get(segment)?.some((amount) => inside(amount) && isSum(amount))) return false;
  return !/^\d+[.,]\d{2}$/.test(text);
}

/** Dates that no number looks like. */
function datesIn(view: DocumentView, segment: Span['segment']): readonly Span[] {
  return (view.dates.get(segment) ?? []).filter(({ form }) => form !== 'compact');
}

function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
