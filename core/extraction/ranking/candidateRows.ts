import { amountCandidates } from './amountCandidates.ts';
import { amountFeatures } from './amountFeatures.ts';
import type { Candidate } from './Candidate.ts';
import { dateCandidates } from './dateCandidates.ts';
import { dateFeatures } from './dateFeatures.ts';
import { nameCandidates } from './nameCandidates.ts';
import { nameFeatures } from './nameFeatures.ts';
import { numberCandidates } from './numberCandidates.ts';
import { numberFeatures } from './numberFeatures.ts';
import { placeFeatures } from './placeFeatures.ts';
import { type CandidateKind, rankedFields } from './RankedField.ts';
import { measured, type RankingFeature } from './RankingFeature.ts';
import type { RuleReading } from './RuleReading.ts';
import { ruleFeatures } from './ruleFeatures.ts';
import { LabelSight } from './Sight.ts';
import { sightFeatures } from './sightFeatures.ts';

/** The candidates of a kind, and for each a row of features in the order of `features`. */
export interface CandidateRows<C extends Candidate = Candidate> {
  readonly kind: CandidateKind;
  readonly features: readonly RankingFeature<never>[];
  readonly candidates: readonly C[];
  readonly rows: readonly (readonly number[])[];
}

/** Candidates and features of every kind: the same for training and for reading. */
export interface DocumentRows {
  readonly amount: CandidateRows<Extract<Candidate, { kind: 'amount' }>>;
  readonly date: CandidateRows<Extract<Candidate, { kind: 'date' }>>;
  readonly number: CandidateRows<Extract<Candidate, { kind: 'number' }>>;
  readonly name: CandidateRows<Extract<Candidate, { kind: 'name' }>>;
}

export function candidateRows(reading: RuleReading): DocumentRows {
  const sight = new LabelSight(reading.view, reading.titles);
  const amounts = amountCandidates(reading, sight);
  const dates = dateCandidates(reading, sight);
  const numbers = numberCandidates(reading, sight);
  const names = nameCandidates(reading, sight);
  return {
    amount: rowsOf(reading, 'amount', amounts, amountFeatures(reading, amounts)),
    date: rowsOf(reading, 'date', dates, dateFeatures(dates)),
    number: rowsOf(reading, 'number', numbers, numberFeatures(reading)),
    name: rowsOf(reading, 'name', names, nameFeatures(reading)),
  };
}

function rowsOf<C extends Candidate>(
  reading: RuleReading,
  kind: CandidateKind,
  candidates: readonly C[],
  own: readonly RankingFeature<C>[],
): CandidateRows<C> {
  const features = [
    ...placeFeatures(reading, candidates),
    ...sightFeatures<C>(kind),
    ...own,
    ...ruleFeatures<C>(reading, rankedFields[kind]),
  ];
  return {
    kind,
    features,
    candidates,
    rows: candidates.map((candidate) => features.map((feature) => measured(feature, candidate))),
  };
}
