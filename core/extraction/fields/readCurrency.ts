import type { FieldReading } from '../../contract/extraction.ts';
import type { Currency } from '../../vocabulary/money.ts';
import type { Amount } from '../amounts/findAmounts.ts';
import { currencyOf } from '../amounts/currencySigns.ts';
import type { DocumentView, Span } from '../DocumentView.ts';
import { derivedReading, readingOf } from '../readingOf.ts';
import { countryCurrency, dollarCountry, kroneCountry } from './countryHints.ts';
import { labelsOf } from './claims.ts';
import { valuePlaces } from '../layout/valuePlaces.ts';

interface Vote {
  readonly currency: Currency;
  readonly weight: number;
  readonly span: Span;
}

const codeBeside = 0.6;
const identifierDigits = 8;

/**
 * The currency of the document: what a currency label names, else the signs and codes beside its amounts; a bare "$" or
 * "kr" is settled by the country the document shows. Without any sign, the currency of that country, as derived.
 */
export function readCurrency(view: DocumentView): FieldReading | undefined {
  const votes = [...labelled(view), ...besideAmounts(view), ...loneCodes(view)];
  const totals = new Map<Currency, number>();
  for (const { currency, weight } of votes) totals.set(currency, (totals.get(currency) ?? 0) + weight);
  const [top, second] = [...totals.entries()].sort((a, b) => b[1] - a[1]);
  if (top !== undefined) {
    const share = top[1] / (top[1] + (second?.[1] ?? 0));
    const vote = votes.filter(({ currency }) => currency === top[0]).sort((a, b) => b.weight - a.weight)[0];
    if (vote !== undefined) return readingOf(top[0], [vote.span], 0.55 + 0.42 * share);
  }
  const guess = countryCurrency(view);
  return guess === null ? undefined : derivedReading(guess, 0.55);
}

function labelled(view: DocumentView): Vote[] {
  return labelsOf(view, new Set(['currency'])).flatMap((label) =>
    valuePlaces(view.layout, view.labels, label).flatMap(({ segment, from, to }) => {
      for (let at = from; at < Math.min(to, from + 5); at += 1) {
        const currency = codeIn(segment.tokens[at]?.text ?? '');
        if (currency !== null) return [{ currency, weight: 20, span: { segment, from: at, to: at + 1 } }];
      }
      return [];
    }),
  );
}

function besideAmounts(view: DocumentView): Vote[] {
  return [...view.amounts.values()].flat().flatMap((amount) => {
    if (amount.sign === null || isIdentifier(amount)) return [];
    const sign = amount.sign.toLowerCase();
    const currency =
      sign === '$' ? dollarCountry(view) : sign.startsWith('kr') ? kroneCountry(view) : currencyOf(amount.sign);
    return currency === null ? [] : [{ currency, weight: amount.fraction === 2 ? 1 : 0.3, span: amount }];
  });
}

/** "FR12345678901" is a tax id. */
function isIdentifier({ sign, fraction, value }: Amount): boolean {
  return /\p{L}/u.test(sign ?? '') && fraction === 0 && value.length >= identifierDigits;
}

/** Codes in headings and labels: "Total EUR", "Amount (RM)". */
function loneCodes(view: DocumentView): Vote[] {
  return [...view.labels.entries()].flatMap(([segment, labels]) => {
    if (labels.length === 0 || segment.tokens.length > 6) return [];
    return segment.tokens.flatMap((token, at) => {
      const currency = codeIn(token.text);
      return currency === null ? [] : [{ currency, weight: codeBeside, span: { segment, from: at, to: at + 1 } }];
    });
  });
}

function codeIn(text: string): Currency | null {
  const inner = /^[([]?([A-Z]{3}|RM|Euros?|EURO|[€£₹])[)\].:,]?$/.exec(text)?.[1];
  return inner === undefined ? null : currencyOf(inner);
}
