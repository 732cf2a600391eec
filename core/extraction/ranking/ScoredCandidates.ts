import type { Candidate } from './Candidate.ts';
import type { DocumentRows } from './candidateRows.ts';
import type { FieldRanker } from './FieldRanker.ts';
import type { CandidateKind, rankedFields, RankedField } from './RankedField.ts';

/** A candidate and how likely it is the value of a field: log-odds less those under which it is none. */
export interface Scored<C extends Candidate> {
  readonly candidate: C;
  readonly logOdds: number;
  /** Above zero: a value; below: none. */
  readonly margin: number;
}

/** The candidates of a document with their scores, field by field, the likeliest first. */
export type ScoredDocument = {
  readonly [K in CandidateKind]: Readonly<
    Record<(typeof rankedFields)[K][number], readonly Scored<Extract<Candidate, { kind: K }>>[]>
  >;
};

export async function scoreDocument(ranker: FieldRanker, rows: DocumentRows): Promise<ScoredDocument> {
  const [amount, date, number, name] = await Promise.all([
    ranker.score('amount', rows.amount.rows),
    ranker.score('date', rows.date.rows),
    ranker.score('number', rows.number.rows),
    ranker.score('name', rows.name.rows),
  ]);
  const ranked = <C extends Candidate>(
    candidates: readonly C[],
    scores: readonly (readonly number[])[],
    at: number,
    field: RankedField,
  ): Scored<C>[] => {
    const { least } = ranker.choiceOf(field);
    return candidates
      .map((candidate, index) => {
        const logOdds = scores[index]?.[at] ?? Number.NEGATIVE_INFINITY;
        return { candidate, logOdds, margin: logOdds - least };
      })
      .sort((a, b) => b.logOdds - a.logOdds);
  };
  return {
    amount: {
      grandTotal: ranked(rows.amount.candidates, amount, 0, 'grandTotal'),
      netTotal: ranked(rows.amount.candidates, amount, 1, 'netTotal'),
      taxTotal: ranked(rows.amount.candidates, amount, 2, 'taxTotal'),
      duePayable: ranked(rows.amount.candidates, amount, 3, 'duePayable'),
    },
    date: {
      issueDate: ranked(rows.date.candidates, date, 0, 'issueDate'),
      dueDate: ranked(rows.date.candidates, date, 1, 'dueDate'),
    },
    number: {
      invoiceNumber: ranked(rows.number.candidates, number, 0, 'invoiceNumber'),
      purchaseOrder: ranked(rows.number.candidates, number, 1, 'purchaseOrder'),
    },
    name: {
      vendor: ranked(rows.name.candidates, name, 0, 'vendor'),
      buyer: ranked(rows.name.candidates, name, 1, 'buyer'),
    },
  };
}

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
