/** One field of many records, without an object a record. `stated` is how many are not null. */
export interface Column {
  readonly stated: number;
  /** Keeps a value; null and undefined say that it is not stated. @throws TypeError for one of another type */
  put(at: number, value: unknown): void;
}

/** Numbers as they are; NaN stands for null. */
export class NumberColumn implements Column {
  readonly values: Float64Array;
  stated = 0;

  constructor(length: number) {
    this.values = new Float64Array(length).fill(Number.NaN);
  }

  put(at: number, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value !== 'number') throw new TypeError('a number was expected');
    this.values[at] = value;
    this.stated += 1;
  }

  number(at: number): number | null {
    const value = this.values[at];
    return value === undefined || Number.isNaN(value) ? null : value;
  }
}

/** Texts of which many are the same: each has a number, in the order of their first coming; −1 stands for null. */
export class CodeColumn implements Column {
  readonly #length: number;
  #codes: Int32Array | null = null;
  readonly texts: string[] = [];
  readonly #known = new Map<string, number>();
  stated = 0;

  constructor(length: number) {
    this.#length = length;
  }

  put(at: number, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value !== 'string') throw new TypeError('a text was expected');
    let code = this.#known.get(value);
    if (code === undefined) {
      code = this.texts.push(value) - 1;
      this.#known.set(value, code);
    }
    // A field that nobody states costs nothing.
    this.#codes ??= new Int32Array(this.#length).fill(-1);
    this.#codes[at] = code;
    this.stated += 1;
  }

  code(at: number): number {
    return this.#codes?.[at] ?? -1;
  }

  text(at: number): string | null {
    return this.texts[this.code(at)] ?? null;
  }
}

/** Texts that are nearly all different. */
export class TextColumn implements Column {
  readonly #texts: (string | null)[] = [];
  stated = 0;

  put(at: number, value: unknown): void {
    if (value === null || value === undefined) return;
    if (typeof value !== 'string') throw new TypeError('a text was expected');
    while (this.#texts.length < at) this.#texts.push(null);
    this.#texts[at] = value;
    this.stated += 1;
  }

  text(at: number): string | null {
    return this.#texts[at] ?? null;
  }
}
