import { foldText, lettersForDigits } from './foldText.ts';
import type { Token } from '../layout/Layout.ts';

/** A phrase found in a run of tokens. */
export interface PhraseHit<Kind extends string> {
  readonly kind: Kind;
  /** The folded phrase. */
  readonly phrase: string;
  /** First token and one past the last. */
  readonly from: number;
  readonly to: number;
  /** 1 for the phrase itself, less where a letter was off. */
  readonly match: number;
}

const shortestForgiving = 6;
const forgivingMatch = 0.85;

/**
 * Phrases of several kinds, to be found in token runs whatever their spacing, punctuation, case and accents. In OCR text
 * a phrase of six letters or more is also found with one letter lost, added or changed.
 */
export class PhraseIndex<Kind extends string> {
  readonly #exact = new Map<string, Kind>();
  readonly #near = new Map<string, string>();
  readonly #starts = new Set<string>();
  /** First and last three letters of the phrases: one wrong letter leaves either of them whole. */
  readonly #heads = new Set<string>();
  readonly #tails = new Set<string>();
  #longest = 0;

  /** The first kind a phrase is listed under keeps it. */
  constructor(tables: readonly Readonly<Partial<Record<Kind, string>>>[]) {
    for (const table of tables) {
      for (const kind in table) {
        for (const phrase of (table[kind] ?? '').split(/[|\n]/)) this.#add(foldText(phrase), kind);
      }
    }
    for (const phrase of this.#exact.keys()) this.#addNear(phrase);
  }

  #add(phrase: string, kind: Kind): void {
    if (phrase === '' || this.#exact.has(phrase)) return;
    this.#exact.set(phrase, kind);
    this.#longest = Math.max(this.#longest, phrase.length);
    for (let length = 1; length <= phrase.length; length += 1) this.#starts.add(phrase.slice(0, length));
  }

  #addNear(phrase: string): void {
    if (phrase.length < shortestForgiving) return;
    this.#heads.add(phrase.slice(0, 3));
    this.#tails.add(phrase.slice(-3));
    for (const near of withOneLetterLess(phrase)) if (!this.#near.has(near)) this.#near.set(near, phrase);
  }

  /** All hits, left to right, the longest first where several begin at one token; hits do not overlap. */
  find(tokens: readonly Token[], forgiving: boolean): PhraseHit<Kind>[] {
    const hits: PhraseHit<Kind>[] = [];
    let from = 0;
    while (from < tokens.length) {
      const hit = this.#longestAt(tokens, from, forgiving);
      if (hit !== null) hits.push(hit);
      from = hit === null ? from + 1 : hit.to;
    }
    return hits;
  }

  #longestAt(tokens: readonly Token[], from: number, forgiving: boolean): PhraseHit<Kind> | null {
    let joined = '';
    let best: PhraseHit<Kind> | null = null;
    for (let to = from + 1; to <= tokens.length; to += 1) {
      const folded = tokens[to - 1]?.folded ?? '';
      if (folded === '' && to === from + 1) return null;
      joined += forgiving ? lettersForDigits(folded) : folded;
      if (joined.length > this.#longest || (!forgiving && !this.#starts.has(joined))) break;
      if (folded === '') continue;
      const found = this.#lookUp(joined, forgiving);
      if (found !== null) best = { ...found, from, to };
    }
    return best;
  }

  #lookUp(text: string, forgiving: boolean): Omit<PhraseHit<Kind>, 'from' | 'to'> | null {
    const kind = this.#exact.get(text);
    if (kind !== undefined) return { kind, phrase: text, match: 1 };
    if (!forgiving || text.length < shortestForgiving) return null;
    if (!this.#heads.has(text.slice(0, 3)) && !this.#tails.has(text.slice(-3))) return null;
    for (const near of [text, ...withOneLetterLess(text)]) {
      const phrase =
        this.#near.get(near) ??
        (near !== text && near.length >= shortestForgiving && this.#exact.has(near) ? near : undefined);
      const found = phrase === undefined ? undefined : this.#exact.get(phrase);
      // A house number after "Adresse" is no letter of "Adressé à".
      if (phrase !== undefined && /\d/.test(text) && !/\d/.test(phrase)) continue;
      if (phrase !== undefined && found !== undefined) return { kind: found, phrase, match: forgivingMatch };
    }
    return null;
  }
}

function withOneLetterLess(text: string): string[] {
  return Array.from({ length: text.length }, (_, place) => text.slice(0, place) + text.slice(place + 1));
}
