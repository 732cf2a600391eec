import { checkVAT, countries } from 'jsvat';
import type { DocumentView, Span } from '../DocumentView.ts';
import { labelsOf } from '../fields/claims.ts';
import type { Label } from '../labels/findLabels.ts';
import type { Segment } from '../layout/Layout.ts';
import { valuePlaces } from '../layout/valuePlaces.ts';

/** A tax identification found on the page. */
export interface VatId {
  /** Compact, upper case, with its country prefix where one is printed as part of it. */
  readonly value: string;
  readonly span: Span;
  readonly labelled: boolean;
  /** The check digits hold; null where no check is known. */
  readonly checked: boolean | null;
}

const prefix = /^(?:AT|BE|BG|CHE?|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|RS|SE|SI|SK|XI)/;
const mostTokens = 6;

/** Tax ids: after a label that announces one, and anything with the form of an EU, British, Swiss or Norwegian VAT id. */
export function findVatIds(view: DocumentView): VatId[] {
  const found: VatId[] = [];
  const keep = (id: VatId | null): void => {
    if (id === null || isDate(view, id.span)) return;
    if (!found.some((other) => overlap(id.span, other.span))) found.push(id);
  };
  for (const label of labelsOf(view, new Set(['vatId', 'tax']))) {
    const places = valuePlaces(view.layout, view.labels, label);
    const ids = places.map((place) => idAt(place, label.kind === 'vatId'));
    keep(ids.find((id) => id !== null) ?? (label.kind === 'vatId' ? rightAfter(label) : null));
  }
  for (const segment of view.layout.segments) {
    for (let at = 0; at < segment.tokens.length; at += 1) {
      if (prefix.test(compact(segment.tokens[at]?.text ?? ''))) keep(prefixedAt(segment, at, false));
    }
  }
  return found;
}

/** An id in the label's cell, though its country code be a word that labels parties ("DE 123 456 789"). */
function rightAfter({ segment, to }: Label): VatId | null {
  const { from } = skipFillers({ segment, from: to, to: segment.tokens.length });
  return prefixedAt(segment, from, true);
}

function isDate(view: DocumentView, span: Span): boolean {
  return view.dates.get(span.segment)?.some((date) => overlap(date, span)) === true;
}

function overlap(a: Span, b: Span): boolean {
  return a.segment === b.segment && a.from < b.to && b.from < a.to;
}

function idAt(place: Span, trusted: boolean): VatId | null {
  const { segment } = place;
  const { from, country } = skipFillers(place);
  const prefixed = prefixedAt(segment, from, true);
  if (prefixed !== null) return prefixed;
  if (!trusted) return null;
  return plainAt({ segment, from, to: place.to }, country);
}

/** Steps over "no.", ":" and a country in brackets, which is kept as a hint. */
function skipFillers({ segment, from, to }: Span): { from: number; country: string | null } {
  let at = from;
  let country: string | null = null;
  while (at < to) {
    const token = segment.tokens[at];
    const bracketed = /^\(([A-Z]{2})\)$/.exec(token?.text ?? '');
    if (bracketed === null && !/^(?:no|nr|n|id|number|regno|reg)?$/.test(token?.folded ?? '')) break;
    country = bracketed?.[1] ?? country;
    at += 1;
  }
  return { from: at, country };
}

/** An id with its country code: the longest run of tokens that has the country's form. */
function prefixedAt(segment: Segment, from: number, labelled: boolean): VatId | null {
  let text = '';
  let best: VatId | null = null;
  for (let to = from + 1; to <= Math.min(segment.tokens.length, from + mostTokens); to += 1) {
    const part = compact(segment.tokens[to - 1]?.text ?? '');
    if (!/^[A-Z0-9*+]*$/.test(part)) break;
    text += part;
    if (text.length > 16) break;
    if (text.length < 8 || !prefix.test(text) || !/\d{3}/.test(text)) continue;
    const result = checkVAT(text, countries);
    if (!result.isValidFormat || (to > from + 1 && !labelled && !result.isValid)) continue;
    best = { value: text, span: { segment, from, to }, labelled, checked: result.isValid };
    if (result.isValid) break;
  }
  return best;
}

/** An id without country code, as printed after its label: letters and digits, at least seven digits. */
function plainAt({ segment, from, to }: Span, country: string | null): VatId | null {
  let text = '';
  let end = from;
  for (let at = from; at < Math.min(to, from + mostTokens); at += 1) {
    const part = compact(segment.tokens[at]?.text ?? '');
    const goesOn = at === from ? /^[A-Z0-9]*\d[A-Z0-9]*$/.test(part) : /^\d{2,4}[A-Z0-9]?$/.test(part);
    if (!goesOn || text.length + part.length > 16) break;
    text += part;
    end = at + 1;
  }
  if (text.replace(/\D/g, '').length < 7) return null;
  const result = country === null ? null : checkVAT(country === 'GR' ? `EL${text}` : country + text, countries);
  const checked = result?.isSupportedCountry === true ? result.isValid : null;
  return { value: text, span: { segment, from, to: end }, labelled: true, checked };
}

function compact(text: string): string {
  return text.toUpperCase().replace(/[\s.\-/_:,;()]/g, '');
}
