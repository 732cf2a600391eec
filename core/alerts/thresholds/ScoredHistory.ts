import { assertNever } from '../../vocabulary/assertNever.ts';
import type { Disposition } from '../../contract/cases.ts';

/** What a person said of an alerted document: money would have been lost, nothing would have been, or not said yet. */
export const outcomes = { undecided: 0, loss: 1, harmless: 2 } as const;
export type Outcome = (typeof outcomes)[keyof typeof outcomes];

/** Scored documents as columns, one entry a document; the order is the caller's. */
export interface ScoredHistory {
  readonly length: number;
  /** 0 to 1; −1 where the model has no say: a document that is no invoice, or has no score. */
  readonly probability: Float64Array;
  /** Amount in euro by rough rates, without its sign. */
  readonly euros: Float64Array;
  /** 1 where a critical finding opens an alert whatever the model says. */
  readonly byFinding: Uint8Array;
  readonly outcome: Uint8Array;
}

export function scoredHistory(length: number): ScoredHistory {
  return {
    length,
    probability: new Float64Array(length),
    euros: new Float64Array(length),
    byFinding: new Uint8Array(length),
    outcome: new Uint8Array(length),
  };
}

/**
 * Fraud and payments made twice are losses. An error that was corrected is none: the document was wrong, and the payment
 * would have been put right or was never at risk; it counts against an alert neither way.
 */
export function outcomeOf(disposition: Disposition | null): Outcome {
  switch (disposition) {
    case 'confirmed-fraud':
    case 'duplicate-blocked':
      return outcomes.loss;
    case 'false-positive':
    case 'no-action':
      return outcomes.harmless;
    case 'error-corrected':
    case null:
      return outcomes.undecided;
    default:
      return assertNever(disposition);
  }
}
