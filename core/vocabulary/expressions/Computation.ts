import type { VouchFailure } from '../failure.ts';

/**
 * What typed text that is to be computed comes to, in canonical form; or why it cannot be computed. Null stands for text
 * that asks for no computation: it is taken as it is.
 */
export type Computation = { readonly value: string } | { readonly failure: VouchFailure } | null;
