import type { Amount } from '../amounts/findAmounts.ts';
import type { FoundDate } from '../dates/findDates.ts';
import type { Span } from '../DocumentView.ts';
import type { Sight } from './Sight.ts';

/** A printed value that may be that of a field. */
interface CandidateBase {
  /** Canonical text, as a field would carry it. */
  readonly value: string;
  readonly span: Span;
  readonly sight: Sight;
}

export interface AmountCandidate extends CandidateBase {
  readonly kind: 'amount';
  readonly amount: Amount;
}

export interface DateCandidate extends CandidateBase {
  readonly kind: 'date';
  readonly date: FoundDate;
  /** How sure the order of day and month is, 0 to 1. */
  readonly certainty: number;
}

export interface NumberCandidate extends CandidateBase {
  readonly kind: 'number';
}

export interface NameCandidate extends CandidateBase {
  readonly kind: 'name';
  /** The line above, where the name is set over two lines and `span` is the second of them. */
  readonly begun?: Span;
}

export type Candidate = AmountCandidate | DateCandidate | NumberCandidate | NameCandidate;
