import { distance } from 'fastest-levenshtein';
import type { VendorTable } from './VendorTable.ts';
import { isOneKind } from './identifierKeys.ts';
import { jaroWinkler } from './jaroWinkler.ts';

/**
 * What of two vendors is compared, and how alike it may be, the most alike first. The first level of all is 0, and the level
 * after the last says that one of both does not state it.
 */
export const attributes = {
  /** crossed: the same but for a word or figure that each has instead of the other's, as companies of one group have. */
  name: ['same', 'alike', 'related', 'crossed', 'other'],
  taxId: ['same', 'typo', 'other'],
  account: ['same', 'other'],
  address: ['same', 'place', 'other'],
  /** Phone and mail domain as one, since who shares the one mostly shares the other: both, the phone, the domain. */
  contact: ['both', 'phone', 'domain', 'other'],
  country: ['same', 'other'],
  form: ['same', 'other'],
} as const;
export type Attribute = keyof typeof attributes;
export const attributeNames = ['name', 'taxId', 'account', 'address', 'contact', 'country', 'form'] as const;

const crossed = attributes.name.indexOf('crossed');
const contactUnstated = attributes.contact.length;

/** Compares rows of a table; keeps how alike words are, since names share them. */
export class VendorComparison {
  readonly #table: VendorTable;
  readonly #alike = new Map<number, number>();

  constructor(table: VendorTable) {
    this.#table = table;
  }

  /** The level of each attribute, in the order of `attributeNames`. */
  levels(one: number, other: number, into: Uint8Array): void {
    const { account, country, form } = this.#table;
    into[0] = this.#nameLevel(one, other);
    into[1] = this.#taxLevel(one, other);
    into[2] = equalLevel(account.at, one, other);
    into[3] = this.#addressLevel(one, other);
    // Companies of one group share phone and domain: where names are crossed that says nothing of their being one.
    into[4] = into[0] === crossed ? contactUnstated : this.#contactLevel(one, other);
    into[5] = equalLevel(country.at, one, other);
    into[6] = equalLevel(form.at, one, other);
  }

  #nameLevel(one: number, other: number): number {
    const { name, skeleton } = this.#table;
    const [first, second] = [name.at[one] ?? -1, name.at[other] ?? -1];
    const isSameSkeleton = skeleton.at[one] === skeleton.at[other] && skeleton.at[one] !== -1;
    if ((first === second && first >= 0) || isSameSkeleton) return 0;
    if (first < 0 || second < 0) return 4;
    const similarity = this.#nameSimilarity(first, second);
    if (similarity < 0.6) return 4;
    if (this.#isCrossed(first, second)) return crossed;
    if (similarity >= 0.9) return 1;
    return similarity >= 0.72 ? 2 : 4;
  }

  /**
   * How alike two names are, 0 to 1, by their numbers in `name`: the better of soft TF-IDF over words (Cohen, Ravikumar and Fienberg 2003, inner
   * measure Jaro–Winkler ≥ .88) and the edit distance of the joined words.
   */
  #nameSimilarity(first: number, second: number): number {
    const { joined } = this.#table;
    const [text, otherText] = [joined[first] ?? '', joined[second] ?? ''];
    const edits = 1 - distance(text, otherText) / Math.max(1, text.length, otherText.length);
    // Names of no common word whose letters differ too are not alike by any word.
    if (edits < 0.5 && !this.#shareWord(first, second)) return edits;
    return Math.max(edits, this.#softTfIdf(first, second));
  }

  #shareWord(first: number, second: number): boolean {
    const { wordsOf } = this.#table;
    const others = wordsOf[second] ?? none;
    return (wordsOf[first] ?? none).some((word) => others.includes(word));
  }

