import type { TextColumn, VendorTable } from './VendorTable.ts';

/** Rows of vendors that may be one, the smaller number first; every pair once. */
export interface CandidatePairs {
  readonly length: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
}

/** Vendors at most: a pair of rows is kept in one double. */
export const mostVendors = 2 ** 20;
/** Rows with one key that are compared each with each; of more, each with its next ones by name. */
const mostInBlock = 40;
const neighbours = 4;
const bands = 10;
const rowsInBand = 4;

/**
 * Pairs worth comparing: rows that share an identifier, mail domain or phone, the name's words, its skeleton (UTS #39), how it sounds, place and
 * telling word, or many of its trigrams (MinHash in bands; Broder 1997, Leskovec et al., "Mining of Massive Datasets", ch. 3). Sorting doubles
 * does the grouping, so that 200,000 vendors take seconds.
 */
export function blockVendors(table: VendorTable): CandidatePairs {
  const pairs = new PairList();
  for (const column of [table.account, table.taxId, table.domain, table.phone, table.name, table.skeleton])
    block(table, (row) => column.at[row] ?? -1, pairs);
  const byName = nameKeys(table);
  const nameAt = (row: number): number => table.name.at[row] ?? -1;
  for (const keys of byName) block(table, (row) => keyOf(keys, nameAt(row)), pairs);
  const telling = tellingWords(table);
  block(table, (row) => placeKey(table.postcode, keyOf(telling, nameAt(row)), row), pairs);
  return pairs.sorted();
}

function keyOf(keys: Float64Array, name: number): number {
  return name < 0 ? -1 : (keys[name] ?? -1);
}

function placeKey(postcode: TextColumn, word: number, row: number): number {
  const place = postcode.at[row] ?? -1;
  return place < 0 || word < 0 ? -1 : (Math.imul(place + 1, 0x9e3779b1) ^ word) >>> 0;
}

/** Adds the pairs of rows with the same key; keys are whole numbers below 2³², −1 is none. */
function block(table: VendorTable, keyAt: (row: number) => number, pairs: PairList): void {
  const keyed = new Float64Array(table.length);
  let count = 0;
  for (let row = 0; row < table.length; row += 1) {
    const key = keyAt(row);
    if (key >= 0) keyed[count++] = key * mostVendors + row;
  }
  const sorted = keyed.subarray(0, count).sort();
  for (let from = 0; from < count;) {
    const key = Math.floor((sorted[from] ?? 0) / mostVendors);
    let upTo = from + 1;
    while (upTo < count && Math.floor((sorted[upTo] ?? 0) / mostVendors) === key) upTo += 1;
    if (upTo - from > 1)
      addBlock(
        table,
        Array.from(sorted.subarray(from, upTo), (one) => one % mostVendors),
        pairs,
      );
    from = upTo;
  }
}

function addBlock(table: VendorTable, rows: readonly number[], pairs: PairList): void {
  const isLarge = rows.length > mostInBlock;
  const ordered = isLarge ? [...rows].sort((one, other) => byNameText(table, one, other)) : rows;
  for (const [at, row] of ordered.entries()) {
    const last = isLarge ? Math.min(ordered.length, at + 1 + neighbours) : ordered.length;
    for (let next = at + 1; next < last; next += 1) pairs.add(row, ordered[next] ?? row);
  }
}

function byNameText({ name }: VendorTable, one: number, other: number): number {
  const [text, otherText] = [name.texts[name.at[one] ?? -1] ?? '', name.texts[name.at[other] ?? -1] ?? ''];
  if (text === otherText) return one - other;
  return text < otherText ? -1 : 1;
}

