import type { LayoutPrint, PrintedWord } from './Lesson.ts';
import { type Alignment, alignPrints } from './alignPrints.ts';

/** How well a document fits a known layout, and how the one lies on the other. */
export interface LayoutMatch {
  /** 0 to 1; the better of two. */
  readonly score: number;
  /** Lengths of the known layout → lengths of the document. */
  readonly alignment: Alignment;
}

const near = { x: 0.025, y: 0.025 };
/** Words of the layout found on the document, at least: less where an identifier proves who made it. */
const leastWords = { proved: 0.35, likely: 0.5 };

/**
 * Whether a document has a layout seen before: made by the same vendor (VAT id, site, phone or letterhead) and most
 * words in their places. Null where it has not. Marks in `common` are known of several layouts, such as those of the
 * company the invoices are for, and prove nothing.
 */
export function matchLayout(
  known: LayoutPrint,
  seen: LayoutPrint,
  common: ReadonlySet<string> = new Set(),
): LayoutMatch | null {
  const identity = identityOf(known.marks, seen.marks, common);
  if (identity === 'other' || identity === 'unknown') return null;
  const alignment = alignPrints(known.words, seen.words);
  const words = wordsInPlace(known.words, seen.words, alignment);
  if (words < leastWords[identity]) return null;
  return { score: (identity === 'proved' ? 0.5 : 0.3) + words / 2, alignment };
}

type Identity = 'proved' | 'likely' | 'other' | 'unknown';

/**
 * Whether both were made by one vendor. An account is no proof either way: accounts change, and one account under two
 * names is what must be noticed.
 */
function identityOf(known: readonly string[], seen: readonly string[], common: ReadonlySet<string>): Identity {
  const own = known.filter((mark) => !common.has(mark));
  const vat = agreement(ofKind('vat:', own), ofKind('vat:', seen));
  const site = agreement(ofKind('site:', own), ofKind('site:', seen));
  if (vat === 'proved' || vat === 'other') return vat;
  if (site === 'proved') return 'proved';
  if (vat === 'contested' || site === 'other' || site === 'contested') return 'other';
  return own.some((mark) => !mark.startsWith('iban:') && seen.includes(mark)) ? 'likely' : 'unknown';
}

type Agreement = 'proved' | 'other' | 'contested' | 'unknown';

/** Contested: they share one, but each has one the other lacks: two vendors that both print the buyer's, or a misreading. */
function agreement(known: ReadonlySet<string>, seen: ReadonlySet<string>): Agreement {
  if (known.size === 0 || seen.size === 0) return 'unknown';
  const shared = [...known].filter((mark) => seen.has(mark)).length;
  const differs = known.size > shared && seen.size > shared;
  if (shared === 0) return 'other';
  return differs ? 'contested' : 'proved';
}

function ofKind(kind: string, marks: readonly string[]): ReadonlySet<string> {
  return new Set(marks.filter((mark) => mark.startsWith(kind)));
}

/** The share of a layout's words that stand in their place; a word that only moved up or down counts half. */
function wordsInPlace(known: readonly PrintedWord[], seen: readonly PrintedWord[], { x, y }: Alignment): number {
  if (known.length === 0) return 0;
  const places = Map.groupBy(seen, ({ word }) => word);
  let found = 0;
  for (const each of known) {
    const inColumn = (places.get(each.word) ?? []).filter(
      (other) => Math.abs(other.x - each.x * x.scale - x.shift) < near.x,
    );
    if (inColumn.length === 0) continue;
    found += inColumn.some((other) => Math.abs(other.y - each.y * y.scale - y.shift) < near.y) ? 1 : 0.5;
  }
  return found / known.length;
}
