/** Median of the last `size` numbers put in, kept as a sorted list; one put costs a search and a move of the list. */
export class RunningMedian {
  readonly #sorted: Float64Array;
  readonly #ring: Float64Array;
  #count = 0;
  #oldest = 0;

  constructor(size: number) {
    this.#sorted = new Float64Array(size);
    this.#ring = new Float64Array(size);
  }

  get count(): number {
    return this.#count;
  }

  /** NaN while there is none. */
  get median(): number {
    const middle = this.#count >> 1;
    const upper = this.#sorted[middle] ?? Number.NaN;
    if (this.#count === 0) return Number.NaN;
    return this.#count % 2 === 1 ? upper : ((this.#sorted[middle - 1] ?? upper) + upper) / 2;
  }

  clear(): void {
    this.#count = 0;
    this.#oldest = 0;
  }

  put(value: number): void {
    if (this.#count === this.#ring.length) {
      this.#take(this.#ring[this.#oldest] ?? 0);
      this.#ring[this.#oldest] = value;
      this.#oldest = (this.#oldest + 1) % this.#ring.length;
    } else {
      this.#ring[this.#count] = value;
    }
    const place = this.#placeOf(value);
    this.#sorted.copyWithin(place + 1, place, this.#count);
    this.#sorted[place] = value;
    this.#count += 1;
  }

  #take(value: number): void {
    const place = this.#placeOf(value);
    this.#sorted.copyWithin(place, place + 1, this.#count);
    this.#count -= 1;
  }

  /** Where the first number not less than `value` stands. */
  #placeOf(value: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
