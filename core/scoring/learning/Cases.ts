/** Decided cases as a learner sees them: what the shipped model adds for each feature, side by side, in order of time. */
export interface Cases {
  readonly length: number;
  /** Log-odds a row starts from, before any feature: calibrated baseline. */
  readonly offset: number;
  /** Features a row. */
  readonly width: number;
  /** Calibrated contributions, row after row. */
  readonly contributions: Float64Array;
  /** 1 a loss, 0 harmless. */
  readonly isLoss: Uint8Array;
  /** How many cases a row stands for; 1 for one's own. */
  readonly weight: Float64Array;
}

/** Rows from one place up to another, as a view. */
export function casesBetween(cases: Cases, from: number, upTo: number): Cases {
  return {
    ...cases,
    length: upTo - from,
    contributions: cases.contributions.subarray(from * cases.width, upTo * cases.width),
    isLoss: cases.isLoss.subarray(from, upTo),
    weight: cases.weight.subarray(from, upTo),
  };
}

/** Losses and harmless ones among the rows. */
export function outcomesOf({ isLoss }: Pick<Cases, 'isLoss'>): { losses: number; harmless: number } {
  const losses = isLoss.reduce((sum, one) => sum + one, 0);
  return { losses, harmless: isLoss.length - losses };
}
