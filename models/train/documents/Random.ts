const capitals = Array.from('ABCDEFGHJKLMNPRSTUVWXZ');

/**
 * Numbers that look random and are the same for the same seed and stream (mulberry32, seeded by FNV-1a). Streams of one
 * seed are independent: drawing more from "style" leaves "content" as it was.
 */
export class Random {
  #state: number;

  constructor(seed: number, stream = '') {
    let hash = 0x811c9dc5;
    for (const character of `${seed}/${stream}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
    this.#state = hash;
    this.next();
  }

  /** From 0 up to, never reaching, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws on an empty list */
  pick<T>(list: readonly T[]): T {
    const [first] = list;
    if (first === undefined) throw new Error('Nothing to pick from.');
    return list[this.int(0, list.length - 1)] ?? first;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries<number | undefined>(weights).map(([key, weight]) => ({ key, weight: weight ?? 0 }));
    let rest = this.next() * entries.reduce((sum, { weight }) => sum + weight, 0);
    const keys = Object.keys(weights).filter((key): key is K => key in weights);
    for (const [index, { weight }] of entries.entries()) {
      rest -= weight;
      const key = keys[index];
      if (rest < 0 && key !== undefined) return key;
    }
    return this.pick(keys);
  }

  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const shuffled: T[] = [];
    while (rest.length > 0) shuffled.push(...rest.splice(this.int(0, rest.length - 1), 1));
    return shuffled;
  }

  /** `count` digits; the first is not 0. */
  digits(count: number): string {
    let text = String(this.int(1, 9));
    while (text.length < count) text += String(this.int(0, 9));
    return text;
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => this.pick(capitals)).join('');
  }
}
