/**
 * The split features on the way to a node, each with the share of training rows that take the same branch (`zero`), whether
 * the explained row takes it (`one`), and the weight of the subsets of features of each size (`weight`). Algorithm 2 of
 * Lundberg, Erion, Lee 2018, "Consistent individualized feature attribution for tree ensembles" (arXiv 1802.03888).
 */
export class DecisionPath {
  readonly features: readonly number[];
  readonly zeros: readonly number[];
  readonly ones: readonly number[];
  readonly #weights: readonly number[];

  private constructor(
    features: readonly number[],
    zeros: readonly number[],
    ones: readonly number[],
    weights: readonly number[],
  ) {
    this.features = features;
    this.zeros = zeros;
    this.ones = ones;
    this.#weights = weights;
  }

  static readonly empty = new DecisionPath([], [], [], [1]);

  get length(): number {
    return this.features.length;
  }

  extended(feature: number, zero: number, one: number): DecisionPath {
    const size = this.length + 1;
    const weights = [...this.#weights, 0];
    for (let at = size - 1; at >= 0; at--) {
      const weight = weights[at] ?? 0;
      weights[at + 1] = (weights[at + 1] ?? 0) + (one * weight * (at + 1)) / (size + 1);
      weights[at] = (zero * weight * (size - at)) / (size + 1);
    }
    return new DecisionPath([...this.features, feature], [...this.zeros, zero], [...this.ones, one], weights);
  }

  /** The path as if the feature at `place` had not been split on. */
  without(place: number): DecisionPath {
    const rest = (list: readonly number[]) => list.filter((_, at) => at !== place);
    return new DecisionPath(rest(this.features), rest(this.zeros), rest(this.ones), this.#unwound(place));
  }

  /** Sum of the weights as if the feature at `place` had not been split on. */
  weightWithout(place: number): number {
    return this.#unwound(place).reduce((sum, weight) => sum + weight, 0);
  }

  #unwound(place: number): number[] {
    const size = this.length;
    const [zero, one] = [this.zeros[place] ?? 0, this.ones[place] ?? 0];
    const weights = this.#weights.slice(0, size);
    let next = this.#weights[size] ?? 0;
    for (let at = size - 1; at >= 0; at--) {
      const weight = this.#weights[at] ?? 0;
      if (one === 0) {
        weights[at] = (weight * (size + 1)) / (zero * (size - at));
        continue;
      }
      const own = (next * (size + 1)) / ((at + 1) * one);
      weights[at] = own;
      next = weight - (own * zero * (size - at)) / (size + 1);
    }
    return weights;
  }
}
