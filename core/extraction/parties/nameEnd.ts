import type { Span } from '../DocumentView.ts';
import type { Token } from '../layout/Layout.ts';
import { addressWord, legalForm, postalLine, registerEntry } from './companyWords.ts';

const alone = /^(?:[·•∙⋅●▪■◆►|*~;–—-]|,)$/u;
const before = /^[·•∙⋅●▪■◆►|](?=.)/u;
const after = /.[,;·•∙⋅●▪■◆|]$/u;

/**
 * Where the first part of a line ends ("Name · Street · Town"): one past its last token. OCR and some printers set the sign
 * between the parts without a blank. Null for a line in one part.
 */
export function firstPartEnd(tokens: readonly Token[]): number | null {
  for (const [at, { text }] of tokens.entries()) {
    if (at === 0) continue;
    if (alone.test(text) || before.test(text)) return at;
    if (after.test(text)) return at + 1;
  }
  return null;
}

/** Where a company's name ends in a line that goes on with street and town, or with its register, without any sign; null in other lines. */
export function formEnd(tokens: readonly Token[]): number | null {
  const textFrom = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
  for (let to = 2; to < tokens.length; to += 1) {
    const rest = textFrom(to, tokens.length);
    if (!legalForm.test(textFrom(to - 1, to)) || legalForm.test(rest)) continue;
    return (addressWord.test(rest) && postalLine.test(rest)) || registerEntry.test(rest) ? to : null;
  }
  return null;
}

/** The parts of a line, each without the sign that sets it apart from the next. */
export function partsOf({ segment, from, to }: Span): Span[] {
  const parts: Span[] = [];
  let start = from;
  while (start < to) {
    const length = firstPartEnd(segment.tokens.slice(start, to));
    const end = length === null ? to : start + length;
    if (segment.tokens.slice(start, end).some(({ folded }) => folded !== ''))
      parts.push({ segment, from: start, to: end });
    start = end;
  }
  return parts;
}