/** For each distinct name: how it sounds, its two rarest words as they sound, and its bands of trigrams. */
function nameKeys(table: VendorTable): Float64Array[] {
  const { texts } = table.name;
  const keys = Array.from({ length: bands + 2 }, () => new Float64Array(texts.length).fill(-1));
  const signature = new Uint32Array(bands * rowsInBand);
  for (const [at, text] of texts.entries()) {
    setKey(keys[0], at, hashOf(soundOf(text)));
    setKey(keys[1], at, rarestPair(table, at));
    if (text.length < 4) continue;
    sign(text, signature);
    for (let band = 0; band < bands; band += 1) setKey(keys[band + 2], at, bandHash(signature, band));
  }
  return keys;
}

function setKey(keys: Float64Array | undefined, at: number, key: number): void {
  if (keys !== undefined) keys[at] = key;
}

/** The word that tells most of a name, as it sounds. */
function tellingWords(table: VendorTable): Float64Array {
  return Float64Array.from(table.wordsOf, (_, at) => {
    const [rarest] = byWeight(table, at);
    return rarest === undefined ? -1 : hashOf(soundOf(table.words.texts[rarest] ?? ''));
  });
}

function rarestPair(table: VendorTable, at: number): number {
  const [one, other] = byWeight(table, at).map((word) => soundOf(table.words.texts[word] ?? ''));
  if (one === undefined) return -1;
  return hashOf(other === undefined ? `1${one}` : `2${[one, other].sort().join(' ')}`);
}

function byWeight({ wordsOf, words }: VendorTable, at: number): number[] {
  const own = Array.from(wordsOf[at] ?? []);
  return own.sort((one, other) => (words.weight[other] ?? 0) - (words.weight[one] ?? 0)).slice(0, 2);
}

const sounds: Readonly<Record<string, string>> = {
  C: 'K',
  Q: 'K',
  G: 'K',
  Z: 'S',
  X: 'S',
  D: 'T',
  P: 'B',
  V: 'F',
  W: 'F',
  M: 'N',
};

/** How a word sounds to many European ears: consonants in classes, doubled ones once, vowels at the beginning alone, as one. */
export function soundOf(text: string): string {
  return text
    .replace(/ /g, '')
    .replace(/PH/g, 'F')
    .replace(/SCH|CH|TZ/g, 'S')
    .replace(/^[AEIOUY]/, '0')
    .replace(/[AEIOUYH]/g, '')
    .replace(/[CQGZXDPVWM]/g, (letter) => sounds[letter] ?? letter)
    .replace(/(.)\1+/g, '$1');
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The least hash of a name's trigrams under each of the hash functions. */
function sign(text: string, signature: Uint32Array): void {
  signature.fill(0xffffffff);
  const padded = ` ${text} `;
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const gram = hashOf(padded.slice(at, at + 3));
    for (let place = 0; place < signature.length; place += 1) {
      const hash = mix(gram + Math.imul(place + 1, 0x9e3779b1));
      if (hash < (signature[place] ?? 0)) signature[place] = hash;
    }
  }
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bandHash(signature: Uint32Array, band: number): number {
  let hash = 0x811c9dc5 + band;
  for (let at = 0; at < rowsInBand; at += 1) hash = mix(hash ^ (signature[band * rowsInBand + at] ?? 0));
  return hash;
}

/** Pairs as doubles, in an array that grows by half. */
class PairList {
  #pairs = new Float64Array(1024);
  #length = 0;

  add(one: number, other: number): void {
    if (this.#length === this.#pairs.length) {
      const larger = new Float64Array(Math.ceil(this.#pairs.length * 1.5));
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#length++] = Math.min(one, other) * mostVendors + Math.max(one, other);
  }

  sorted(): CandidatePairs {
    const sorted = this.#pairs.subarray(0, this.#length).sort();
    const [one, other] = [new Uint32Array(this.#length), new Uint32Array(this.#length)];
    let length = 0;
    let before = -1;
    for (const pair of sorted) {
      if (pair === before) continue;
      before = pair;
      one[length] = Math.floor(pair / mostVendors);
      other[length++] = pair % mostVendors;
    }
    return { length, one: one.subarray(0, length), other: other.subarray(0, length) };
  }
}
