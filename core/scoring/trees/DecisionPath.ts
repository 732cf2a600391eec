/** Splits on one way through a tree are far fewer. */
const deepest = 64;

/**
 * The split features on the way to a node, each with the share of training rows that take the same branch (`zero`), whether
 * the explained row takes it (`one`), and the weight of the subsets of features of each size. Algorithm 2 of Lundberg, Erion,
 * Lee 2018, "Consistent individualized feature attribution for tree ensembles" (arXiv 1802.03888). Paths of one walk are made
 * once and written over, since making them anew would cost more than all the sums.
 */
export class DecisionPath {
  readonly #features = new Int32Array(deepest);
  readonly #zeros = new Float64Array(deepest);
  readonly #ones = new Float64Array(deepest);
  readonly #weights = new Float64Array(deepest + 1);
  #length = 0;

  constructor() {
    this.#weights[0] = 1;
  }

  get length(): number {
    return this.#length;
  }

  feature(place: number): number {
    return this.#features[place] ?? 0;
  }

  zero(place: number): number {
    return this.#zeros[place] ?? 1;
  }

  one(place: number): number {
    return this.#ones[place] ?? 1;
  }

  /** Where a feature stands on the path; −1 where it was not split on. */
  placeOf(feature: number): number {
    for (let place = 0; place < this.#length; place++) if (this.#features[place] === feature) return place;
    return -1;
  }

  copyFrom(other: DecisionPath): void {
    this.#length = other.#length;
    for (let place = 0; place < other.#length; place++) {
      this.#features[place] = other.feature(place);
      this.#zeros[place] = other.zero(place);
      this.#ones[place] = other.one(place);
      this.#weights[place] = other.#weights[place] ?? 0;
    }
    this.#weights[other.#length] = other.#weights[other.#length] ?? 0;
  }

  extend(feature: number, zero: number, one: number): void {
    const size = this.#length + 1;
    this.#features[this.#length] = feature;
    this.#zeros[this.#length] = zero;
    this.#ones[this.#length] = one;
    this.#length = size;
    this.#weights[size] = 0;
    for (let at = size - 1; at >= 0; at--) {
      const weight = this.#weights[at] ?? 0;
      this.#weights[at + 1] = (this.#weights[at + 1] ?? 0) + (one * weight * (at + 1)) / (size + 1);
      this.#weights[at] = (zero * weight * (size - at)) / (size + 1);
    }
  }

  /** Makes the path as if the feature at `place` had not been split on. */
  remove(place: number): void {
    this.#unwind(place, (at, weight) => (this.#weights[at] = weight));
    for (let at = place; at + 1 < this.#length; at++) {
      this.#features[at] = this.feature(at + 1);
      this.#zeros[at] = this.zero(at + 1);
      this.#ones[at] = this.one(at + 1);
    }
    this.#length -= 1;
  }

  /** Sum of the weights as if the feature at `place` had not been split on. */
  weightWithout(place: number): number {
    let sum = 0;
    this.#unwind(place, (_, weight) => (sum += weight));
    return sum;
  }

  /** Tells the weights without the feature at `place`, from the largest subset down; each is read before it is told. */
  #unwind(place: number, tell: (at: number, weight: number) => void): void {
    const size = this.#length;
    const [zero, one] = [this.zero(place), this.one(place)];
    let next = this.#weights[size] ?? 0;
    for (let at = size - 1; at >= 0; at--) {
      const weight = this.#weights[at] ?? 0;
      if (one === 0) {
        tell(at, (weight * (size + 1)) / (zero * (size - at)));
        continue;
      }
      const own = (next * (size + 1)) / ((at + 1) * one);
      next = weight - (own * zero * (size - at)) / (size + 1);
      tell(at, own);
    }
  }
}