  #isCrossed(first: number, second: number): boolean {
    const { figures, wordsOf, joined } = this.#table;
    if (figures[first] !== figures[second]) return true;
    if (isTypo(joined[first] ?? '', joined[second] ?? '')) return false;
    const [own, others] = [wordsOf[first] ?? none, wordsOf[second] ?? none];
    return this.#hasLoneWord(own, others) && this.#hasLoneWord(others, own);
  }

  /** A word of four letters and more that nothing on the other side resembles. */
  #hasLoneWord(own: Int32Array, others: Int32Array): boolean {
    const { texts } = this.#table.words;
    return own.some(
      (word) => (texts[word] ?? '').length > 3 && !others.some((other) => this.#wordSimilarity(word, other) >= 0.8),
    );
  }

  #softTfIdf(first: number, second: number): number {
    const { wordsOf, words } = this.#table;
    const [own, others] = [wordsOf[first] ?? none, wordsOf[second] ?? none];
    let shared = 0;
    for (const word of own) {
      let [best, match] = [0, -1];
      for (const candidate of others) {
        const alike = this.#wordSimilarity(word, candidate);
        if (alike > best) [best, match] = [alike, candidate];
      }
      if (best >= 0.88) shared += (words.weight[word] ?? 0) * (words.weight[match] ?? 0) * best;
    }
    return Math.min(1, shared / (norm(own, words.weight) * norm(others, words.weight)));
  }

  #wordSimilarity(one: number, other: number): number {
    if (one === other) return 1;
    const key = Math.min(one, other) * 2 ** 26 + Math.max(one, other);
    const known = this.#alike.get(key);
    if (known !== undefined) return known;
    const { texts } = this.#table.words;
    const alike = jaroWinkler(texts[one] ?? '', texts[other] ?? '');
    if (this.#alike.size > 4_000_000) this.#alike.clear();
    this.#alike.set(key, alike);
    return alike;
  }

  #taxLevel(one: number, other: number): number {
    const { at, texts } = this.#table.taxId;
    const [first, second] = [at[one] ?? -1, at[other] ?? -1];
    if (first < 0 || second < 0) return 3;
    if (first === second) return 0;
    const [text, otherText] = [texts[first] ?? '', texts[second] ?? ''];
    if (bareNumber(text) === bareNumber(otherText)) return 0;
    if (distance(text, otherText) <= 1 || isSwapped(text, otherText)) return 1;
    return isOneKind(text, otherText) ? 2 : 3;
  }

  #contactLevel(one: number, other: number): number {
    const phone = equalLevel(this.#table.phone.at, one, other);
    const domain = equalLevel(this.#table.domain.at, one, other);
    if (phone === 0) return domain === 0 ? 0 : 1;
    if (domain === 0) return 2;
    return phone === 2 && domain === 2 ? contactUnstated : 3;
  }

  #addressLevel(one: number, other: number): number {
    const { postcode, street } = this.#table;
    const place = equalLevel(postcode.at, one, other);
    if (place !== 0) return place === 1 ? 2 : 3;
    const [first, second] = [street.at[one] ?? -1, street.at[other] ?? -1];
    if (first < 0 || second < 0) return 1;
    if (first === second) return 0;
    return jaroWinkler(street.texts[first] ?? '', street.texts[second] ?? '') >= 0.94 ? 0 : 1;
  }
}

/** Two edits at most, in a name long enough for them. */
function isTypo(one: string, other: string): boolean {
  return one.length > 6 && distance(one, other) <= 2;
}

const none = new Int32Array(0);

function equalLevel(at: Int32Array, one: number, other: number): number {
  const [first, second] = [at[one] ?? -1, at[other] ?? -1];
  if (first < 0 || second < 0) return 2;
  return first === second ? 0 : 1;
}

function norm(words: Int32Array, weight: Float64Array): number {
  let sum = 0;
  for (const word of words) sum += (weight[word] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/** A number without the country it begins with: "DE123456789" and "123456789" are one. */
function bareNumber(text: string): string {
  return text.replace(/^[A-Z]{2}(?=\d{7})/, '');
}

/** Two neighbouring signs exchanged. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
